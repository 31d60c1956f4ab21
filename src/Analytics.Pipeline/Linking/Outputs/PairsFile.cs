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
        var texts = Enumerable.Range(0, AtOnce).Select(_ => new MemoryStream()).ToArray();
        for (var from = 0; from < pairs.Count; from += AtOnce * Part)
        {
            Parallel.For(0, AtOnce, i =>
            {
                var start = Math.Min(from + (i * Part), pairs.Count);
                texts[i].SetLength(0);
                WriteRows(texts[i], result, ids, pairs, start, Math.Min(start + Part, pairs.Count));
            });
            foreach (var text in texts)
            {
                text.WriteTo(file);
            }
        }

        return pairs.Count;
    }

    private static void WriteRows(Stream output, LinkageResult result, RecordIds ids, SortedPairs pairs, int from, int to)
    {
        using var writer = new CsvWriter(output, leaveOpen: true);
        var levels = new int[result.Model.Comparisons.Count];
        var numbers = new char[PairColumns.LongestNumber * (levels.Length + 2)];
        Span<char> buffer = stackalloc char[RecordIds.BufferLength];
        for (var place = from; place < to; place++)
        {
            var pair = pairs[place];
            writer.Cell(ids.Text(pair.Left, buffer));
            writer.Cell(ids.Text(pair.Right, buffer));
            result.Levels(pair, levels);
            writer.Plain(Numbers(pair.Weight, levels, numbers));
            writer.EndRow();
        }
    }

    /// <summary>All numbers of a row, with commas between them.</summary>
    private static ReadOnlySpan<char> Numbers(double weight, ReadOnlySpan<int> levels, char[] buffer)
    {
        var length = PairColumns.WriteWeight(weight, buffer);
        buffer[length++] = ',';
        length += PairColumns.WriteProbability(weight, buffer.AsSpan(length));
        foreach (var level in levels)
        {
            buffer[length++] = ',';
            length += PairColumns.WriteLevel(level, buffer.AsSpan(length));
        }

        return buffer.AsSpan(0, length);
    }
}
