using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Blocking;

/// <summary>Which pairs of a run the rules before its own give, by the rows' keys side by side.</summary>
internal sealed class EarlierRulesOfRun(CandidatePairs candidates)
{
    // Four bits as four bytes.
    private static readonly uint[] Spread = [.. Enumerable.Range(0, 16).Select(bits => (uint)Enumerable.Range(0, 4).Sum(bit => (bits >> bit & 1) * (255L << (8 * bit))))];

    private readonly byte[] _given = new byte[BlockMatcher.Room];

    // Rule behind rule; behind the last row of each whole steps may be read.
    private ulong[] _keys = [];
    private int _rule;
    private int _stride;

    /// <summary>Takes the rows of a run.</summary>
    /// <param name="rule">The rule that gives them.</param>
    /// <param name="rows">The rows.</param>
    public void Reset(int rule, ReadOnlySpan<int> rows)
    {
        (_rule, _stride) = (rule, rows.Length + Sweep.Step);
        if (_keys.Length < rule * _stride)
        {
            _keys = new ulong[rule * _stride];
        }

        for (var earlier = 0; earlier < rule; earlier++)
        {
            var keys = candidates.Blocks[earlier].Keys.Keys;
            var own = _keys.AsSpan(earlier * _stride, rows.Length);
            for (var i = 0; i < rows.Length; i++)
            {
                own[i] = keys[rows[i]];
            }
        }
    }

    /// <summary>Asks for the keys of rows of the next run.</summary>
    public void Fetch(int rule, ReadOnlySpan<int> rows)
    {
        for (var earlier = 0; earlier < rule; earlier++)
        {
            NearMemory.Fetch(candidates.Blocks[earlier].Keys.Keys, rows);
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
                var start = earlier * _stride;
                if (_keys[start + sweep.Query] is not 0 and var key)
                {
                    Mark(_keys.AsSpan(start + sweep.StepRow, sweep.StepCount), key, given.Slice(sweep.StepPlace, sweep.StepCount));
                }
            }
        }

        return given;
    }

    /// <summary>Marks the rows that have a key, four at a time: which those are nobody can foretell, so nothing branches on it.</summary>
    private static void Mark(ReadOnlySpan<ulong> keys, ulong key, Span<byte> given)
    {
        var wanted = Vector256.Create(key);
        var vectors = MemoryMarshal.Cast<ulong, Vector256<ulong>>(keys);
        var marks = MemoryMarshal.Cast<byte, uint>(given);
        for (var i = 0; i < vectors.Length && i < marks.Length; i = unchecked(i + 1))
        {
            marks[i] |= Spread[unchecked((int)Vector256.Equals(vectors[i], wanted).ExtractMostSignificantBits())];
        }
    }
}
