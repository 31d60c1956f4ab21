using System.Collections;
using System.Data.Common;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.DoubleClaims;

/// <summary>Reads the claims of things that more than one platform claims, grouped by thing, in a stable order.</summary>
internal static class ClaimRows
{
    /// <summary>One list of rows a thing.</summary>
    public static IEnumerable<IReadOnlyList<ClaimRow>> ByThing(DuckDbConnection database, ClaimKind kind)
    {
        var units = Units(database);
        using var command = database.CreateCommand();
        command.CommandText = Sql(kind);
        using var reader = command.ExecuteReader();
        var thing = new List<ClaimRow>();
        while (reader.Read())
        {
            var row = Read(reader, units);
            if (thing.Count > 0 && thing[0].EntityId != row.EntityId)
            {
                yield return thing;
                thing = [];
            }

            thing.Add(row);
        }

        if (thing.Count > 0)
        {
            yield return thing;
        }
    }

    private static string Sql(ClaimKind kind) => $"""
        WITH claim AS NOT MATERIALIZED (
            SELECT e.entity_id, r.* FROM result.entity e JOIN current.{kind.Table} r USING (row_id) WHERE e.kind = '{kind.Entity}' AND r.center_id IS NOT NULL),
        notable AS (SELECT entity_id FROM claim GROUP BY entity_id HAVING min(center_id) < max(center_id))
        SELECT r.entity_id, r.row_id, {kind.Columns}, h.entity_id, {RowOrigin.Columns("center_id")}
        FROM claim r JOIN notable USING (entity_id)
        LEFT JOIN result.platform_host h ON h.platform_id = r.center_id
        {RowOrigin.Joins("center_id")}
        ORDER BY r.entity_id, r.row_id
        """;

    private static ClaimRow Read(DbDataReader reader, Dictionary<string, string> units)
    {
        var (platform, source) = RowOrigin.Read(reader, 13);
        var owners = Texts(reader, 5);
        return new ClaimRow
        {
            EntityId = reader.GetString(0),
            RowId = reader.GetInt64(1),
            Title = reader.Text(2) ?? "",
            Number = reader.Text(3) ?? "",
            People = Texts(reader, 4),
            Owners = [.. owners.Select(owner => units.GetValueOrDefault(owner)).OfType<string>().Distinct(StringComparer.Ordinal)],
            OwnersText = string.Join("、", owners),
            Unit = reader.Text(6),
            Date = reader.Date(7),
            End = reader.Date(8),
            Amount = reader.Amount(9),
            Share = reader.Amount(10),
            Role = reader.Text(11),
            Host = reader.Text(12),
            Platform = platform,
            Source = source,
        };
    }

    private static Dictionary<string, string> Units(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT wording, entity_id FROM result.organisation_name";
        using var reader = command.ExecuteReader();
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            units.Add(reader.GetString(0), reader.GetString(1));
        }

        return units;
    }

    private static List<string> Texts(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? [] : [.. ((IEnumerable)reader.GetValue(column)).Cast<object?>().OfType<string>()];
}
