using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Blocking;

/// <summary>Which pairs of a run the rules before its own give, by the rows' keys side by side.</summary>
internal sealed class EarlierRulesOfRun(CandidatePairs candidates)
{
    private readonly byte[] _given = new byte[BlockMatcher.Room];

    // Half of each key, by which most pairs are told apart, rule behind rule.
    private int[] _halves = [];
    private ulong[] _keys = [];
    private int _rule;
    private int _rows;

    public void Reset(int rule, ReadOnlySpan<int> rows)
    {
        (_rule, _rows) = (rule, rows.Length);
        if (_keys.Length < rule * rows.Length)
        {
            (_keys, _halves) = (new ulong[rule * rows.Length], new int[rule * rows.Length]);
        }

        for (var earlier = 0; earlier < rule; earlier++)
        {
            var keys = candidates.Blocks[earlier].Keys.Keys;
            for (var i = 0; i < rows.Length; i++)
            {
                var key = keys[rows[i]];
                _keys[(earlier * rows.Length) + i] = key;
                _halves[(earlier * rows.Length) + i] = unchecked((int)(key >> 16));
            }
        }
    }

    /// <summary>255 at the place of each pair of some sweeps that an earlier rule gives, else 0; valid until the next call.</summary>
    public ReadOnlySpan<byte> Given(SweepList sweeps)
    {
        var given = _given.AsSpan(0, sweeps.Length);
        given.Clear();
        foreach (ref readonly var sweep in sweeps.Sweeps)
        {
            for (var earlier = 0; earlier < _rule; earlier++)
            {
                var start = earlier * _rows;
                if (_keys[start + sweep.Query] != 0)
                {
                    Mark(start + sweep.Query, start + sweep.First, given.Slice(sweep.Place, sweep.Count));
                }
            }
        }

        return given;
    }

    /// <summary>Marks the rows that have a query's key.</summary>
    private void Mark(int query, int first, Span<byte> given)
    {
        var key = _keys[query];
        var half = Vector256.Create(_halves[query]);
        var halves = _halves.AsSpan(first, given.Length);
        var vectors = MemoryMarshal.Cast<int, Vector256<int>>(halves);
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            for (var same = Vector256.Equals(vectors[i], half).ExtractMostSignificantBits(); same != 0; same &= unchecked(same - 1))
            {
                var row = unchecked((i * Vector256<int>.Count) + BitOperations.TrailingZeroCount(same));
                given[row] |= _keys[first + row] == key ? byte.MaxValue : (byte)0;
            }
        }

        for (var row = vectors.Length * Vector256<int>.Count; row < halves.Length; row++)
        {
            given[row] |= _keys[first + row] == key ? byte.MaxValue : (byte)0;
        }
    }
}
