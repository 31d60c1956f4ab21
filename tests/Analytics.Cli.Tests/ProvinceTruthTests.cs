using Analytics.Generator;
using Analytics.TestKit;
using Analytics.TestKit.Findings;
using Analytics.TestKit.Flags;

namespace Analytics.Cli.Tests;

/// <summary>Whole runs over fictitious provinces, compared with what is true of them.</summary>
[Collection(WholeRunsCollection.Name)]
public sealed class ProvinceTruthTests(WholeRuns runs)
{
    private static readonly string[] PeopleKinds = ["single_platform", "mobile_no_agreement", "identifier_conflict"];

    [Fact]
    public void Run_Sample_FindsWhatIsTrueAndNothingElse()
    {
        var reports = Path.Combine(runs.Sample, "reports");
        AssertTrue(reports, RepositoryRoot.File("data-samples/truth"));
        AssertExplains(runs.Sample, CsvTable.Read(Path.Combine(reports, "flags.csv"))[0]);
    }

    [Theory]
    [InlineData(11, Difficulty.Easy)]
    [InlineData(12, Difficulty.Default)]
    [InlineData(13, Difficulty.Hard)]
    public void Run_FreshProvince_FindsWhatIsTrueAndNothingElse(int seed, Difficulty difficulty)
    {
        var run = runs.OfSixty(seed, difficulty);
        Assert.False(run.Result.SomeInputWasQuarantined);
        Assert.Equal(0, run.Result.Summary.RowsQuarantined);
        AssertTrue(run.Result.ReportsFolder, run.Truth);
    }

    [Theory]
    [InlineData(14, Difficulty.Easy, 0.995)]
    [InlineData(15, Difficulty.Default, 0.99)]
    [InlineData(16, Difficulty.Hard, 0.98)]
    public void Run_ProvinceOfTwoHundredPlatforms_FindsPeopleByEvidence(int seed, Difficulty difficulty, double leastRecall)
    {
        var run = runs.OfTwoHundred(seed, difficulty);
        var comparison = FindingComparison.Of(run.Result.ReportsFolder, run.Truth, PeopleKinds);
        Assert.Equal(
            ["identifier_conflict", "mobile_no_agreement liaoning-2026/18", "single_platform dalian-2025/5.5", "single_platform liaoning-2026/18"],
            comparison.Scores.Select(score => $"{score.Kind} {score.Clause}".Trim()));
        var all = comparison.Scores.Aggregate((one, other) => one.Plus(other));
        Assert.True(all.Precision >= 0.99 && all.Recall >= leastRecall, string.Join('\n', comparison.Errors));
        Assert.DoesNotContain(comparison.Errors, error => error.IsFalseAccusation && error.IsCertain);
    }

    [Fact]
    public void Run_AgainInAnotherPlaceWithOtherThreads_GivesTheSameBytes()
    {
        using var folder = new TempFolder();
        var again = Path.Combine(folder.Path, "again", "deeper");
        folder.Fill(WholeRuns.SampleInput, "copy");
        Assert.Equal(0, CommandProcess.RunOnOneProcessor(CommandProcess.Product, "run", Path.Combine(folder.Path, "copy"), "--workspace", again).ExitCode);

        var (first, second) = (Reports(runs.Sample), Reports(again));
        Assert.Equal(first.Keys, second.Keys);
        Assert.Contains("findings.csv", first.Keys);
        foreach (var (name, bytes) in first)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(second[name]), name + " differs");
        }
    }

    /// <summary>Nobody is accused of whom the truth knows nothing, exceptions explain exactly what they cover, and rows of different people stay apart.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="leastRecall">The least share of the findings on people that must be found: of few people little can be learnt.</param>
    private static void AssertTrue(string reports, string truth, double leastRecall = 0.9)
    {
        var comparison = FindingComparison.Of(reports, truth, PeopleKinds);
        var all = comparison.Scores.Aggregate((one, other) => one.Plus(other));
        Assert.True(all.Recall >= leastRecall, string.Join('\n', comparison.Errors));
        Assert.DoesNotContain(comparison.Errors, error => error.IsFalseAccusation);
        AssertExplained(reports, truth);
        AssertClaims(CsvTable.Read(Path.Combine(reports, "findings.csv")), CsvTable.Read(Path.Combine(truth, "findings.csv")));
        AssertEntities(reports, truth, "people.csv", "person");
        AssertEntities(reports, truth, "equipment.csv", "equipment");
        AssertFlags(reports, truth);
    }

    /// <summary>Every figure of severity high was inflated, nearly every inflated figure is flagged, and these come first.</summary>
    private static void AssertFlags(string reports, string truth)
    {
        var flags = FlagComparison.Of(reports, truth);
        Assert.NotEmpty(flags.Planted);
        Assert.Equal(0, flags.FalseHigh);
        Assert.True(flags.MissedWithin(2 * flags.Planted.Count).Count <= 0.2 * flags.Planted.Count, string.Join('\n', flags.Missed));
        Assert.True(flags.Flags[0].IsRight, flags.Flags[0].Message);
    }

    /// <summary>A flag is walked back to what makes it one: detector, ledger, years, the unit's question, and the rows in their files.</summary>
    private static void AssertExplains(string work, IReadOnlyDictionary<string, string> flag)
    {
        var (code, output, error) = CommandProcess.Run(CommandProcess.Product, "explain", flag["flag_id"], "--workspace", work, "--lang", "en");
        Assert.True(code == 0, error);
        var reports = Path.Combine(work, "reports");
        var rows = CsvTable.Read(Path.Combine(reports, "flag-evidence.csv")).Where(row => row["flag_id"] == flag["flag_id"]).ToList();
        Assert.Contains(rows, row => row["table"] == "annual_report");
        Assert.Contains($"({flag["detector"]})", output, StringComparison.Ordinal);
        Assert.Contains($"({flag["center_id"]})", output, StringComparison.Ordinal);
        Assert.Contains("to rule out first", output, StringComparison.Ordinal);
        Assert.Contains(rows[0]["file"].Split('/')[^1].Split('.')[0], output, StringComparison.Ordinal);
        var ledger = CsvTable.Read(Path.Combine(reports, "flag-series.csv")).Single(row => row["flag_id"] == flag["flag_id"] && row["series"] == "ledger" && row["x"] == flag["year"]);
        Assert.Equal(flag["expected"], ledger["y"]);
        Assert.Equal(1, CommandProcess.Run(CommandProcess.Product, "explain", "L-000000000000", "--workspace", work).ExitCode);
    }

    private static void AssertExplained(string reports, string truth)
    {
        static IEnumerable<string> Sets(string file, string column, string value) => CsvTable.Read(file)
            .Where(row => row["kind"] is "single_platform" && row["clause"] is "liaoning-2026/18" && row[column] == value).Select(row => row["platform_ids"]);
        var found = Sets(Path.Combine(reports, "findings.csv"), "outcome", "INFO").ToList();
        Assert.Empty(found.Except(Sets(Path.Combine(truth, "findings.csv"), "outcome", "explained")));
        Assert.Equal(CsvTable.Read(Path.Combine(truth, "findings.csv")).Any(row => row["outcome"] is "explained" && row["basis"] is "exact_identifier"), found.Count > 0);
    }

    /// <summary>Nothing that two platforms lawfully share, or that only looks alike, is found; what bears one number on both lists is.</summary>
    private static void AssertClaims(IEnumerable<IReadOnlyDictionary<string, string>> findings, IEnumerable<IReadOnlyDictionary<string, string>> truth)
    {
        string[] kinds = ["achievement_duplicate", "project_duplicate", "contract_duplicate"];
        static string Pair(IReadOnlyDictionary<string, string> row) => $"{row["kind"]} {row["platform_ids"]}";
        var found = findings.Where(row => kinds.Contains(row["kind"])).Select(Pair).ToList();
        var planted = truth.Where(row => kinds.Contains(row["kind"])).ToList();
        Assert.Empty(found.Except(planted.Select(Pair)));
        Assert.Empty(planted.Where(row => row["basis"] == "exact_identifier").Select(Pair).Except(found));
    }

    private static void AssertEntities(string reports, string truth, string file, string kind)
    {
        static string Place(IReadOnlyDictionary<string, string> row) => $"{row["file"]}|{row["sheet"]}|{row["row"]}";
        var entities = CsvTable.Read(Path.Combine(reports, "entities.csv")).Where(row => row["kind"] == kind).ToDictionary(Place, row => row["entity_id"]);
        var rows = CsvTable.Read(Path.Combine(truth, file)).Select(row => (Place: Place(row), True: row["entity_id"])).ToList();

        // Every row is there, and no entity holds rows of two people or instruments, but for those whose number was copied to another on purpose
        // and for like instruments of one purchase.
        Assert.Equal(rows.Select(row => row.Place).Order(StringComparer.Ordinal), entities.Keys.Order(StringComparer.Ordinal));
        var copied = CsvTable.Read(Path.Combine(truth, "findings.csv")).Where(row => row["detail"].StartsWith("two_people: ", StringComparison.Ordinal))
            .Select(row => row["detail"]["two_people: ".Length..]).ToHashSet(StringComparer.Ordinal);
        var mixed = rows.GroupBy(row => entities[row.Place]).Select(entity => entity.ToList()).Where(entity => entity.Select(row => row.True).Distinct().Skip(1).Any());
        Assert.All(mixed, entity => Assert.True(
            copied.Contains(string.Join('|', entity.Select(row => row.True).Distinct().Order(StringComparer.Ordinal))) || IsOneOfALot(entity), string.Join('\n', entity)));
    }

    /// <summary>
    /// A line without a number is one of several like instruments of one purchase, and which of them nobody can tell; the two lines of one list are
    /// two all the same.
    /// </summary>
    private static bool IsOneOfALot(List<(string Place, string True)> entity) =>
        entity.TrueForAll(row => row.True.StartsWith("equipment-", StringComparison.Ordinal))
        && entity.Select(row => row.True[..row.True.LastIndexOf('-')]).Distinct().Count() == 1
        && entity.Select(row => row.Place[..row.Place.LastIndexOf('|')]).Distinct().Count() == entity.Count;

    private static SortedDictionary<string, byte[]> Reports(string workspace)
    {
        var reports = Path.Combine(workspace, "reports");
        return new SortedDictionary<string, byte[]>(
            Directory.GetFiles(reports, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(reports, path), File.ReadAllBytes), StringComparer.Ordinal);
    }
}
