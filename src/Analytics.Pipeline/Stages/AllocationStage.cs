using Analytics.Regulations.Allocation;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>What centers keep under any lawful assignment of what findings contest.</summary>
/// <param name="work">Fills the tables of <see cref="AllocationTables"/>, and returns the number of centers' thresholds.</param>
public sealed class AllocationStage(Func<DuckDbConnection, FindingScope, CancellationToken, int> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Allocation;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [StageNames.Findings];

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ResultTables.Drop(context.Database, [.. AllocationTables.Names]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [new StageCount("thresholds", work(context.Database, FindingsStage.ScopeOf(context), context.Cancellation))];
    }
}
