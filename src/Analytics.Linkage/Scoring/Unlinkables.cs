using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Scoring;

/// <summary>How much a record could weigh at best: compared with itself. One that stays below the threshold can be linked with nothing.</summary>
internal static class Unlinkables
{
    private const int SampleSize = 10_000;

    public static IReadOnlyList<UnlinkablePoint> Of(PreparedTable table, PatternSpace space, PairScorer scorer, RowHashes hashes)
    {
        var comparer = new PairComparer(space, table);
        var rows = hashes.Sample(0, table.RowCount, SampleSize);
        var weights = rows.Select(row => Weight(comparer, scorer, row)).Order().ToArray();
        if (weights.Length == 0)
        {
            return [];
        }

        return [.. Enumerable.Range(-10, 51).Select(weight => new UnlinkablePoint(weight, weights.Count(own => own < weight) / (double)weights.Length))];
    }

    private static double Weight(PairComparer comparer, PairScorer scorer, int row)
    {
        var pattern = comparer.Pattern(row, row);
        return scorer.PatternWeight(pattern) + scorer.FrequencyWeight(pattern, row, row);
    }
}
