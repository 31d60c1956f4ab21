using System.Globalization;
using Analytics.Linkage;
using Analytics.Linkage.Models;
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
        foreach (var name in Header(result.Model))
        {
            writer.Cell(name);
        }

        writer.EndRow();
        foreach (var pair in pairs)
        {
            writer.Cell(ids[pair.Left]);
            writer.Cell(ids[pair.Right]);
            writer.Cell(Weight(pair.Weight));
            writer.Cell(Probability(pair.Weight));
            for (var comparison = 0; comparison < result.Model.Comparisons.Count; comparison++)
            {
                writer.Cell(result.Level(pair, comparison).ToString(CultureInfo.InvariantCulture));
            }

            writer.EndRow();
        }

        return pairs.Length;
    }

    /// <summary>The columns' names.</summary>
    public static IEnumerable<string> Header(LinkageModel model) =>
        ["id_l", "id_r", "match_weight", "match_probability", .. model.Comparisons.Select(trained => trained.Comparison.Name + "_level")];

    /// <summary>A match weight as it is written: bits with six decimals, exactly as it is held against the threshold.</summary>
    public static string Weight(double weight) => weight.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A match weight's probability as it is written.</summary>
    public static string Probability(double weight) => LinkageModel.Probability(weight).ToString("0.00000000", CultureInfo.InvariantCulture);
}
