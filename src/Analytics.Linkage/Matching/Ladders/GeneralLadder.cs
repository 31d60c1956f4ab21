using Analytics.Kernels.Batches;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>A ladder of any conditions: a mask for each, written over one another from the weakest level to the strongest.</summary>
internal sealed class GeneralLadder(TestBatch missing, TestBatch[] tests, SharedMeasure[] measures) : LadderBatch
{
    private readonly byte[] _mask = new byte[BlockMatcher.Most];

    public override void Reset(ReadOnlySpan<int> rows)
    {
        missing.Reset(rows);
        foreach (var test in tests)
        {
            test.Reset(rows);
        }

        foreach (var measure in measures)
        {
            measure.Reset(rows);
        }
    }

    public override void Compare(int query, int first, int count, Span<byte> codes)
    {
        foreach (var measure in measures)
        {
            measure.Forget();
        }

        var mask = _mask.AsSpan(0, codes.Length);
        codes.Fill(1);
        for (var i = tests.Length - 1; i >= 0; i--)
        {
            tests[i].Compare(query, first, count, mask);
            LevelCodes.SetWhere(mask, (byte)(tests.Length - i + 1), codes);
        }

        missing.Compare(query, first, count, mask);
        LevelCodes.SetWhere(mask, 0, codes);
    }
}
