using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Stages;

/// <summary>The reports are written into the run's own folder.</summary>
public sealed class ReportsStage : IRunStage
{
    private readonly IReadOnlyList<IReport> _reports;

    /// <summary>All reports of a run.</summary>
    public ReportsStage()
        : this(ReportSet.All)
    {
    }

    internal ReportsStage(IReadOnlyList<IReport> reports) => _reports = reports;

    /// <inheritdoc/>
    public string Name => StageNames.Reports;

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        new RunFolder(context.Folder.Reports).Delete();
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Directory.CreateDirectory(context.Folder.Reports);
        var reports = new ReportContext(context.Database, context.Folder.Reports, RunFacts.Of(context), context.Cancellation);
        for (var i = 0; i < _reports.Count; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var report = _reports[i];
            context.Report(new RunProgress(RunProgressKind.StageAdvanced, Name, report.FileName, i, _reports.Count));
            report.Write(reports);
        }

        return [new StageCount("files", _reports.Count)];
    }
}
