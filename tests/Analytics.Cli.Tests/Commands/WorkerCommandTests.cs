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
        var watch = Stopwatch.StartNew();
        var input = RecordReader.Read(new RecordOptions(records) { IdColumn = "row" });
        var trained = Linker.Run(input.Table).Model;
        var crowded = trained with { Blocking = [.. trained.Blocking, BlockingRule.Parse("department & education")] };
        var result = Linker.Run(input.Table, crowded, new LinkageOptions { MostBlockRows = 200 });
        Assert.NotEmpty(result.Model.Oversized);
        File.WriteAllText(model, ModelYaml.Write(result.Model));
        log.WriteLine($"{input.Table.RowCount:N0} records; {result.Report.Compared:N0} pairs compared, {result.Matches.Count():N0} match; {result.Model.Oversized.Count} oversized blocks.");
        log.WriteLine($"On one machine, trained and applied: {watch.Elapsed.TotalSeconds:F1} s.");

        watch.Restart();
        var (code, _, error) = CommandProcess.RunShell(
            "analytics worker keys --model \"$1\" --id row < \"$2\" | sort | analytics worker compare --model \"$1\" | tee \"$3\" | analytics cluster - --model \"$1\" --records \"$2\" --id row > \"$4\"",
            model, records, folder.File("pairs.csv"), folder.File("clusters.csv"));
        Assert.True(code == 0, error);
        Assert.Empty(error);
        log.WriteLine($"Keys, sort, compare and cluster in a pipe: {watch.Elapsed.TotalSeconds:F1} s.");

        var pairs = CsvTable.Read(folder.File("pairs.csv")).Select(row => $"{row["id_l"]} {row["id_r"]} {row["match_weight"]} {row["level_name"]}");
        var expected = result.Matches.Select(pair => (Ids: new[] { input.Ids[pair.Left], input.Ids[pair.Right] }.Order(StringComparer.Ordinal).ToArray(), Pair: pair))
            .Select(item => $"{item.Ids[0]} {item.Ids[1]} {item.Pair.Weight:F6} {Label(result, item.Pair)}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), pairs.Order(StringComparer.Ordinal));
        Assert.Equal(
            result.Clusters.Select((cluster, row) => (input.Ids[row], input.Ids[cluster])),
            CsvTable.Read(folder.File("clusters.csv")).Select(row => (row["id"], row["cluster_id"])));
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

    private static string Label(LinkageResult result, Linkage.Scoring.ScoredPair pair)
    {
        var place = result.Model.Comparisons.Select(trained => trained.Comparison.Name).ToList().IndexOf("name");
        return result.Model.Comparisons[place].Comparison.Label(result.Level(pair, place));
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
