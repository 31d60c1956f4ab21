using Analytics.Registry.Identifiers;
using Analytics.Registry.Intake;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Fills the schema <c>intake</c> and the canonical tables of a database from the delivered files.</summary>
/// <param name="database">The run's database, empty but for the ledger of stages.</param>
/// <param name="options">What to read, and what rows that do not say so belong to.</param>
/// <param name="progress">Told about each file.</param>
/// <param name="cancellation">Stops the work.</param>
public delegate IntakeSummary IntakeWork(DuckDbConnection database, IntakeOptions options, IProgress<IntakeProgress>? progress, CancellationToken cancellation);

/// <summary>Files are found, read, checked and loaded.</summary>
/// <param name="work">Does it.</param>
public sealed class IntakeStage(IntakeWork work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Intake;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [];

    /// <summary>Nothing to do: what an interrupted intake left is the whole database, and that is begun anew.</summary>
    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = new IntakeOptions(context.Options.InputPath, context.Options.Year, context.Options.AsOf, context.Options.OneUnit);
        var summary = work(context.Database, options, new FileProgress(context), context.Cancellation);
        RequireCity(context);
        context.Ledger.SetLatestReportYear(summary.LatestReportYear);
        if (context.Period.Year is { } year)
        {
            context.Ledger.SetInfo(RunLedger.YearKey, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return
        [
            new StageCount("files", summary.Files),
            new StageCount("files_failed", summary.FilesFailed),
            new StageCount("files_duplicate", summary.FilesDuplicate),
            new StageCount("rows_read", summary.RowsRead),
            new StageCount("rows_accepted", summary.RowsAccepted),
            new StageCount("rows_quarantined", summary.RowsQuarantined),
            new StageCount("rows_other", summary.RowsOther),
        ];
    }

    /// <summary>A misspelt city would end in a run that finds nothing, which looks like good news.</summary>
    private static void RequireCity(RunContext context)
    {
        if (context.Options.City is not { } city || !context.Database.HasTable("registry", "platform"))
        {
            return;
        }

        var cities = context.Database.Texts("SELECT DISTINCT city FROM registry.platform WHERE city IS NOT NULL ORDER BY city");
        if (!cities.Exists(own => CityName.IsIn(own, city)))
        {
            throw new RunFailedException(
                $"No platform of the input lies in the city '{city}'; " + (cities.Count == 0 ? "none names its city." : $"cities named: {string.Join(", ", cities)}."));
        }
    }

    // Reports on the caller's thread: Progress<T> would post to the pool, and the last report could come after the stage's end.
    private sealed class FileProgress(RunContext context) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress value) => context.Report(
            new RunProgress(RunProgressKind.StageAdvanced, StageNames.Intake, value.File, value.FilesDone, value.FilesTotal, value.RowsRead));
    }
}
