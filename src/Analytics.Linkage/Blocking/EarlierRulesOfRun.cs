using Analytics.Kernels.Batches;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Blocking;

/// <summary>Which pairs of a run the rules before its own give, by the rows' keys side by side.</summary>
internal sealed class EarlierRulesOfRun(CandidatePairs candidates)
{
    private readonly byte[] _given = new byte[BlockMatcher.Most];
    private readonly byte[] _same = new byte[BlockMatcher.Most];

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

    /// <summary>255 for each row that an earlier rule pairs with the query, else 0; valid until the next call.</summary>
    public ReadOnlySpan<byte> Given(int query, int first, int count)
    {
        var given = _given.AsSpan(0, count);
        var same = _same.AsSpan(0, count);
        given.Clear();
        for (var earlier = 0; earlier < _rule; earlier++)
        {
            var start = earlier * _rows;
            var key = _keys[start + query];
            if (key == 0)
            {
                continue;
            }

            same.Clear();
            LevelCodes.SetWhereEqual(_halves.AsSpan(start + first, count), _halves[start + query], byte.MaxValue, same);
            for (var i = same.IndexOf(byte.MaxValue); i >= 0;)
            {
                given[i] |= _keys[start + first + i] == key ? byte.MaxValue : (byte)0;
                var next = same[(i + 1)..].IndexOf(byte.MaxValue);
                i = next < 0 ? -1 : i + 1 + next;
            }
        }

        return given;
    }
}
