using Analytics.Evaluation.Scoring;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Centers are scored, ranked and graded by the framework of their regime.</summary>
/// <param name="work">Fills the tables of <see cref="ScoreTables"/>, and returns the number of centers.</param>
public sealed class ScoringStage(Func<DuckDbConnection, ScoringScope, CancellationToken, int> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Scoring;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [StageNames.Allocation];

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ResultTables.Drop(context.Database, [.. ScoreTables.Names]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var scope = new ScoringScope(context.Period.Year, context.Options.Regime, context.Options.City, context.Options.Packs);
        return [new StageCount("centers", work(context.Database, scope, context.Cancellation))];
    }
}
