using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Clauses are held against the entities.</summary>
/// <param name="work">Fills <c>result.finding</c>, <c>result.evidence</c> and <c>result.clause</c>, and returns the number of findings.</param>
public sealed class FindingsStage(Func<DuckDbConnection, FindingScope, CancellationToken, int> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Findings;

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ResultTables.Drop(context.Database, "finding", "evidence", "evidence_fact", "clause");
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [new StageCount("findings", work(context.Database, JudgementScope.Of(context), context.Cancellation))];
    }
}
