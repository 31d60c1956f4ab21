using Analytics.Registry.Entities.Achievements;
using Analytics.Registry.Entities.Contracts;
using Analytics.Registry.Entities.Decisions;
using Analytics.Registry.Entities.Equipment;
using Analytics.Registry.Entities.Memory;
using Analytics.Registry.Entities.Organisations;
using Analytics.Registry.Entities.People;
using Analytics.Registry.Entities.Projects;
using Analytics.Registry.Entities.Transfers;
using Analytics.Store;

namespace Analytics.Registry.Entities;

/// <summary>
/// Decides which rows stand for one person, one instrument, one organisation …, and writes <c>result.entity</c>, <c>result.link</c>,
/// <c>result.link_step</c>, what was left apart (<see cref="UnjoinedTables"/>), <c>result.person_identifier</c> and the register of organisations with all their wordings. Everything above
/// reads entities, not identifiers.
/// </summary>
public static class EntityResolution
{
    private static readonly IReadOnlyList<IEntityResolver> Resolvers =
    [
        new PersonResolver(),
        new EquipmentResolver(),
        new OrganisationResolver(),
        new AchievementResolver(),
        new ProjectResolver(),
        new ContractResolver(),
        new TransferResolver(),
    ];

    /// <summary>Resolves the entities of the loaded registry.</summary>
    /// <param name="database">The run's database, with the registry loaded.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="previous">
    /// The database of the workspace's last run, whose entities keep their ids; null for the first run, whose entities are numbered by their
    /// first row.
    /// </param>
    /// <returns>The number of entities.</returns>
    public static int Resolve(DuckDbConnection database, CancellationToken cancellation, string? previous = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        EntityTables.Create(database);
        LinkTables.Create(database);
        UnjoinedTables.Create(database);
        var remembered = EntityMemory.Open(database, previous);

        // Each kind is decided beside the others. What was decided is written in one order, whichever is done first.
        using (var decisions = new SideBySide<Action<DuckDbConnection>>(database, Resolvers.Count, (own, i, stop) => Resolvers[i].Resolve(own, stop), cancellation))
        {
            foreach (var table in Resolvers.SelectMany(resolver => resolver.Tables).Distinct())
            {
                RowFingerprints.Add(database, table);
            }

            for (var i = 0; i < Resolvers.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                decisions.Take(i)(database);
                DecidedPairs.Enforce(database, Resolvers[i]);
                EntityTables.Number(database, Resolvers[i], remembered);
                Resolvers[i].Complete(database);
            }
        }

        if (remembered)
        {
            EntityMemory.Close(database);
        }

        EntityTables.Finish(database);
        OrganisationRegister.Write(database, cancellation);
        return (int)database.Count("SELECT count(*) FROM (SELECT DISTINCT kind, entity_id FROM result.entity)");
    }

    /// <summary>
    /// Names what a run remembers of entities: two runs with one digest give the next run the same ids. Null when it remembers nothing.
    /// </summary>
    /// <param name="database">The run's database.</param>
    public static string? MemoryDigest(DuckDbConnection database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return EntityMemory.Digest(database);
    }
}
