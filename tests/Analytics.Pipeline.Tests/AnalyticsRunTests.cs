using System.Text.Json;
using Analytics.Registry.Intake;
using Analytics.Store;

namespace Analytics.Pipeline.Tests;

public sealed class AnalyticsRunTests
{
    [Fact]
    public void Execute_FreshWorkspace_PublishesEverything()
    {
        using var run = new FictitiousRun();
        var result = run.Execute();

        Assert.Matches("^2025-[0-9a-f]{12}$", result.RunId);
        Assert.Equal(2025, result.Year);
        Assert.Equal(new DateOnly(2026, 3, 31), result.AsOf);
        Assert.False(result.Reused);
        Assert.True(result.SomeInputWasQuarantined);
        Assert.Equal(1286, result.Summary.RowsRead);
        Assert.Equal(result.Summary.RowsRead, result.Summary.RowsAccepted + result.Summary.RowsQuarantined + result.Summary.RowsOther);
        Assert.Equal(5, result.Summary.FindingsTotal);
        Assert.Equal("FAIL 1, WARN 1, MISSING 1", string.Join(", ", result.Summary.Outcomes.Select(count => $"{count.Key} {count.Value}")));
        Assert.Equal(2, result.Summary.Flags.Sum(count => count.Value));
        Assert.Equal(result.RunId, File.ReadAllText(Path.Combine(run.Workspace, "current")).Trim());
        Assert.Equal(
            ["accounting.csv", "allocation.csv", "calendar.csv", "changes.csv", "compliance.csv", "digits.csv", "divergences.csv", "entities.csv", "evidence.csv", "findings.csv", "findings.xlsx", "flag-evidence.csv", "flag-series.csv", "flags.csv", "index.html", "indicators.csv", "lifecycle.csv", "panels.csv", "profile.csv", "quarantine.csv", "reconciliation.csv", "scores.csv", "warnings.csv"],
            Directory.EnumerateFiles(run.Reports).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(result.RunFolder, "run.duckdb")));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(run.Workspace, "runs"), "*.partial"));
    }

    [Fact]
    public void Execute_TwoWorkspaces_SameBytesAndSameId()
    {
        using var one = new FictitiousRun();
        using var two = new FictitiousRun();
        var first = one.Execute();
        var second = two.Execute();

        Assert.Equal(first.RunId, second.RunId);
        Assert.Equal(File.ReadAllBytes(Path.Combine(first.RunFolder, "manifest.json")), File.ReadAllBytes(Path.Combine(second.RunFolder, "manifest.json")));
        foreach (var file in Directory.EnumerateFiles(one.Reports))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(two.Reports, Path.GetFileName(file))));
        }
    }

    [Fact]
    public void Execute_SameInputAgain_PublishesTheFinishedRun()
    {
        using var run = new FictitiousRun();
        var first = run.Execute();
        run.Worked.Clear();
        var notes = new List<RunProgress>();
        var second = run.Execute(progress: new Recorder(notes));

        Assert.True(second.Reused);
        Assert.Equal(first.RunId, second.RunId);
        Assert.Equal(first.Summary.Findings, second.Summary.Findings);
        Assert.Empty(run.Worked);
        Assert.Contains(notes, note => note.Kind == RunProgressKind.Note && note.Text!.Contains(first.RunId, StringComparison.Ordinal));
    }

    [Fact]
    public void Execute_ChangedInput_IsAnotherRunAndIsPublished()
    {
        using var run = new FictitiousRun();
        var first = run.Execute();
        File.AppendAllText(Path.Combine(run.Input, "a.csv"), "王五,\n");
        var second = run.Execute();

        Assert.NotEqual(first.RunId, second.RunId);
        Assert.True(Directory.Exists(first.RunFolder));
        Assert.Equal(second.RunId, File.ReadAllText(Path.Combine(run.Workspace, "current")).Trim());
        Assert.Contains(second.RunId, run.Report("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_BackToTheEarlierInput_PublishesTheEarlierRun()
    {
        using var run = new FictitiousRun();
        var first = run.Execute();
        run.Execute(run.Options with { Year = 2024 });
        var third = run.Execute();

        Assert.True(third.Reused);
        Assert.Contains(first.RunId, run.Report("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StageNames.Intake)]
    [InlineData(StageNames.Entities)]
    [InlineData(StageNames.Findings)]
    public void Execute_StageFails_LeavesPublicationAndResumesAtThatStage(string failing)
    {
        using var run = new FictitiousRun();
        var published = run.Execute();
        File.AppendAllText(Path.Combine(run.Input, "a.csv"), "王五,\n");
        run.BeforeStage = stage => { if (stage == failing) throw new IOException("No space left on device"); };
        run.Worked.Clear();

        var failure = Assert.Throws<RunFailedException>(() => run.Execute());
        Assert.Contains("No space left on device", failure.Message, StringComparison.Ordinal);
        Assert.Equal(published.RunId, File.ReadAllText(Path.Combine(run.Workspace, "current")).Trim());
        Assert.Contains(published.RunId, run.Report("index.html"), StringComparison.Ordinal);

        var before = run.Worked.ToList();
        run.BeforeStage = _ => { };
        var resumed = run.Execute(run.Options with { Resume = true });
        Assert.Equal([StageNames.Intake, StageNames.Entities, StageNames.Findings], run.Worked);
        Assert.DoesNotContain(failing, before);
        Assert.Equal(5, resumed.Summary.FindingsTotal);
        Assert.Equal(resumed.RunId, File.ReadAllText(Path.Combine(run.Workspace, "current")).Trim());
    }

    [Fact]
    public void Execute_ResumedRun_HasTheBytesOfAnUninterruptedOne()
    {
        using var whole = new FictitiousRun();
        using var broken = new FictitiousRun();
        whole.Execute();
        broken.BeforeStage = stage => { if (stage == StageNames.Findings) throw new IOException("gone"); };
        Assert.Throws<RunFailedException>(() => broken.Execute());
        broken.BeforeStage = _ => { };
        broken.Execute(broken.Options with { Resume = true });

        foreach (var file in Directory.EnumerateFiles(whole.Reports))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(broken.Reports, Path.GetFileName(file))));
        }
    }

    [Fact]
    public void Execute_WithoutResume_BeginsAnew()
    {
        using var run = new FictitiousRun();
        run.BeforeStage = stage => { if (stage == StageNames.Findings) throw new IOException("gone"); };
        Assert.Throws<RunFailedException>(() => run.Execute());
        run.BeforeStage = _ => { };
        run.Execute();

        Assert.Equal([StageNames.Intake, StageNames.Entities, StageNames.Intake, StageNames.Entities, StageNames.Findings], run.Worked);
    }

    [Fact]
    public void Execute_Cancelled_LeavesPublicationAndPartial()
    {
        using var run = new FictitiousRun();
        var published = run.Execute();
        using var cancel = new CancellationTokenSource();
        run.BeforeStage = stage => { if (stage == StageNames.Findings) cancel.Cancel(); };
        Assert.ThrowsAny<OperationCanceledException>(() => run.Execute(run.Options with { Year = 2024 }, cancellation: cancel.Token));

        Assert.Equal(published.RunId, File.ReadAllText(Path.Combine(run.Workspace, "current")).Trim());
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(run.Workspace, "runs"), "*.partial"));
    }

    [Fact]
    public void Execute_WorkspaceInUse_SaysBy()
    {
        using var run = new FictitiousRun();
        run.BeforeStage = stage =>
        {
            if (stage == StageNames.Intake)
            {
                run.BeforeStage = _ => { };
                var failure = Assert.Throws<RunFailedException>(() => run.Execute());
                Assert.Contains("Another run is at work", failure.Message, StringComparison.Ordinal);
            }
        };
        run.Execute();
        Assert.Equal([StageNames.Intake, StageNames.Entities, StageNames.Findings], run.Worked);
    }

    [Fact]
    public void Execute_FileChangedWhileRead_FailsByName()
    {
        using var run = new FictitiousRun();
        File.WriteAllText(Path.Combine(run.Input, "c.csv"), "x\n");
        var stages = run.Stages().ToList();
        stages[0] = new Analytics.Pipeline.Stages.IntakeStage((database, _, _, _) =>
        {
            TestKit.Runs.FictitiousProvince.FillIntake(database);
            TestKit.Runs.RunTables.Execute(database, "INSERT INTO intake.file VALUES (6, 'c.csv', 'csv', 2, repeat('0', 64), 'read', NULL, NULL, NULL)");
            return new IntakeSummary(0, 0, 0, 0, 0, 0, 0, 2025);
        });

        var failure = Assert.Throws<RunFailedException>(() => new AnalyticsRun(stages).Execute(run.Options, null, CancellationToken.None));
        Assert.Contains("'c.csv' was changed while it was read", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_NoYearAnywhere_AsksForOne()
    {
        using var run = new FictitiousRun();
        var stages = run.Stages().ToList();
        stages[0] = new Analytics.Pipeline.Stages.IntakeStage((database, _, _, _) =>
        {
            TestKit.Runs.FictitiousProvince.FillIntake(database);
            return new IntakeSummary(0, 0, 0, 0, 0, 0, 0, LatestReportYear: null);
        });

        var failure = Assert.Throws<RunFailedException>(() => new AnalyticsRun(stages).Execute(run.Options, null, CancellationToken.None));
        Assert.Contains("--as-of", failure.Message, StringComparison.Ordinal);
        var result = new AnalyticsRun(stages).Execute(run.Options with { AsOf = new DateOnly(2026, 1, 1) }, null, CancellationToken.None);
        Assert.StartsWith("undated-", result.RunId, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_Manifest_NamesInputsOptionsStagesAndReports()
    {
        using var run = new FictitiousRun();
        var result = run.Execute(run.Options with { City = "沈阳市" });
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(result.RunFolder, "manifest.json")));
        var root = manifest.RootElement;

        Assert.Equal(
            ["run_id", "product", "product_version", "duckdb_version", "options", "report_year", "as_of", "inputs", "stages", "reports"],
            root.EnumerateObject().Select(item => item.Name));
        Assert.Equal("沈阳市", root.GetProperty("options").GetProperty("city").GetString());
        Assert.Equal("2026-03-31", root.GetProperty("as_of").GetString());
        Assert.Equal(5, root.GetProperty("inputs").GetArrayLength());
        Assert.Equal(["intake", "profile", "quarantine", "entities", "findings", "allocation", "compliance", "scoring", "flags", "reports"], root.GetProperty("stages").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Equal(1286, root.GetProperty("stages")[0].GetProperty("counts").GetProperty("rows_read").GetInt64());
        var reports = root.GetProperty("reports").EnumerateArray().Select(item => item.GetProperty("path").GetString()!).ToList();
        Assert.Equal(23, reports.Count(path => !path.Contains('/', StringComparison.Ordinal)));
        Assert.Contains("queries/cities/大连市.xlsx", reports);
    }

    [Fact]
    public void Execute_PublishedDatabase_OpensReadOnlyTwice()
    {
        using var run = new FictitiousRun();
        var path = Path.Combine(run.Execute().RunFolder, "run.duckdb");
        using var one = new DuckDbConnection($"Data Source={path};Access Mode=read_only");
        using var two = new DuckDbConnection($"Data Source={path};Access Mode=read_only");
        one.Open();
        two.Open();
        using var command = two.CreateCommand();
        command.CommandText = "SELECT count(*) FROM pipeline.stage";
        Assert.Equal(10L, Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(File.Exists(path + ".wal"));
    }

    [Fact]
    public void Execute_ProgressEvents_ComeInOrder()
    {
        using var run = new FictitiousRun();
        var events = new List<RunProgress>();
        run.Execute(progress: new Recorder(events));

        var finished = events.Where(item => item.Kind == RunProgressKind.StageFinished).Select(item => item.Stage).ToList();
        Assert.Equal(StageNames.InOrder.Order(), finished.Order());
        Assert.Equal([StageNames.Intake, StageNames.Reports, StageNames.Publish], [finished[0], .. finished.TakeLast(2)]);
        Assert.All(finished, stage => Assert.True(
            events.FindIndex(item => item.Kind == RunProgressKind.StageStarted && item.Stage == stage) < events.FindIndex(item => item.Kind == RunProgressKind.StageFinished && item.Stage == stage)));
        Assert.Contains(events, item => item is { Kind: RunProgressKind.StageAdvanced, Text: "a.csv", Done: 1, Total: 2, Rows: 3 });
    }

    private sealed class Recorder(List<RunProgress> events) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => events.Add(value);
    }
}
