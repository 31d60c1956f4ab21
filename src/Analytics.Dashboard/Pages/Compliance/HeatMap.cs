using Analytics.Dashboard.Data;

namespace Analytics.Dashboard.Pages.Compliance;

/// <summary>Centers against the clauses of one regulation; of each clause the gravest outcome.</summary>
/// <param name="Regulation">The regulation's id.</param>
/// <param name="Clauses">The columns, clauses in the regulation's order.</param>
/// <param name="Rows">Centers, those with most that is not met first.</param>
/// <param name="Centers">How many centers there are under the question.</param>
public sealed record HeatMap(string Regulation, IReadOnlyList<string> Clauses, IReadOnlyList<HeatRow> Rows, long Centers)
{
    /// <summary>Reads some of the centers.</summary>
    /// <param name="reader">Reads the run for the viewer.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="size">How many centers.</param>
    /// <param name="offset">How many before them.</param>
    internal static HeatMap Read(RunReader reader, HeatQuestion question, int size, long offset)
    {
        List<(string, object?)> parameters = [("regulation", question.Regulation)];
        var condition = "r.regulation = $regulation AND {sees:r.center_id}";
        if (question.City is { } city)
        {
            condition += " AND p.city = $city";
            parameters.Add(("city", city));
        }

        var having = "TRUE";
        if (question.Outcome is { } outcome)
        {
            having = "count(*) FILTER (r.outcome = $outcome) > 0";
            parameters.Add(("outcome", outcome));
        }

        var clauses = reader.Rows("SELECT clause FROM result.compliance WHERE regulation = $regulation GROUP BY clause ORDER BY min(place), clause", row => row.GetString(0), ("regulation", question.Regulation));
        var centers = $$"""
            SELECT r.center_id, any_value(p.name) AS name, any_value(p.city) AS city, count(*) FILTER (r.outcome = 'TRIGGER_REVOKE') AS revoke, count(*) FILTER (r.outcome = 'FAIL') AS fail,
                   count(*) FILTER (r.outcome = 'WARN') AS warn, count(*) FILTER (r.outcome = 'REVIEW') AS review, count(*) FILTER (r.outcome = 'MISSING') AS missing
            FROM result.compliance r LEFT JOIN registry.platform p ON p.platform_id = r.center_id WHERE {{condition}} GROUP BY r.center_id HAVING {{having}}
            """;
        var places = clauses.Select((clause, place) => (clause, place)).ToDictionary(pair => pair.clause, pair => pair.place, StringComparer.Ordinal);
        var rows = new List<HeatRow>();
        const string Rank = "revoke DESC, fail DESC, warn DESC, review DESC, missing DESC, c.center_id";
        reader.Rows($$"""
            WITH c AS (SELECT * FROM ({{centers}}) c ORDER BY {{Rank}} LIMIT {{size}} OFFSET {{offset}})
            SELECT c.center_id, c.name, c.city, c.fail + c.revoke, r.clause, arg_min(r.outcome, {{OutcomeList.Gravity}})
            FROM c JOIN result.compliance r ON r.center_id = c.center_id AND r.regulation = $regulation
            GROUP BY c.center_id, c.name, c.city, c.revoke, c.fail, c.warn, c.review, c.missing, r.clause ORDER BY {{Rank}}, r.clause
            """, row =>
        {
            if (rows.Count == 0 || rows[^1].Center != row.GetString(0))
            {
                rows.Add(new HeatRow(row.GetString(0), row.IsDBNull(1) ? row.GetString(0) : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt64(3), new string?[clauses.Count]));
            }

            rows[^1].Outcomes[places[row.GetString(4)]] = row.GetString(5);
            return 0;
        }, parameters);
        return new HeatMap(question.Regulation, clauses, rows, reader.Count($"SELECT count(*) FROM ({centers})", parameters));
    }
}

/// <summary>One center.</summary>
/// <param name="Center">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="City">Its city; null where it is not known.</param>
/// <param name="Unmet">How many outcomes are not met.</param>
/// <param name="Outcomes">The gravest outcome of each clause; null where the clause was not judged.</param>
public sealed record HeatRow(string Center, string Name, string? City, long Unmet, string?[] Outcomes);

/// <summary>What the map is asked.</summary>
/// <param name="Regulation">The regulation.</param>
/// <param name="City">Only centers of this city; null for all.</param>
/// <param name="Outcome">Only centers with this outcome; null for all.</param>
public sealed record HeatQuestion(string Regulation, string? City, string? Outcome);
