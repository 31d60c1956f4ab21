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
        var (numbers, count) = (new int[ids.Count], 0);
        using var writer = new CsvWriter(path);
        writer.Cell("id");
        writer.Cell("cluster_id");
        if (result.Table.IsLink)
        {
            writer.Cell("source");
        }

        writer.EndRow();
        Span<char> buffer = stackalloc char[RecordIds.BufferLength];
        Span<char> text = stackalloc char[RecordIds.BufferLength];
        for (var row = 0; row < ids.Count; row++)
        {
            ref var number = ref numbers[result.Clusters[row]];
            number = number == 0 ? ++count : number;
            writer.Cell(ids.Text(row, buffer));
            _ = number.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
            writer.Plain(text[..length]);
            if (result.Table.LeftCount is { } left)
            {
                writer.Cell(row < left ? "l" : "r");
            }

            writer.EndRow();
        }

        return count;
    }
}
