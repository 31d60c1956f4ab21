using Analytics.Store;

namespace Analytics.Regulations.SameField;

/// <summary>How many fixed staff the centers under Dalian's regulation share with each national platform and laboratory.</summary>
internal sealed class SharedTeams
{
    private const string Sql = """
        WITH post AS (
            SELECT DISTINCT e.entity_id, p.platform_id FROM current.personnel p JOIN result.entity e USING (row_id)
            WHERE e.kind = 'person' AND p.is_fixed AND p.platform_id IS NOT NULL
              AND ($year IS NULL OR p.year IS NULL OR p.year = $year)
              AND (p.start_date IS NULL OR p.start_date <= $day) AND (p.end_date IS NULL OR p.end_date >= $day))
        SELECT c.platform_id, n.platform_id, count(*)::INTEGER
        FROM post c
        JOIN registry.platform_regime r ON r.platform_id = c.platform_id AND r.regime = 'dalian'
        JOIN post n ON n.entity_id = c.entity_id AND n.platform_id <> c.platform_id
        JOIN registry.platform f ON f.platform_id = n.platform_id AND (f.level = 'national' OR f.kind IN ('liaoning_lab', 'dalian_lab'))
        GROUP BY 1, 2 ORDER BY 1, 2
        """;

    private readonly Dictionary<(string Center, string Platform), int> _shared = [];

    private SharedTeams()
    {
    }

    /// <summary>Counts people who serve on both on one day: somebody who moved from one to the other is not of both teams.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="year">The rosters' year; null for all.</param>
    /// <param name="day">The day, the last of that year where one is given.</param>
    public static SharedTeams Read(DuckDbConnection database, int? year, DateOnly day)
    {
        var read = new SharedTeams();
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(new DuckDbParameter("year", year));
        command.Parameters.Add(new DuckDbParameter("day", day));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read._shared.Add((reader.GetString(0), reader.GetString(1)), reader.GetInt32(2));
        }

        return read;
    }

    /// <summary>The number of people that a center and a platform share.</summary>
    public int Between(string center, string platform) => _shared.GetValueOrDefault((center, platform));
}
