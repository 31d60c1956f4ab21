using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>A ladder of any conditions: a mask for each, written over one another from the weakest level to the strongest.</summary>
/// <param name="missing">Whether the comparison's value is missing.</param>
/// <param name="tests">A test a level, the strongest first.</param>
/// <param name="silent">Of comparators that levels ask: whether they say nothing of values that are there. Where no level holds, that is missing.</param>
/// <param name="measures">What the tests measure.</param>
internal sealed class GeneralLadder(TestBatch missing, TestBatch[] tests, TestBatch[] silent, SharedMeasure[] measures) : LadderBatch
{
    private readonly byte[] _mask = new byte[BlockMatcher.Room];

    public override void Reset(ReadOnlySpan<int> rows)
    {
        foreach (var measure in measures)
        {
            measure.Reset(rows);
        }
    }

    public override void Fetch(int from, int count)
    {
        foreach (var measure in measures)
        {
            measure.Measure.Fetch(from, count);
        }
    }

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> codes)
    {
        foreach (var measure in measures)
        {
            measure.Forget();
        }

        var mask = _mask.AsSpan(0, codes.Length);
        codes.Fill(1);
        foreach (var test in silent)
        {
            test.Compare(sweeps, mask);
            LevelCodes.SetWhere(mask, 0, codes);
        }

        for (var i = tests.Length - 1; i >= 0; i--)
        {
            tests[i].Compare(sweeps, mask);
            LevelCodes.SetWhere(mask, (byte)(tests.Length - i + 1), codes);
        }

        missing.Compare(sweeps, mask);
        LevelCodes.SetWhere(mask, 0, codes);
    }
}
