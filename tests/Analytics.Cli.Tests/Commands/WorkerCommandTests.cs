using System.Diagnostics;
using System.Globalization;
using Analytics.Generator;
using Analytics.Linkage;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Models.Yaml;
using Analytics.Pipeline.Linking.Records;
using Analytics.Store;
using Analytics.TestKit;
using Xunit.Abstractions;

namespace Analytics.Cli.Tests.Commands;

/// <summary>The engine's steps as processes with pipes between them.</summary>
public sealed class WorkerCommandTests(ITestOutputHelper log)
{
    // tests/campaign/workers runs the same with many more.
    private static readonly int People = int.Parse(Environment.GetEnvironmentVariable("ANALYTICS_CAMPAIGN_PEOPLE") ?? "5000", CultureInfo.InvariantCulture);

    [SkippableFact]
    public void Steps_WithSortBetween_GiveThePairsAndClustersOfOneMachine()
    {
        Skip.If(OperatingSystem.IsWindows(), "the steps are joined by a shell");
        using var folder = new TempFolder();
        var (records, model) = (Province(folder), folder.File("model.yaml"));
        var input = RecordReader.Read(new RecordOptions(records) { IdColumn = "row" });
        var trained = Linker.Run(input.Table).Model;
        var crowded = trained with { Blocking = [.. trained.Blocking, BlockingRule.Parse("department & education")] };
        var result = Linker.Run(input.Table, crowded, new LinkageOptions { MostBlockRows = 200 });
        Assert.NotEmpty(result.Model.Oversized);
        File.WriteAllText(model, ModelYaml.Write(result.Model));
        log.WriteLine($"{input.Table.RowCount:N0} records; {result.Report.Compared:N0} pairs compared, {result.Matches.Count():N0} match; {result.Model.Oversized.Count} oversized blocks.");

        var watch = Stopwatch.StartNew();
        var one = Path.Combine(folder.Path, "one");
        Assert.Equal(0, CommandProcess.Run(CommandProcess.Product, "dedupe", records, "--id", "row", "--model", model, "--out", one).ExitCode);
        log.WriteLine($"dedupe with the model: {watch.Elapsed.TotalSeconds:F1} s.");
        watch.Restart();
        var (code, _, error) = CommandProcess.RunShell(
            "analytics worker keys --model \"$1\" --id row < \"$2\" | sort | analytics worker compare --model \"$1\" | tee \"$3\" | analytics cluster - --model \"$1\" --records \"$2\" --id row > \"$4\"",
            model, records, folder.File("pairs.csv"), folder.File("clusters.csv"));
        Assert.True(code == 0, error);
        Assert.Empty(error);
        log.WriteLine($"Keys, sort, compare and cluster in a pipe: {watch.Elapsed.TotalSeconds:F1} s.");

        Assert.Equal(File.ReadLines(Path.Combine(one, "pairs.csv")).Order(StringComparer.Ordinal), File.ReadLines(folder.File("pairs.csv")).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllText(Path.Combine(one, "clusters.csv")), File.ReadAllText(folder.File("clusters.csv")));
        Assert.Equal(result.Matches.Count() + 1, File.ReadLines(folder.File("pairs.csv")).Count());
    }

    [Fact]
    public void Compare_DamagedModel_EndsWithOneAndOneClearLine()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("m.yaml"), "version: 1\nprior: 7\n");
        var (code, output, error) = CommandProcess.Run(CommandProcess.Product, "worker", "compare", "--model", folder.File("m.yaml"));

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Matches(@"^analytics: .*m\.yaml, line 1: 'columns' is missing here; expected beside version.\n$", error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("worker", "sort")]
    [InlineData("worker", "keys")]
    [InlineData("worker", "keys", "--model", "nowhere.yaml")]
    [InlineData("worker", "keys", "--model", "nowhere.yaml", "--id", "x")]
    [InlineData("worker", "keys", "--model", "nowhere.yaml", "--id", "x", "--format", "json")]
    [InlineData("worker", "compare", "--model", "nowhere.yaml")]
    [InlineData("cluster")]
    [InlineData("cluster", "nowhere.csv")]
    [InlineData("cluster", "-", "--records", "nowhere.csv")]
    public void Steps_WrongUsage_EndWithTwo(params string[] arguments)
    {
        var (code, _, error) = CommandProcess.Run(CommandProcess.Product, arguments);

        Assert.Equal(2, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    /// <summary>The people of a fictitious province as one CSV file with numbered rows.</summary>
    private static string Province(TempFolder folder)
    {
        ProvinceGenerator.Generate(new GeneratorOptions(Math.Max(200, People / 100), People, 21, folder.Path, OutputFormat.Parquet, Difficulty.Hard));
        var records = folder.File("people.csv");
        using var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        using var copy = database.CreateCommand();
        copy.CommandText = $"COPY (SELECT row_number() OVER () AS row, * EXCLUDE (platform_id, platform_name, report_year) FROM '{folder.File("input/personnel.parquet")}') TO '{records}' (HEADER)";
        copy.ExecuteNonQuery();
        return records;
    }
}
