using System.Data.Common;
using System.Globalization;
using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Registry.Intake.Platforms;

/// <summary>
/// Brings every platform that the input names into one row of <c>registry.platform</c>: from the registers of platforms and centers, and
/// from rosters whose platform no register knows. What a register leaves open and a name states (level, province) is taken from the name
/// and marked so.
/// </summary>
internal static class RegisteredPlatforms
{
    // The latest word wins where a platform is registered twice; a center's own state (building, rectifying) says more than active.
    private const string Sql = """
        WITH named AS (
            SELECT platform_id, name, type AS kind, level, province_code, city_code, lineage_id, status, host_id, 1 AS rank, row_id FROM current.platform WHERE platform_id IS NOT NULL
            UNION ALL
            SELECT c.center_id, c.platform_name, 'tic', NULL, NULL, NULL, c.lineage_id, NULL, c.host_id, 2, c.row_id FROM current.center c WHERE c.center_id IS NOT NULL
            UNION ALL
            SELECT r.center_id, r.name_cn, 'tic', CASE WHEN r.regime_id = 'liaoning' THEN 'provincial' WHEN r.regime_id IS NOT NULL THEN 'municipal' END, NULL, NULL, NULL, r.status, NULL, 3, r.row_id
            FROM current.center_regime r WHERE r.center_id IS NOT NULL
            UNION ALL
            SELECT platform_id, any_value(platform_name ORDER BY row_id), NULL, NULL, NULL, NULL, NULL, NULL, NULL, 4, min(row_id) FROM current.personnel WHERE platform_id IS NOT NULL GROUP BY platform_id),
        ordered AS (SELECT * FROM named ORDER BY platform_id, rank, row_id DESC)
        SELECT platform_id, first(name) FILTER (name IS NOT NULL), first(kind) FILTER (kind IS NOT NULL), first(level) FILTER (level IS NOT NULL),
               first(province_code) FILTER (province_code IS NOT NULL), first(city_code) FILTER (city_code IS NOT NULL), first(lineage_id) FILTER (lineage_id IS NOT NULL),
               first(status) FILTER (status IS NOT NULL), first(host_id) FILTER (host_id IS NOT NULL)
        FROM ordered GROUP BY platform_id ORDER BY platform_id
        """;

    public static void Write(DuckDbConnection database)
    {
        using var appender = database.CreateAppender("registry", "platform");
        using (var command = database.CreateCommand())
        {
            command.CommandText = Sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                Append(appender, reader);
            }
        }

        appender.Complete();
    }

    private static void Append(TableAppender appender, DbDataReader reader)
    {
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        var id = reader.GetString(0);
        var name = Text(1) ?? (PlatformName.LevelOf(id) is null ? null : id);
        var level = Text(3);
        var inferred = level is null ? PlatformName.LevelOf(name) : null;
        var city = Text(5);
        var province = Text(4) ?? (city is { Length: 6 } ? string.Concat(city.AsSpan(0, 2), "0000") : PlatformName.ProvinceOf(name));
        string?[] values =
        [
            id, name, Text(2), level ?? inferred, level is not null ? "register" : inferred is not null ? "name" : null,
            province, city, CityName(city), Text(6), Text(7), Text(8),
        ];
        foreach (var value in values)
        {
            Ledger.IntakeLedger.AppendNullable(appender, value);
        }

        appender.EndRow();
    }

    private static string? CityName(string? code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? DivisionTable.NameOf(number) ?? code : code;
}
