using System.Data.Common;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>
/// Reads the roster rows of the people of whom there can be anything to say (fixed staff of two platforms, whatever these are, or two
/// names), grouped by person, in a stable order. Nearly everybody else of a province stays in the database.
/// </summary>
internal static class StaffRows
{
    private const string Sql = """
        WITH roster AS NOT MATERIALIZED (
            SELECT * REPLACE (coalesce(year, $year) AS year) FROM current.personnel WHERE $year IS NULL OR year IS NULL OR year <= $year),
        latest AS (SELECT platform_id, max(year) AS year FROM roster GROUP BY platform_id),
        person AS NOT MATERIALIZED (SELECT entity_id, row_id FROM result.entity WHERE table_name = 'personnel'),
        notable AS (
            SELECT entity_id FROM person JOIN roster USING (row_id) GROUP BY entity_id
            HAVING min(platform_id) FILTER (is_fixed) < max(platform_id) FILTER (is_fixed) OR min(name) < max(name))
        SELECT e.entity_id, r.row_id, r.name, r.id_number, r.employer, r.is_fixed, r.is_full_time_employee, r.start_date, r.end_date, r.year,
               l.year AS latest_year, r.platform_id, coalesce(f.name, r.platform_id) AS platform_name, f.kind, f.level, f.city, f.province_code,
               f.lineage_id, f.status, coalesce(f.level_from = 'name', false) AS level_from_name,
               file.path, s.sheet, r.source_row, file.sha256
        FROM notable
        JOIN person e USING (entity_id)
        JOIN roster r ON r.row_id = e.row_id
        JOIN latest l ON l.platform_id = r.platform_id
        JOIN intake.source s ON s.source_id = r.source_id
        JOIN intake.file file ON file.file_id = s.file_id
        LEFT JOIN registry.platform f ON f.platform_id = r.platform_id
        ORDER BY e.entity_id, r.row_id
        """;

    /// <summary>One list of rows a person, people in order of their entity id.</summary>
    public static IEnumerable<IReadOnlyList<StaffRow>> ByPerson(DuckDbConnection database, FindingScope scope)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(new DuckDbParameter("year", scope.Year));
        using var reader = command.ExecuteReader();
        var person = new List<StaffRow>();
        while (reader.Read())
        {
            var row = Read(reader);
            if (person.Count > 0 && person[0].EntityId != row.EntityId)
            {
                yield return person;
                person = [];
            }

            person.Add(row);
        }

        if (person.Count > 0)
        {
            yield return person;
        }
    }

    private static StaffRow Read(DbDataReader reader) => new()
    {
        EntityId = reader.GetString(0),
        RowId = reader.GetInt64(1),
        Name = Text(reader, 2) ?? "",
        IdNumber = Text(reader, 3) ?? "",
        Employer = Text(reader, 4),
        Fixed = Flag(reader, 5),
        FullTime = Flag(reader, 6),
        Start = Date(reader, 7),
        End = Date(reader, 8),
        Year = Number(reader, 9),
        LatestRosterYear = Number(reader, 10),
        Platform = new PlatformOfRow(
            reader.GetString(11), reader.GetString(12), Text(reader, 13), Text(reader, 14), Text(reader, 15), Text(reader, 16), Text(reader, 17),
            Text(reader, 18), reader.GetBoolean(19)),
        Source = new SourceOfRow(reader.GetString(20), Text(reader, 21), reader.GetInt32(22), reader.GetString(23)),
    };

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static bool? Flag(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetBoolean(column);

    private static int? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static DateOnly? Date(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
