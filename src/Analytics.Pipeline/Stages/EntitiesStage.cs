using Analytics.Pipeline.Decisions;
using Analytics.Registry.Entities;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Fills <c>result.entity</c>, <c>result.link</c> and <c>result.link_step</c>, and returns the number of entities.</summary>
/// <param name="database">The run's database; what people decided about pairs stands in <c>decision.pair</c>.</param>
/// <param name="cancellation">Stops the work.</param>
/// <param name="previous">The database of the workspace's last run, whose entities keep their ids; null for the first run.</param>
public delegate int EntityWork(DuckDbConnection database, CancellationToken cancellation, string? previous);

/// <summary>Rows of one person, thing or organisation are brought together.</summary>
/// <param name="work">Does it.</param>
public sealed class EntitiesStage(EntityWork work) : IRunStage
{
    /// <inheritdoc/>
    public string Name => StageNames.Entities;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => [StageNames.Intake];

    /// <inheritdoc/>
    public void Undo(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ResultTables.Drop(context.Database, "entity", "link", "link_step", "unjoined_stratum", "unjoined_pair", "decided_pair", "person_identifier", "organisation", "organisation_name", "platform_host");
    }

    /// <inheritdoc/>
    public IReadOnlyList<StageCount> Execute(RunContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        DecisionTables.Write(context.Database, context.Basis!.Decisions);
        var entities = work(context.Database, context.Cancellation, context.Basis.Last?.Folder.Database);
        if (EntityResolution.MemoryDigest(context.Database) is { } memory)
        {
            context.Ledger.SetInfo(RunLedger.MemoryKey, memory);
        }

        return [new StageCount("entities", entities)];
    }
}
