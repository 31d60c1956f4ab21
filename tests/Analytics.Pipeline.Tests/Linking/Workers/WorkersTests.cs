using System.Text.Json;
using Analytics.Pipeline.Linking.Workers;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Workers;

/// <summary>The three steps one after another find what one machine finds.</summary>
public sealed class WorkersTests(WorkersTests.Sample sample) : IClassFixture<WorkersTests.Sample>
{
    private readonly WorkerSample _sample = sample.Value;

    [Fact]
    public void Steps_OverCsv_GiveTheSamePairsAndClusters()
    {
        Assert.Contains(_sample.Model.Oversized, item => item.SplitBy is null);
        Assert.Contains(_sample.Model.Oversized, item => item.SplitBy is not null);
        var warnings = new StringWriter();
        var pairs = _sample.Compare(WorkerSample.Sorted(_sample.Keys()), warnings: warnings);

        Assert.Empty(warnings.ToString());
        Assert.NotEmpty(_sample.ExpectedPairs);
        Assert.Equal(_sample.ExpectedPairs.Order(StringComparer.Ordinal), WorkerSample.Lines(pairs).Skip(1).Order(StringComparer.Ordinal));
        Assert.Equal(_sample.ExpectedClusters, _sample.Cluster(pairs, withRecords: true));
    }

    [Fact]
    public void Steps_OverTsv_GiveTheSamePairsAndClusters()
    {
        // A tab or a line end within a value would end it: Spark and Hive write them as they are, so their user must have none.
        var rows = _sample.Rows.Select(row => row.Select(value => value.Replace('\t', ' ').Replace('\n', ' ') is { Length: > 0 } text ? text : @"\N"));
        var input = string.Join('\n', rows.Select(row => string.Join('\t', row)));
        var keys = _sample.Keys(WorkerSample.Bytes(input), StreamFormat.Tsv, FictitiousRecords.Columns);
        var pairs = _sample.Compare(WorkerSample.Sorted(keys), StreamFormat.Tsv);

        Assert.Equal(
            _sample.ExpectedPairs.Order(StringComparer.Ordinal),
            WorkerSample.Lines(pairs).Select(line => string.Join(',', line.Split('\t').Select(WorkerSample.Quoted))).Order(StringComparer.Ordinal));
        Assert.Equal(_sample.ExpectedClusters, _sample.Cluster(pairs, withRecords: true, StreamFormat.Tsv));
    }

    [Fact]
    public void Steps_OverJson_GiveTheSamePairs()
    {
        // Nothing has to be taken out of the values; the columns stand in any order, and some are none of the model's.
        var input = string.Concat(_sample.Rows.Select(row => JsonSerializer.Serialize(FictitiousRecords.Columns.Zip(row).Reverse()
            .ToDictionary(cell => cell.First, cell => cell.Second.Length > 0 ? cell.Second : null).Append(new KeyValuePair<string, string?>("备注", "x")).ToDictionary()) + "\n"));
        var keys = _sample.Keys(WorkerSample.Bytes(input), StreamFormat.JsonLines);

        Assert.Equal(_sample.Keys(), keys);
    }

    [Fact]
    public void Steps_SharedByManyWorkers_GiveTheSamePairs()
    {
        // Records in five parts, keys in three: what a cluster of machines does.
        var lines = _sample.Rows.Select((row, i) => (Row: row, Part: i % 5)).GroupBy(item => item.Part)
            .SelectMany(part => WorkerSample.Lines(_sample.Keys(WorkerSample.Bytes(
                string.Join('\n', part.Select(item => string.Join(',', item.Row.Select(WorkerSample.Quoted))))), header: FictitiousRecords.Columns)));
        var pairs = string.Concat(lines.GroupBy(line => line[2] % 3).Select(part => _sample.Compare(WorkerSample.Sorted(string.Join('\n', part)))));

        Assert.Equal(
            _sample.ExpectedPairs.Order(StringComparer.Ordinal),
            WorkerSample.Lines(pairs).Where(line => !line.StartsWith("id_l,", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        // The header lines of the parts are passed over.
        Assert.Equal(_sample.ExpectedClusters, _sample.Cluster(pairs, withRecords: true));
    }

    [Fact]
    public void Compare_AllPairs_GivesEveryPairThatIsCompared()
    {
        var pairs = WorkerSample.Lines(_sample.Compare(WorkerSample.Sorted(_sample.Keys()), allPairs: true)).Skip(1).ToList();
        Assert.Equal(_sample.Result.Report.Compared, pairs.Count);
        Assert.Equal(pairs.Count, pairs.Select(line => string.Join(',', line.Split(',').Take(2))).Distinct().Count());
        Assert.All(pairs, line => Assert.True(string.CompareOrdinal(line.Split(',')[0], line.Split(',')[1]) < 0));
    }

    [Fact]
    public void Cluster_WithoutRecords_RestsOnThePairsAndSaysSo()
    {
        var notes = new StringWriter();
        var pairs = _sample.Compare(WorkerSample.Sorted(_sample.Keys()));
        var clusters = WorkerSample.Lines(_sample.Cluster(pairs, withRecords: false, notes: notes)).Skip(1).ToList();

        Assert.Contains("Without --records", notes.ToString(), StringComparison.Ordinal);
        Assert.Equal(_sample.Result.Matches.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct().Count(), clusters.Count);
        Assert.EndsWith(",1", clusters[0], StringComparison.Ordinal);

        // Whatever the order of the pairs.
        var turned = string.Join('\n', WorkerSample.Lines(pairs).Skip(1).Reverse().Prepend(WorkerSample.Lines(pairs)[0]));
        Assert.Equal(clusters, WorkerSample.Lines(_sample.Cluster(turned, withRecords: false)).Skip(1));
    }

    public sealed class Sample : IDisposable
    {
        internal WorkerSample Value { get; } = new();

        public void Dispose() => Value.Dispose();
    }
}
