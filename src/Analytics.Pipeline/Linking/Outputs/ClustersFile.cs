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
        using var writer = new CsvWriter(path);
        return Write(writer, result.Clusters, row => ids[row], result.Table.LeftCount);
    }

    /// <summary>Writes the list.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="clusters">The cluster of each record.</param>
    /// <param name="id">The id of a record.</param>
    /// <param name="leftCount">How many records are the left table's; null where there is one table.</param>
    /// <returns>The number of clusters.</returns>
    public static int Write(CsvWriter writer, IReadOnlyList<int> clusters, Func<int, string> id, int? leftCount)
    {
        var numbers = new Dictionary<int, int>();
        writer.Cell("id");
        writer.Cell("cluster_id");
        if (leftCount is not null)
        {
            writer.Cell("source");
        }

        writer.EndRow();
        for (var row = 0; row < clusters.Count; row++)
        {
            if (!numbers.TryGetValue(clusters[row], out var number))
            {
                numbers.Add(clusters[row], number = numbers.Count + 1);
            }

            writer.Cell(id(row));
            writer.Cell(number.ToString(CultureInfo.InvariantCulture));
            if (leftCount is { } left)
            {
                writer.Cell(row < left ? "l" : "r");
            }

            writer.EndRow();
        }

        return numbers.Count;
    }
}
