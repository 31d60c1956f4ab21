using System.Globalization;
using Analytics.Linkage;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Reports.Csv;

namespace Analytics.Pipeline.Linking.Outputs;

/// <summary><c>clusters.csv</c>: every record with its cluster's number, in the order of the input. Clusters are numbered from 1 as they come.</summary>
internal static class ClustersFile
{
    /// <returns>The number of clusters.</returns>
    public static int Write(string path, LinkageResult result, RecordIds ids)
    {
        var numbers = new Dictionary<int, int>();
        using var writer = new CsvWriter(path);
        writer.Cell("id");
        writer.Cell("cluster_id");
        if (result.Table.IsLink)
        {
            writer.Cell("source");
        }

        writer.EndRow();
        for (var row = 0; row < ids.Count; row++)
        {
            if (!numbers.TryGetValue(result.Clusters[row], out var number))
            {
                numbers.Add(result.Clusters[row], number = numbers.Count + 1);
            }

            writer.Cell(ids[row]);
            writer.Cell(number.ToString(CultureInfo.InvariantCulture));
            if (result.Table.LeftCount is { } left)
            {
                writer.Cell(row < left ? "l" : "r");
            }

            writer.EndRow();
        }

        return numbers.Count;
    }
}
