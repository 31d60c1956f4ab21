using System.Text;
using Analytics.Linkage;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Models;
using Analytics.Linkage.Models.Yaml;
using Analytics.Pipeline.Linking.Outputs;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Linking.Workers;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Workers;

/// <summary>Fictitious records as a file, linked on one machine, and the model that did it as another file.</summary>
internal sealed class WorkerSample : IDisposable
{
    private readonly TempFolder _folder = new();

    public WorkerSample(int people = 500)
    {
        var rows = FictitiousRecords.Make(people, seed: 4);
        File.WriteAllText(Records, string.Join('\n', rows.Prepend([.. FictitiousRecords.Columns]).Select(row => string.Join(',', row.Select(Quoted)))) + "\n");
        Rows = rows;
        Input = RecordReader.Read(new RecordOptions(Records) { IdColumn = "编号" });
        var trained = Linker.Run(Input.Table, new LinkageOptions { RandomPairs = 100_000 }).Model;
        Result = Linker.Run(
            Input.Table,
            trained with { Blocking = [.. new[] { "姓名", "城市", "工作单位 & year(出生日期)", "电话" }.Select(BlockingRule.Parse)], Oversized = [], ThresholdWeight = trained.ThresholdWeight - 6 },
            new LinkageOptions { MostBlockRows = 40 });
        File.WriteAllText(ModelPath, ModelYaml.Write(Result.Model));
        PairsFile.Write(_folder.File("pairs.csv"), Result, Input.Ids, allPairs: false);
        ClustersFile.Write(_folder.File("clusters.csv"), Result, Input.Ids);
        ExpectedPairs = Lines(File.ReadAllText(_folder.File("pairs.csv")))[1..];
        ExpectedClusters = File.ReadAllText(_folder.File("clusters.csv"));
    }

    public string Records => _folder.File("records.csv");

    public string ModelPath => _folder.File("model.yaml");

    public IReadOnlyList<string[]> Rows { get; }

    public RecordInput Input { get; }

    public LinkageResult Result { get; }

    public LinkageModel Model => Result.Model;

    /// <summary>The pairs of the linkage on one machine, as lines of <c>pairs.csv</c> without its header.</summary>
    public IReadOnlyList<string> ExpectedPairs { get; }

    /// <summary>Its <c>clusters.csv</c>.</summary>
    public string ExpectedClusters { get; }

    public string Keys(Stream? input = null, StreamFormat format = StreamFormat.Csv, IReadOnlyList<string>? header = null) => Run((source, output) => KeysWorker.Run(
        new KeysOptions(ModelPath, "编号") { Format = format, Header = header }, source, output, default), input ?? File.OpenRead(Records));

    public string Compare(string lines, StreamFormat format = StreamFormat.Csv, bool allPairs = false, TextWriter? warnings = null) => Run((source, output) => CompareWorker.Run(
        new CompareOptions(ModelPath) { Format = format, AllPairs = allPairs }, source, output, warnings ?? TextWriter.Null, default), Bytes(lines));

    public string Cluster(string pairs, bool withRecords, StreamFormat format = StreamFormat.Csv, TextWriter? notes = null) => Run((source, output) => ClusterWorker.Run(
        new ClusterOptions("-") { ModelPath = ModelPath, Format = format, RecordsPath = withRecords ? Records : null, IdColumn = withRecords ? "编号" : null },
        source, output, notes ?? TextWriter.Null, default), Bytes(pairs));

    public static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string Sorted(string text) => string.Concat(Lines(text).Order(StringComparer.Ordinal).Select(line => line + "\n"));

    public static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n\r") ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;

    public void Dispose() => _folder.Dispose();

    private static string Run(Action<Stream, Stream> step, Stream input)
    {
        using var output = new MemoryStream();
        step(input, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
