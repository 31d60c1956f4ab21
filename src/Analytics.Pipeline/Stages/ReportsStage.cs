using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

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
        var facts = RunFacts.Of(context);
        using var written = new SideBySide<bool>(context.Database, _reports.Count, (own, i, stop) =>
        {
            _reports[i].Write(new ReportContext(own, context.Folder.Reports, facts, stop));
            return true;
        }, context.Cancellation);
        for (var i = 0; i < _reports.Count; i++)
        {
            context.Report(new RunProgress(RunProgressKind.StageAdvanced, Name, _reports[i].FileName, i, _reports.Count));
            written.Take(i);
        }

        return [new StageCount("files", _reports.Count)];
    }
}
