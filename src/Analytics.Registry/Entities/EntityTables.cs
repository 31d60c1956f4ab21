using System.Globalization;
using Analytics.Registry.Entities.Memory;
using Analytics.Store;

namespace Analytics.Registry.Entities;

/// <summary>From the keys that resolvers wrote to numbered entities.</summary>
internal static class EntityTables
{
    /// <summary>The work table that resolvers fill: kind, table_name, row_id, key.</summary>
    public const string Keys = "work.entity_key";

    private const string Begin = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE SCHEMA IF NOT EXISTS work;
        CREATE OR REPLACE TABLE work.entity_key (kind VARCHAR NOT NULL, table_name VARCHAR NOT NULL, row_id BIGINT NOT NULL, key VARCHAR NOT NULL);
        CREATE OR REPLACE TABLE result.entity (
            kind VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, row_id BIGINT NOT NULL, table_name VARCHAR NOT NULL, source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);
        """;

    /// <summary>Makes the tables anew, empty.</summary>
    public static void Create(DuckDbConnection database) => database.Execute(Begin);

    /// <summary>An entity's id, as SQL over its number.</summary>
    public static string Id(IEntityResolver resolver, string number) => $"'E-{resolver.Mark}-' || lpad(CAST({number} AS VARCHAR), 8, '0')";

    /// <summary>
    /// Numbers the entities of a kind: as the previous run did where it knew them, else by their first row, so that the numbers follow the input
    /// and not the engine's threads.
    /// </summary>
    /// <param name="database">The run's database.</param>
    /// <param name="resolver">The kind, and the tables of which every row must have got a key.</param>
    /// <param name="remembered">Whether the previous run's memory is attached.</param>
    /// <exception cref="InvalidOperationException">A row got no key, or more than one.</exception>
    public static void Number(DuckDbConnection database, IEntityResolver resolver, bool remembered)
    {
        EntityMemory.Number(database, resolver, remembered);
        var rows = string.Join(" UNION ALL ", resolver.Tables.Select(table => $"SELECT '{table}' AS table_name, row_id, source_id, source_row FROM main.\"{table}\""));
        database.Execute($"""
            INSERT INTO result.entity
            WITH rows AS ({rows})
            SELECT '{resolver.Kind}', {Id(resolver, "n.number")}, r.row_id, r.table_name, r.source_id, r.source_row
            FROM rows r JOIN {Keys} k ON k.kind = '{resolver.Kind}' AND k.table_name = r.table_name AND k.row_id = r.row_id JOIN work.entity_number n ON n.key = k.key
            ORDER BY n.number, r.row_id;
            DROP TABLE work.entity_number;
            """);
        var rowsThere = database.Count($"SELECT count(*) FROM ({rows})");
        var resolved = database.Count($"SELECT count(DISTINCT row_id) FROM result.entity WHERE kind = '{resolver.Kind}'");
        var written = database.Count($"SELECT count(*) FROM result.entity WHERE kind = '{resolver.Kind}'");
        if (rowsThere != resolved || resolved != written)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"Of {rowsThere} rows of {string.Join(", ", resolver.Tables)}, {resolved} became {resolver.Kind} entities, {written} times in all; each must exactly once."));
        }
    }

    /// <summary>Drops what only the resolving needed.</summary>
    public static void Finish(DuckDbConnection database) => database.Execute($"DROP TABLE {Keys}");
}
