using System.Data.Common;
using System.Globalization;

namespace Analytics.Registry.Entities;

/// <summary>
/// Decides which rows stand for one person, one instrument, one organisation, and writes <c>result.entity</c>.
/// <para>
/// People are one when they share a usable identifier (in any notation: 15 and 18 digits, renewed permits). Rows without one are people of
/// their own here: this is the place where probabilistic linkage joins them, and everything above reads entities, not identifiers.
/// </para>
/// </summary>
public static class EntityResolution
{
    // An entity is numbered by its first row, so that the numbers follow the input and not the engine's threads.
    private const string Sql = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.entity (
            kind VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, row_id BIGINT NOT NULL, table_name VARCHAR NOT NULL, source_id INTEGER NOT NULL, source_row INTEGER NOT NULL);
        INSERT INTO result.entity
        WITH keyed AS (
            SELECT 'person' AS kind, 'P' AS mark, p.row_id, 'personnel' AS table_name, p.source_id, p.source_row, coalesce(i.id_key, '#' || p.row_id) AS key
            FROM main.personnel p LEFT JOIN registry.person_identity i USING (row_id)
            UNION ALL
            SELECT 'equipment', 'Q', e.row_id, 'equipment', e.source_id, e.source_row,
                   CASE WHEN e.asset_no IS NOT NULL AND coalesce(e.owner_unit_id, e.owner_name) IS NOT NULL THEN e.asset_no || '@' || coalesce(e.owner_unit_id, e.owner_name) ELSE '#' || e.row_id END
            FROM main.equipment e
            UNION ALL
            SELECT 'organisation', 'O', h.row_id, 'host_unit', h.source_id, h.source_row, coalesce(upper(h.uscc), h.name, '#' || h.row_id)
            FROM main.host_unit h),
        firsts AS (SELECT kind, key, min(row_id) AS first FROM keyed GROUP BY kind, key),
        numbered AS (SELECT kind, key, row_number() OVER (PARTITION BY kind ORDER BY first) AS number FROM firsts)
        SELECT k.kind, 'E-' || k.mark || '-' || lpad(CAST(n.number AS VARCHAR), 8, '0'), k.row_id, k.table_name, k.source_id, k.source_row
        FROM keyed k JOIN numbered n ON n.kind = k.kind AND n.key = k.key
        ORDER BY k.kind, n.number, k.row_id;
        """;

    /// <summary>Resolves the entities of the loaded registry.</summary>
    /// <param name="database">The run's database, with the registry loaded.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <returns>The number of entities.</returns>
    public static int Resolve(DbConnection database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQueryAsync(cancellation).GetAwaiter().GetResult();
        using var count = database.CreateCommand();
        count.CommandText = "SELECT count(*) FROM (SELECT DISTINCT kind, entity_id FROM result.entity)";
        return Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
