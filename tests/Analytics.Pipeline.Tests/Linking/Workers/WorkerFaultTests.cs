using Analytics.Linkage;
using Analytics.Linkage.Models.Yaml;
using Analytics.Pipeline.Linking.Workers;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Workers;

/// <summary>Input that is not as expected is refused with its place, for in a long chain of steps nobody sees what went wrong where.</summary>
public sealed class WorkerFaultTests(WorkersTests.Sample sample) : IClassFixture<WorkersTests.Sample>
{
    private const string Header = "编号,姓名,出生日期,工作单位,城市,电话\n";
    private const string Json = "{\"编号\":\"1\",\"姓名\":\"王\",\"出生日期\":null,\"工作单位\":null,\"城市\":null,\"电话\":null}\n";
    private readonly WorkerSample _sample = sample.Value;

    [Theory]
    [InlineData("", "standard input: there is no id column '编号'; the columns are none.")]
    [InlineData("id,姓名\n", "standard input: there is no id column '编号'; the columns are id, 姓名.")]
    [InlineData("编号,姓名\n", "standard input: there is no column '出生日期'; the columns are 编号, 姓名.")]
    [InlineData("编号,姓名,出生日期,工作单位,城市,电话,姓名\n", "standard input: there are two columns '姓名'.")]
    [InlineData(Header + "1,王\n,李\n", "standard input, line 3: the id column '编号' is empty; every record needs an id.")]
    [InlineData(Header + "1,王,1980-01-01,a,b,c,d\n", "standard input, line 2: 7 fields, but there are 6 columns.")]
    [InlineData(Header + "\"1\t2\",王\n", "standard input, line 2: the id has a tab or another control character in it")]
    public void Keys_Fault_IsSaidWithItsPlace(string records, string message) => Assert.StartsWith(
        message, Assert.Throws<RunFailedException>(() => _sample.Keys(WorkerSample.Bytes(records))).Message, StringComparison.Ordinal);

    [Fact]
    public void Steps_BytesThatAreNotUtf8_AreRefused()
    {
        byte[] legacy = [.. System.Text.Encoding.UTF8.GetBytes(Header), (byte)'1', (byte)',', 0xCD, 0xF5, (byte)'\n'];
        var csv = Assert.Throws<RunFailedException>(() => _sample.Keys(new MemoryStream(legacy))).Message;
        Assert.StartsWith("standard input, line 2: Column 2 has bytes that are not UTF-8", csv, StringComparison.Ordinal);

        var tsv = Assert.Throws<RunFailedException>(() => _sample.Keys(new MemoryStream(legacy), StreamFormat.Tsv, FictitiousRecords.Columns)).Message;
        Assert.StartsWith("standard input, after line 0: the text is not UTF-8", tsv, StringComparison.Ordinal);

        byte[] text = [.. System.Text.Encoding.UTF8.GetBytes(Json), .. "{\"编号\":\""u8, 0xCD, 0xF5, .. "\"}\n"u8];
        var json = Assert.Throws<RunFailedException>(() => _sample.Keys(new MemoryStream(text), StreamFormat.JsonLines)).Message;
        Assert.Matches("^standard input, line 2: .* bytes that are not UTF-8.* Expected UTF-8\\.$", json);
    }

    [Theory]
    [InlineData("", "standard input: there is no id column '编号'; the columns are none.")]
    [InlineData("{\"编号\":\"1\",\"姓名\":null}\n", "standard input: there is no column '出生日期'; the columns are 编号, 姓名.")]
    [InlineData(Json + "{\"编号\":null,\"姓名\":\"李\"}\n", "standard input, line 2: the id column '编号' is empty; every record needs an id.")]
    [InlineData(Json + "{\"编号\":\"1\\t2\"}\n", "standard input, line 2: the id has a tab or another control character in it")]
    [InlineData(Json + "\n{\"编号\":\n", "standard input, row 3: The record is not a valid JSON object")]
    [InlineData(Json + "[1]\n", "standard input, row 2: The record is not a valid JSON object")]
    public void Keys_FaultInJson_IsSaidWithItsPlace(string records, string message) => Assert.StartsWith(
        message, Assert.Throws<RunFailedException>(() => _sample.Keys(WorkerSample.Bytes(records), StreamFormat.JsonLines)).Message, StringComparison.Ordinal);

    [Fact]
    public void Keys_ShortRecordsAndBlankLines_AreReadAsOnOneMachine()
    {
        var lines = WorkerSample.Lines(_sample.Keys(WorkerSample.Bytes("\uFEFF" + Header + "\n1, 王 伟 \n\n2,王伟,,,,,\n")));
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0].Split('\t')[0], lines[1].Split('\t')[0]);
        Assert.EndsWith("\t1|王 伟||||", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "standard input, line 1: expected a key such as 1:0123456789abcdef, a tab and a record")]
    [InlineData("1:12\tr", "standard input, line 1: expected a key")]
    [InlineData("0:0123456789abcdef\tr", "standard input, line 1: expected a key")]
    [InlineData("1:0123456789abcdef r", "standard input, line 1: expected a key")]
    [InlineData("1:0123456789abcdef\tr\n1:0123456789abcdee\tr\n1:0123456789abcdef\tr", "standard input, line 3: the lines of one key must follow each other")]
    [InlineData("1:0123456789abcdef\ta|1|2\n1:0123456789abcdef\tb|1|2\n", "The record 'a' does not have the 5 columns of the model")]
    [InlineData("1:0123456789abcdef\ta|1|2|3|4|5|6\n1:0123456789abcdef\tb|1|2\n", "The record 'a' does not have the 5 columns of the model")]
    [InlineData("1:0123456789abcdef\ta|1|2|3|4|5\n1:0123456789abcdef\ta|1|2|3|4|5\n", "The id 'a' stands twice under one key")]
    public void Compare_Fault_IsSaidWithItsPlace(string lines, string message) => Assert.StartsWith(
        message, Assert.Throws<RunFailedException>(() => _sample.Compare(lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void Compare_KeysOfAnotherModel_AreRefused() => Assert.Contains(
        "the keys were made with another model",
        Assert.Throws<LinkageException>(() => _sample.Compare("1:0123456789abcdef\ta|1|2|3|4|5\n1:0123456789abcdef\tb|1|2|3|4|5\n")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Compare_LargeGroupThatTheModelDoesNotKnow_IsKeptWholeWithAWarning()
    {
        using var folder = new TempFolder();
        var model = folder.File("m.yaml");
        File.WriteAllText(model, ModelYaml.Write(_sample.Model with { Oversized = [] }));
        var records = Header + string.Concat(Enumerable.Range(0, 2001).Select(i => $"{i},王伟\n"));
        using var keys = new MemoryStream();
        KeysWorker.Run(new KeysOptions(model, "编号"), WorkerSample.Bytes(records), keys, default);
        using var pairs = new MemoryStream();
        var warnings = new StringWriter();
        CompareWorker.Run(new CompareOptions(model) { AllPairs = true }, new MemoryStream(keys.ToArray()), pairs, warnings, default);

        Assert.StartsWith("2,001 records share the key ", warnings.ToString(), StringComparison.Ordinal);
        Assert.Equal((2001 * 2000 / 2) + 1, pairs.ToArray().Count(b => b == '\n'));
    }

    [Theory]
    [InlineData("a,b\n", "standard input: there is no column 'id_l'; the columns are a, b.")]
    [InlineData("id_l,id_r,match_weight\n1,2\n", "standard input, line 2: 2 fields; expected id_l, id_r, match_weight.")]
    [InlineData("id_l,id_r,match_weight\n1,2,x\n", "standard input, line 2: the match weight 'x' is no number.")]
    [InlineData("id_l,id_r,match_weight\n1,1,3\n", "standard input, line 2: the record '1' is paired with itself.")]
    [InlineData("id_l,id_r,match_weight\n1,2,3\n", "standard input, line 2: the id '1' is not among the records.")]
    public void Cluster_Fault_IsSaidWithItsPlace(string pairs, string message) => Assert.StartsWith(
        message, Assert.Throws<RunFailedException>(() => _sample.Cluster(pairs, withRecords: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void Faults_OfOptions_AreWorded()
    {
        Assert.Equal("There is no model 'nowhere'.", new KeysOptions("nowhere", "id").Fault());
        Assert.Equal("There is no model 'nowhere'.", new CompareOptions("nowhere").Fault());
        Assert.Equal("There is no model 'nowhere'.", new ClusterOptions("-") { ModelPath = "nowhere" }.Fault());
        Assert.Equal("TSV has no header line; name its columns with --header.", new KeysOptions(_sample.ModelPath, "id") { Format = StreamFormat.Tsv }.Fault());
        Assert.Equal("JSON names its columns itself; leave out --header.", new KeysOptions(_sample.ModelPath, "id") { Format = StreamFormat.JsonLines, Header = ["id"] }.Fault());
        Assert.Equal("Pairs are written as CSV or TSV.", new CompareOptions(_sample.ModelPath) { Format = StreamFormat.JsonLines }.Fault());
        Assert.Equal("Pairs are written as CSV or TSV.", new ClusterOptions("-") { Format = StreamFormat.JsonLines }.Fault());
        Assert.StartsWith("There is no file 'nowhere'", new ClusterOptions("nowhere").Fault(), StringComparison.Ordinal);
        Assert.StartsWith("There is no file 'nowhere'", new ClusterOptions("-") { ModelPath = _sample.ModelPath, RecordsPath = "nowhere" }.Fault(), StringComparison.Ordinal);
        Assert.StartsWith("With --records", new ClusterOptions("-") { RecordsPath = _sample.Records }.Fault(), StringComparison.Ordinal);
        Assert.StartsWith("--id names", new ClusterOptions("-") { IdColumn = "id" }.Fault(), StringComparison.Ordinal);
        Assert.Null(new ClusterOptions("-").Fault());
    }
}
