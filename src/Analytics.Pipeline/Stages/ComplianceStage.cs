using Analytics.Regulations.Compliance;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Every computable clause is held against every center under its regulation.</summary>
/// <param name="work">Fills the tables of <see cref="ComplianceCheck.Tables"/>, and returns the number of outcomes.</param>
public sealed class ComplianceStage(Func<DuckDbConnection, FindingScope, CancellationToken, long> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Compliance;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [StageNames.Allocation];

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ResultTables.Drop(context.Database, [.. ComplianceCheck.Tables]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [new StageCount("outcomes", work(context.Database, FindingsStage.ScopeOf(context), context.Cancellation))];
    }
}
