using Analytics.Linkage;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Reports.Csv;

namespace Analytics.Pipeline.Linking.Outputs;

/// <summary><c>pairs.csv</c>: the two ids, match weight and probability, and the level of each comparison (−1 missing, 0 else, upward).</summary>
internal static class PairsFile
{
    private const int Part = 1 << 12;
    private const int AtOnce = 4;

    /// <summary>Writes the matches, or all compared pairs that were kept.</summary>
    /// <returns>The pairs written.</returns>
    public static long Write(string path, LinkageResult result, RecordIds ids, bool allPairs)
    {
        var pairs = SortedPairs.Of(result.Pairs, allPairs ? double.NegativeInfinity : result.Model.ThresholdWeight, ids, result.Table.IsLink);
        using var file = File.Create(path);
        using (var header = new CsvWriter(file, leaveOpen: true))
        {
            foreach (var name in PairColumns.Names(result.Model))
            {
                header.Cell(name);
            }

            header.EndRow();
        }

        // Parts are made side by side and written one behind the other.
        var parts = Enumerable.Range(0, AtOnce).Select(_ => (Text: new MemoryStream(), Rows: new PairRows(result, ids))).ToArray();
        for (var from = 0; from < pairs.Count; from += AtOnce * Part)
        {
            Parallel.For(0, AtOnce, i =>
            {
                var start = Math.Min(from + (i * Part), pairs.Count);
                parts[i].Text.SetLength(0);
                parts[i].Rows.Write(parts[i].Text, pairs, start, Math.Min(start + Part, pairs.Count));
            });
            foreach (var (text, _) in parts)
            {
                text.WriteTo(file);
            }
        }

        return pairs.Count;
    }
}
