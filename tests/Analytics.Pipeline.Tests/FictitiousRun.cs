using Analytics.Evaluation.Scoring;
using Analytics.Pipeline.Stages;
using Analytics.Registry.Intake;
using Analytics.TestKit;
using Analytics.TestKit.Runs;

namespace Analytics.Pipeline.Tests;

/// <summary>A workspace, an input folder and a run whose first stages put an invented province into the database.</summary>
internal sealed class FictitiousRun : IDisposable
{
    private readonly TempFolder _folder = new();

    public FictitiousRun()
    {
        Input = Path.Combine(_folder.Path, "input");
        Workspace = Path.Combine(_folder.Path, "workspace");
        File.WriteAllText(_folder.File("input/a.csv"), "姓名,证件号\n张三,290101198001011234\n");
        File.WriteAllText(_folder.File("input/b/c.csv"), "姓名\n李四\n");
    }

    public string Input { get; }

    public string Workspace { get; }

    /// <summary>Findings beyond the written-out ones.</summary>
    public int MoreFindings { get; init; }

    /// <summary>Whether a finding full of markup and formulas is among them.</summary>
    public bool Hostile { get; init; }

    /// <summary>Called before the work of each stage, with its name.</summary>
    public Action<string> BeforeStage { get; set; } = _ => { };

    /// <summary>Called when the findings are in the database.</summary>
    public Action<Store.DuckDbConnection> AfterFindings { get; set; } = _ => { };

    /// <summary>The stages whose work was done, in order.</summary>
    public List<string> Worked { get; } = [];

    public RunOptions Options => new(Input, Workspace);

    public string Reports => Path.Combine(Workspace, "reports");

    public RunResult Execute(RunOptions? options = null, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default) =>
        new AnalyticsRun(Stages()).Execute(options ?? Options, progress, cancellation);

    public string Report(string name) => File.ReadAllText(Path.Combine(Reports, name));

    public IReadOnlyList<IRunStage> Stages() =>
    [
        new IntakeStage((database, _, progress, _) =>
        {
            Before(StageNames.Intake);
            progress?.Report(new IntakeProgress("a.csv", 1, 2, 3));
            FictitiousProvince.FillIntake(database);
            return new IntakeSummary(5, 1, 1, 1286, 1265, 9, 12, LatestReportYear: 2025);
        }),
        new ProfileStage((_, _) => 0),
        new QuarantineStage((_, folder, _) =>
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "00004_a.csv"), "光谱仪,约三十\n");
            return 1;
        }),
        new EntitiesStage((database, _, _) =>
        {
            Before(StageNames.Entities);
            FictitiousProvince.FillEntities(database);
            return 2;
        }),
        new FindingsStage((database, _, _) =>
        {
            Before(StageNames.Findings);
            FictitiousProvince.FillFindings(database, MoreFindings);
            if (Hostile)
            {
                FictitiousProvince.AddHostileFinding(database);
            }

            AfterFindings(database);
            return 5 + MoreFindings + (Hostile ? 1 : 0);
        }),
        new AllocationStage((database, _, _) =>
        {
            FictitiousProvince.FillAllocation(database);
            return 4;
        }),
        new ComplianceStage((database, _, _) =>
        {
            FictitiousProvince.FillCompliance(database);
            return 3;
        }),
        new ScoringStage((database, _, _) =>
        {
            ScoreTables.Create(database);
            return 0;
        }),
        new FlagsStage((database, _, _) =>
        {
            FictitiousProvince.FillFlags(database);
            return 2;
        }),
        new ReportsStage(),
    ];

    public void Dispose() => _folder.Dispose();

    private void Before(string stage)
    {
        BeforeStage(stage);
        Worked.Add(stage);
    }
}
