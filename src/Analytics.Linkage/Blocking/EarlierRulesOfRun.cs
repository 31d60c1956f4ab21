using Analytics.Kernels.Batches;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Blocking;

/// <summary>Which pairs of a run the rules before its own give, by the numbers of the rows' blocks side by side.</summary>
internal sealed class EarlierRulesOfRun(CandidatePairs candidates)
{
    private readonly byte[] _given = new byte[BlockMatcher.Most];

    // Rule behind rule.
    private int[] _numbers = [];
    private int _rule;
    private int _rows;

    public void Reset(int rule, ReadOnlySpan<int> rows)
    {
        (_rule, _rows) = (rule, rows.Length);
        if (_numbers.Length < rule * rows.Length)
        {
            _numbers = new int[rule * rows.Length];
        }

        for (var earlier = 0; earlier < rule; earlier++)
        {
            var numbers = candidates.Blocks[earlier].Numbers;
            for (var i = 0; i < rows.Length; i++)
            {
                _numbers[(earlier * rows.Length) + i] = numbers[rows[i]];
            }
        }
    }

    /// <summary>255 for each row that an earlier rule pairs with the query, else 0; valid until the next call.</summary>
    public ReadOnlySpan<byte> Given(int query, int first, int count)
    {
        var given = _given.AsSpan(0, count);
        given.Clear();
        for (var earlier = 0; earlier < _rule; earlier++)
        {
            var start = earlier * _rows;
            if (_numbers[start + query] is not 0 and var number)
            {
                LevelCodes.SetWhereEqual(_numbers.AsSpan(start + first, count), number, byte.MaxValue, given);
            }
        }

        return given;
    }
}
