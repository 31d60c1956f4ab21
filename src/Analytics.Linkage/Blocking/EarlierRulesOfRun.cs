using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Blocking;

/// <summary>Which pairs of a run the rules before its own give, by the numbers of the rows' blocks side by side.</summary>
internal sealed class EarlierRulesOfRun(CandidatePairs candidates)
{
    private readonly byte[] _given = new byte[BlockMatcher.Room];

    // Rule behind rule; behind the last row of each whole steps may be read.
    private int[] _numbers = [];
    private int _rule;
    private int _stride;

    /// <summary>Takes the rows of a run.</summary>
    /// <param name="rule">The rule that gives them.</param>
    /// <param name="rows">The rows; below 0 at places without one.</param>
    public void Reset(int rule, ReadOnlySpan<int> rows)
    {
        (_rule, _stride) = (rule, rows.Length + Sweep.Step);
        if (_numbers.Length < rule * _stride)
        {
            _numbers = new int[Math.Max(rule * _stride, 2 * _numbers.Length)];
        }

        for (var earlier = 0; earlier < rule; earlier++)
        {
            var numbers = candidates.Blocks[earlier].Numbers;
            var own = _numbers.AsSpan(earlier * _stride, rows.Length);
            for (var i = 0; i < rows.Length; i++)
            {
                own[i] = rows[i] < 0 ? 0 : numbers[rows[i]];
            }
        }
    }

    /// <summary>Asks for the numbers of rows of the next run.</summary>
    public void Fetch(int rule, ReadOnlySpan<int> rows)
    {
        for (var earlier = 0; earlier < rule; earlier++)
        {
            NearMemory.Fetch(candidates.Blocks[earlier].Numbers, rows);
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
                if (_numbers[start + sweep.Query] is not 0 and var number)
                {
                    LevelCodes.SetWhereEqual(
                        _numbers.AsSpan(start + sweep.StepRow, sweep.StepCount), number, byte.MaxValue, given.Slice(sweep.StepPlace, sweep.StepCount));
                }
            }
        }

        return given;
    }
}
