using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>
/// Rows that were put aside are written as files to be corrected and delivered again. They hold exact values: they stay in the workspace,
/// beside the run's database, and are not published with the reports.
/// </summary>
/// <param name="work">Writes the files into a folder and returns their number.</param>
public sealed class QuarantineStage(Func<DuckDbConnection, string, CancellationToken, int> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Quarantine;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [StageNames.Intake];

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        new RunFolder(context.Folder.Quarantine).Delete();
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [new StageCount("files", work(context.Database, context.Folder.Quarantine, context.Cancellation))];
    }
}
