using Analytics.Linkage;
using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Reports.Csv;

namespace Analytics.Pipeline.Linking.Outputs;

/// <summary><c>pairs.csv</c>: the two ids, match weight and probability, and the level of each comparison (−1 missing, 0 else, upward).</summary>
internal static class PairsFile
{
    /// <summary>Writes the matches, or all compared pairs that were kept.</summary>
    /// <returns>The pairs written.</returns>
    public static long Write(string path, LinkageResult result, RecordIds ids, bool allPairs)
    {
        var pairs = PairOrder.Of(allPairs ? result.Pairs : result.Matches, ids, result.Table.IsLink);
        using var writer = new CsvWriter(path);
        foreach (var name in PairColumns.Names(result.Model))
        {
            writer.Cell(name);
        }

        writer.EndRow();
        foreach (var pair in pairs)
        {
            writer.Cell(ids[pair.Left]);
            writer.Cell(ids[pair.Right]);
            writer.Cell(PairColumns.WeightText(pair.Weight));
            writer.Cell(PairColumns.ProbabilityText(pair.Weight));
            for (var comparison = 0; comparison < result.Model.Comparisons.Count; comparison++)
            {
                writer.Cell(PairColumns.LevelText(result.Level(pair, comparison)));
            }

            writer.EndRow();
        }

        return pairs.Length;
    }
}
