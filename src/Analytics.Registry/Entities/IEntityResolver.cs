using Analytics.Store;

namespace Analytics.Registry.Entities;

/// <summary>Decides which rows of some canonical tables stand for one thing in the world.</summary>
internal interface IEntityResolver
{
    /// <summary>The kind of entity: person, equipment, organisation …</summary>
    string Kind { get; }

    /// <summary>The letter of the kind in an entity's id, <c>E-P-00000012</c>.</summary>
    string Mark { get; }

    /// <summary>The canonical tables whose rows it resolves, each row to exactly one entity.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>
    /// Decides, while other kinds are decided on other connections: only the loaded registry is read, and nothing is written yet.
    /// </summary>
    /// <param name="database">A connection of its own to the run's database, with the registry loaded; closed when this returns.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// Writes what was decided: one row into <see cref="EntityTables.Keys"/> for each row of its tables, where rows with the same key are one
    /// entity. Keys stay in the work table; entities are numbered by their first row, so a key may hold what must not be published. Pairs of
    /// rows that were joined by weighing evidence are written with <see cref="LinkTables"/>, what was left apart with <see cref="UnjoinedTables"/>.
    /// </returns>
    Action<DuckDbConnection> Resolve(DuckDbConnection database, CancellationToken cancellation);

    /// <summary>Writes what needs the entities' numbers; called once they are in <c>result.entity</c>.</summary>
    /// <param name="database">The run's database.</param>
    void Complete(DuckDbConnection database)
    {
    }
}
