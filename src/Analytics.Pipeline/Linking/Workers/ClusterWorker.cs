using Analytics.Linkage.Models;
using Analytics.Linkage.Streaming;
using Analytics.Pipeline.Linking.Outputs;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Reports.Csv;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>
/// The last step of linking over streams: pairs in, the cluster of each record out. With the records it does exactly what linking on one machine
/// does; without them it knows of nothing but the pairs.
/// </summary>
public static class ClusterWorker
{
    /// <summary>Runs the step.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Takes <c>id,cluster_id</c>, clusters numbered from 1 as they come. Closed at the end.</param>
    /// <param name="notes">Told what people should know.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="RunFailedException">The input is not as expected; the message says where.</exception>
    /// <exception cref="Analytics.Linkage.LinkageException">The model cannot be read, or does not fit the records.</exception>
    public static void Run(ClusterOptions options, Stream input, Stream output, TextWriter notes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(notes);
        var model = options.ModelPath is { } path ? ModelFile.Read(path) : null;
        using var rows = RowReader.Open(
            options.IsFromInput ? input : File.OpenRead(options.PairsPath), options.IsFromInput ? "standard input" : options.PairsPath, options.Format, cancellation);
        if (options.RecordsPath is null)
        {
            var (ids, clusters) = OfPairs(rows, options.Format, model?.ThresholdWeight ?? double.NegativeInfinity);
            notes.WriteLine(
                "Without --records the clusters rest on the listed pairs alone: two are joined where at least half of the pairs across them are listed, records without a pair are not listed, and evidence that forbids a link is not seen.");
            Write(output, clusters, row => ids[row]);
            return;
        }

        var records = RecordReader.Read(new RecordOptions(options.RecordsPath) { IdColumn = options.IdColumn }, progress: null, cancellation);
        Write(output, OfRecords(rows, options.Format, records, model!, cancellation), row => records.Ids[row]);
    }

    private static IReadOnlyList<int> OfRecords(RowReader rows, StreamFormat format, RecordInput records, LinkageModel model, CancellationToken cancellation)
    {
        var places = new Dictionary<string, int>(records.Ids.Count, StringComparer.Ordinal);
        for (var row = 0; row < records.Ids.Count; row++)
        {
            places.Add(records.Ids[row], row);
        }

        var pairs = new List<(int, int)>();
        PairStream.Read(rows, format, (left, right, _) => pairs.Add((Place(left), Place(right))));
        return PairClusters.Of(records.Table, model, pairs, Environment.ProcessorCount, cancellation);

        int Place(string id) => places.TryGetValue(id, out var row) ? row : throw rows.Error($"the id '{id}' is not among the records.");
    }

    private static (List<string> Ids, IReadOnlyList<int> Clusters) OfPairs(RowReader rows, StreamFormat format, double threshold)
    {
        var pairs = new List<(string Left, string Right, double Weight)>();
        PairStream.Read(rows, format, (left, right, weight) => pairs.Add((left, right, weight)));

        // In the order of the ids, so that the order of the pairs decides nothing.
        var ids = pairs.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct().Order(StringComparer.Ordinal).ToList();
        var places = ids.Select((id, place) => (id, place)).ToDictionary(item => item.id, item => item.place, StringComparer.Ordinal);
        var links = pairs.Where(pair => pair.Weight >= threshold).Select(pair => (places[pair.Left], places[pair.Right], pair.Weight)).ToList();
        return (ids, KnownPairClusters.Of(ids.Count, links));
    }

    private static void Write(Stream output, IReadOnlyList<int> clusters, Func<int, string> id)
    {
        using var csv = new CsvWriter(output);
        ClustersFile.Write(csv, clusters, (row, _) => id(row), leftCount: null);
    }
}
