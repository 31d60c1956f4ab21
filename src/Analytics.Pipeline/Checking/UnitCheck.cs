using Analytics.Pipeline.Manifests;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Csv;
using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Registry.Intake;
using Analytics.Registry.Intake.Platforms;
using Analytics.Regulations.Rules;

namespace Analytics.Pipeline.Checking;

/// <summary>A unit's own check before it submits: the very stages of a run, on its own papers alone, and the compliance sheet of them.</summary>
public static class UnitCheck
{
    // A unit's own papers have no peers to be scored and held against, and what is put aside is printed.
    private static readonly string[] Judging = [StageNames.Entities, StageNames.Findings, StageNames.Allocation, StageNames.Compliance];

    /// <summary>Reads the papers, holds every clause against them, and writes the sheet where a folder is named.</summary>
    /// <param name="options">What to check.</param>
    /// <param name="progress">Told how far the check is; may be <c>null</c>.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="ArgumentException">The options make no sense; the message says why.</exception>
    /// <exception cref="RunFailedException">The check could not be done.</exception>
    public static CheckResult Execute(CheckOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var place = Directory.CreateTempSubdirectory("analytics-check-");
        try
        {
            var run = new RunOptions(options.InputPath, Path.Combine(place.FullName, "workspace"))
            {
                Year = options.Year,
                AsOf = options.AsOf,
                Regime = options.Regime,
                Packs = options.Packs,
                OneUnit = true,
                Language = options.Language,
            };
            var done = new AnalyticsRun(StagesFor(options.Regime)).Execute(run, progress, cancellation);
            return Read(options, done, cancellation);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static List<IRunStage> StagesFor(string? regime) =>
    [
        new IntakeStage((database, intake, progress, cancellation) =>
        {
            var summary = RegistryIntake.Load(database, intake, progress, cancellation);
            if (regime is not null)
            {
                StatedRegime.Apply(database, regime);
            }

            return summary;
        }),
        .. RunStages.Default.Where(stage => Judging.Contains(stage.Name)),

        // The compliance sheet is read from the run when it is done; none of the province's reports is wanted.
        new ReportsStage([]),
    ];

    private static CheckResult Read(CheckOptions options, RunResult run, CancellationToken cancellation)
    {
        using var database = RunDatabase.OpenToRead(new RunFolder(run.RunFolder));
        var book = RuleBook.Read(PackFiles.ShippedAnd(options.Packs)).Of(options.Regime);
        var asOf = CheckQueries.AsOf(database);
        var facts = new RunFacts(run.RunId, ProductVersion.Text, run.Year, asOf, options.Regime, null, options.Language);
        var context = new ReportContext(database, options.Out ?? string.Empty, facts, cancellation);
        var outcomes = new CheckQueries(database, book, context.Words).Outcomes(cancellation);
        var regulations = book.Packs.Select(pack => pack.Regulation).Where(regulation => outcomes.Any(row => row.CheckId.StartsWith(regulation.Id + "/", StringComparison.Ordinal))).ToList();
        var problems = PlaceText.Problems(context.Words, new ReportQueries(context).Quarantine());
        var result = new CheckResult(outcomes, regulations, run.Summary, run.Year, asOf, problems);
        if (options.Out is { } folder)
        {
            Directory.CreateDirectory(folder);
            foreach (var report in CsvReports.All.Where(report => report.FileName is "compliance.csv" or "quarantine.csv"))
            {
                report.Write(context);
            }

            CheckWorkbook.Write(context.File("check.xlsx"), context.Words, result);
            CheckPage.Write(context, result);
        }

        return result;
    }
}
