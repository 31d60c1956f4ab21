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
    private static readonly string Sql = $"""
        WITH roster AS NOT MATERIALIZED (
            SELECT * REPLACE (coalesce(year, $year) AS year) FROM current.personnel WHERE $year IS NULL OR year IS NULL OR year <= $year),
        latest AS (SELECT platform_id, max(year) AS year FROM roster GROUP BY platform_id),
        person AS NOT MATERIALIZED (SELECT entity_id, row_id FROM result.entity WHERE table_name = 'personnel'),
        notable AS (
            SELECT entity_id FROM person JOIN roster USING (row_id) GROUP BY entity_id
            HAVING min(platform_id) FILTER (is_fixed) < max(platform_id) FILTER (is_fixed) OR min(name) < max(name))
        SELECT e.entity_id, r.row_id, r.name, r.id_number, r.employer, r.is_fixed, r.is_full_time_employee, r.start_date, r.end_date, r.year,
               l.year AS latest_year, {RowOrigin.Columns("platform_id")}
        FROM notable
        JOIN person e USING (entity_id)
        JOIN roster r ON r.row_id = e.row_id
        JOIN latest l ON l.platform_id = r.platform_id
        {RowOrigin.Joins("platform_id")}
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

    private static StaffRow Read(DbDataReader reader)
    {
        var (platform, source) = RowOrigin.Read(reader, 11);
        return new StaffRow
        {
            EntityId = reader.GetString(0),
            RowId = reader.GetInt64(1),
            Name = reader.Text(2) ?? "",
            IdNumber = reader.Text(3) ?? "",
            Employer = reader.Text(4),
            Fixed = reader.Flag(5),
            FullTime = reader.Flag(6),
            Start = reader.Date(7),
            End = reader.Date(8),
            Year = reader.Whole(9),
            LatestRosterYear = reader.Whole(10),
            Platform = platform,
            Source = source,
        };
    }
}
