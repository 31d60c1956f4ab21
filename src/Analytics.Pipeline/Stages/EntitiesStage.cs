using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Rows of one person, thing or organisation are brought together.</summary>
/// <param name="work">Fills <c>result.entity</c>, <c>result.link</c> and <c>result.link_step</c>, and returns the number of entities.</param>
public sealed class EntitiesStage(Func<DuckDbConnection, CancellationToken, int> work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Entities;

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ResultTables.Drop(context.Database, "entity", "link", "link_step", "organisation", "organisation_name", "platform_host");
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [new StageCount("entities", work(context.Database, context.Cancellation))];
    }
}
