using System.Globalization;
using Analytics.Cli.Commands;
using Analytics.Evaluation.Scoring;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;
using Analytics.Registry.Intake;
using Analytics.TestKit.Runs;

namespace Analytics.Cli.Tests;

/// <summary>
/// The command line over stages that put an invented province into the database and stop where a test wants them to: a process that can be
/// interrupted, killed or starved of disk at a known moment, which the stages of the product pass too fast to hit.
/// </summary>
internal static class HostProgram
{
    /// <summary>Names the stage that waits. The stage makes a file <c>waiting</c> beside the input and goes on when that is gone.</summary>
    public const string WaitVariable = "ANALYTICS_TEST_WAIT";

    /// <summary>How many findings there are beyond five; enough of them make a report larger than the database.</summary>
    public const string FindingsVariable = "ANALYTICS_TEST_FINDINGS";

    public static int Main(string[] arguments) => CommandLine.Invoke(arguments, RunCommand.Create(new AnalyticsRun(Stages())));

    private static IRunStage[] Stages() =>
    [
        new IntakeStage((database, options, progress, cancellation) =>
        {
            FictitiousProvince.FillIntake(database);
            progress?.Report(new IntakeProgress("a.csv", 1, 1, 1286));
            Wait(StageNames.Intake, cancellation);
            if (File.Exists(Path.Combine(options.InputPath, "clean")))
            {
                // An input of which everything is accepted.
                RunTables.Execute(database, "DELETE FROM intake.quarantine;\nUPDATE intake.file SET status = 'read';\nUPDATE intake.accounting SET rows_accepted = rows_accepted + rows_quarantined, rows_quarantined = 0");
            }

            return new IntakeSummary(5, 1, 1, 1286, 1265, 9, 12, LatestReportYear: 2025);
        }),
        new EntitiesStage((database, cancellation, _) =>
        {
            FictitiousProvince.FillEntities(database);
            Wait(StageNames.Entities, cancellation);
            return 3;
        }),
        new FindingsStage((database, _, cancellation) =>
        {
            var more = int.Parse(Environment.GetEnvironmentVariable(FindingsVariable) ?? "20", CultureInfo.InvariantCulture);
            FictitiousProvince.FillFindings(database, more);
            Wait(StageNames.Findings, cancellation);
            return 5 + more;
        }),
        new AllocationStage((database, _, _) =>
        {
            FictitiousProvince.FillAllocation(database);
            return 4;
        }),
        new ComplianceStage((database, _, _) =>
        {
            RunTables.CreateCompliance(database);
            return 0;
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

    private static void Wait(string stage, CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable(WaitVariable) is { } wish && wish.Split('=') is [var name, var file] && name == stage)
        {
            File.WriteAllText(file, stage);
            while (File.Exists(file))
            {
                cancellation.ThrowIfCancellationRequested();
                Thread.Sleep(20);
            }
        }
    }
}
