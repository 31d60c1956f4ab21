using System.Globalization;
using Analytics.Registry.Entities.Achievements;
using Analytics.Registry.Entities.Contracts;
using Analytics.Registry.Entities.Equipment;
using Analytics.Registry.Entities.Organisations;
using Analytics.Registry.Entities.People;
using Analytics.Registry.Entities.Projects;
using Analytics.Registry.Entities.Transfers;
using Analytics.Store;

namespace Analytics.Registry.Entities;

/// <summary>
/// Decides which rows stand for one person, one instrument, one organisation …, and writes <c>result.entity</c>, <c>result.link</c>,
/// <c>result.link_step</c>, and the register of organisations with all their wordings. Everything above reads entities, not identifiers.
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
    /// <returns>The number of entities.</returns>
    public static int Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        EntityTables.Create(database);
        LinkTables.Create(database);
        foreach (var resolver in Resolvers)
        {
            cancellation.ThrowIfCancellationRequested();
            resolver.Resolve(database, cancellation);
            EntityTables.Number(database, resolver);
        }

        EntityTables.Finish(database);
        OrganisationRegister.Write(database, cancellation);
        using var count = database.CreateCommand();
        count.CommandText = "SELECT count(*) FROM (SELECT DISTINCT kind, entity_id FROM result.entity)";
        return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
