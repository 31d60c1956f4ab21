using Analytics.Store;
using Analytics.TestKit.Runs;

namespace Analytics.Pipeline.Tests.Stages;

/// <summary>What is new, gone and changed since earlier runs of the workspace.</summary>
public sealed class RunChangesTests
{
    [Fact]
    public void Write_FirstRun_HasNoBaseline()
    {
        using var run = new FictitiousRun();
        run.Execute();
        Assert.Single(run.Report("changes.csv").TrimEnd().Split('\n'));
        Assert.DoesNotContain("id=\"changes\"", run.Report("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnotherInput_TellsNewGoneAndChanged()
    {
        using var run = new FictitiousRun();
        var first = run.Execute();
        run.AfterFindings = Differ;
        File.AppendAllText(Path.Combine(run.Input, "a.csv"), "王五,\n");
        run.Execute();

        var changes = run.Report("changes.csv").TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')).ToList();
        Assert.All(changes, change => Assert.Equal(first.RunId, change[0]));
        Assert.Equal(
            ["new F-new ", "changed F-1b52e0a7 ", "changed F-moved F-3d77aa10", "gone F-2c90417e "],
            changes.Select(change => $"{change[2]} {change[3]} {change[4]}"));
        Assert.Contains("新增 1，变化 2，消失 1，未变 2", run.Report("index.html"), StringComparison.Ordinal);
        Assert.Contains("取代", run.Report("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NextYear_IsComparedWithTheLastRunAndWithLastYears()
    {
        using var run = new FictitiousRun();
        var lastYear = run.Execute(run.Options with { Year = 2024 });
        File.AppendAllText(Path.Combine(run.Input, "a.csv"), "王五,\n");
        var draft = run.Execute();
        File.AppendAllText(Path.Combine(run.Input, "a.csv"), "赵六,\n");
        run.Execute();

        Assert.Equal([$"1|{draft.RunId}|2025|5|5", $"2|{lastYear.RunId}|2024|5|5"], Baselines(run));
    }

    [Fact]
    public void Write_SameInputOtherLanguage_KeepsTheBaseline()
    {
        using var run = new FictitiousRun();
        var first = run.Execute();
        File.AppendAllText(Path.Combine(run.Input, "a.csv"), "王五,\n");
        run.Execute();
        run.Execute(run.Options with { Language = ReportLanguage.English });
        Assert.Equal([$"1|{first.RunId}|2025|5|5"], Baselines(run));
    }

    [Fact]
    public void Write_RunOfAnotherCity_IsNoBaseline()
    {
        using var run = new FictitiousRun();
        run.Execute(run.Options with { City = "大连市" });
        File.AppendAllText(Path.Combine(run.Input, "a.csv"), "王五,\n");
        run.Execute();
        Assert.Empty(Baselines(run));
    }

    // One finding has gone, one is less sure, one has other platforms and with them another id, and one is new.
    private static void Differ(DuckDbConnection database) => RunTables.Execute(database, """
        DELETE FROM result.finding WHERE finding_id = 'F-2c90417e';
        UPDATE result.finding SET confidence_word = 'possible', confidence = 0.5 WHERE finding_id = 'F-1b52e0a7';
        UPDATE result.finding SET finding_id = 'F-moved', platform_ids = 'LN-ERC-0021;LN-TIC-0007;LN-X' WHERE finding_id = 'F-3d77aa10';
        INSERT INTO result.finding SELECT * REPLACE ('F-new' AS finding_id, 'E-P-000099' AS entity_id) FROM result.finding WHERE finding_id = 'F-0a31c9d2'
        """);

    private static List<string> Baselines(FictitiousRun run)
    {
        var current = File.ReadAllText(Path.Combine(run.Workspace, "current")).Trim();
        using var database = new DuckDbConnection($"Data Source={Path.Combine(run.Workspace, "runs", current, "run.duckdb")};Access Mode=read_only");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT ordinal || '|' || run_id || '|' || report_year || '|' || findings || '|' || same FROM result.baseline ORDER BY ordinal";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
