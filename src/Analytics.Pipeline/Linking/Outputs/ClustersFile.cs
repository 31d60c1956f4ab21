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
        return Write(writer, result.Clusters, ids.Text, result.Table.LeftCount);
    }

    /// <summary>Writes the list.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="clusters">The cluster of each record: the number of the cluster's first record.</param>
    /// <param name="id">Gives the id of a record.</param>
    /// <param name="leftCount">How many records are the left table's; null where there is one table.</param>
    /// <returns>The number of clusters.</returns>
    public static int Write(CsvWriter writer, IReadOnlyList<int> clusters, IdText id, int? leftCount)
    {
        writer.Cell("id");
        writer.Cell("cluster_id");
        if (leftCount is not null)
        {
            writer.Cell("source");
        }

        writer.EndRow();
        var (numbers, count) = (new int[clusters.Count], 0);
        Span<char> text = stackalloc char[RecordIds.BufferLength];
        for (var row = 0; row < clusters.Count; row++)
        {
            ref var number = ref numbers[clusters[row]];
            number = number == 0 ? ++count : number;
            writer.Cell(id(row, text));
            _ = number.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
            writer.Plain(text[..length]);
            if (leftCount is { } left)
            {
                writer.Cell(row < left ? "l" : "r");
            }

            writer.EndRow();
        }

        return count;
    }
}

/// <summary>Gives the id of a record, without making a string where it is none yet.</summary>
/// <param name="row">The record.</param>
/// <param name="buffer">At least <see cref="RecordIds.BufferLength"/> characters, which the answer may lie in.</param>
internal delegate ReadOnlySpan<char> IdText(int row, Span<char> buffer);
