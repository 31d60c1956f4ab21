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
        var pairs = SortedPairs.Of(allPairs ? result.Pairs : result.Matches, ids, result.Table.IsLink);
        using var writer = new CsvWriter(path);
        foreach (var name in PairColumns.Names(result.Model))
        {
            writer.Cell(name);
        }

        writer.EndRow();
        var numbers = new char[PairColumns.LongestNumber * (result.Model.Comparisons.Count + 2)];
        Span<char> buffer = stackalloc char[RecordIds.BufferLength];
        foreach (var pair in pairs)
        {
            writer.Cell(ids.Text(pair.Left, buffer));
            writer.Cell(ids.Text(pair.Right, buffer));
            writer.Plain(Numbers(result, pair, numbers));
            writer.EndRow();
        }

        return pairs.Length;
    }

    /// <summary>All numbers of a row, with commas between them.</summary>
    private static ReadOnlySpan<char> Numbers(LinkageResult result, ScoredPair pair, char[] buffer)
    {
        var length = PairColumns.WriteWeight(pair.Weight, buffer);
        buffer[length++] = ',';
        length += PairColumns.WriteProbability(pair.Weight, buffer.AsSpan(length));
        for (var comparison = 0; comparison < result.Model.Comparisons.Count; comparison++)
        {
            buffer[length++] = ',';
            length += PairColumns.WriteLevel(result.Level(pair, comparison), buffer.AsSpan(length));
        }

        return buffer.AsSpan(0, length);
    }
}
