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

        // Parts are made side by side, and written one behind the other while the next ones are made.
        PairsPart[] made = [.. Enumerable.Range(0, AtOnce).Select(_ => new PairsPart(new PairRows(result, ids)))];
        PairsPart[] next = [.. Enumerable.Range(0, AtOnce).Select(_ => new PairsPart(new PairRows(result, ids)))];
        for (var from = 0; from < pairs.Count; from += AtOnce * Part)
        {
            Parallel.Invoke(
                () => Array.ForEach(made, part => part.Text.WriteTo(file)),
                () => Parallel.For(0, AtOnce, i => next[i].Make(pairs, from + (i * Part), from + ((i + 1) * Part))));
            (made, next) = (next, made);
        }

        Array.ForEach(made, part => part.Text.WriteTo(file));
        return pairs.Count;
    }

    /// <summary>Some rows as text.</summary>
    private sealed class PairsPart(PairRows rows)
    {
        public MemoryStream Text { get; } = new();

        public void Make(SortedPairs pairs, int from, int to)
        {
            Text.SetLength(0);
            rows.Write(Text, pairs, Math.Min(from, pairs.Count), Math.Min(to, pairs.Count));
        }
    }
}
