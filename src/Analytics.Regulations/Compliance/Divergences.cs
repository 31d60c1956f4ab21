using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>
/// One center under two regulations, and the same matter with two outcomes: <c>result.divergence</c>. Neither outcome is corrected by the
/// other; both clauses are shown. What does not apply or is missing on one side differs in nothing that could be shown.
/// </summary>
internal static class Divergences
{
    private const string Ddl = "CREATE OR REPLACE TABLE work.topic (topic VARCHAR NOT NULL, topic_zh VARCHAR NOT NULL, topic_en VARCHAR NOT NULL, check_id VARCHAR NOT NULL)";

    // The city and provincial titles of one center share a lineage; a center without one is its own. Of several periods the latest counts.
    private const string Query = """
        CREATE OR REPLACE TABLE result.divergence AS
        WITH judged AS (
            SELECT coalesce(p.lineage_id, r.center_id) AS lineage_id, r.center_id, r.regulation, r.check_id, r.clause, r.subject_set, r.period, r.outcome, r.required_zh, r.required_en, r.actual,
                   t.topic, t.topic_zh, t.topic_en
            FROM result.compliance r JOIN work.topic t USING (check_id) LEFT JOIN registry.platform p ON p.platform_id = r.center_id
            WHERE r.outcome NOT IN ('NOT_APPLICABLE', 'MISSING')),
        latest AS (
            SELECT * FROM judged
            QUALIFY row_number() OVER (PARTITION BY center_id, check_id, subject_set ORDER BY period DESC, list_position(['PASS', 'INFO', 'REVIEW', 'WARN', 'FAIL', 'TRIGGER_REVOKE'], outcome) DESC) = 1)
        SELECT a.lineage_id, a.topic, a.topic_zh, a.topic_en, a.center_id AS center_id_a, a.check_id AS check_id_a, a.clause AS clause_a, a.outcome AS outcome_a, a.period AS period_a,
               b.center_id AS center_id_b, b.check_id AS check_id_b, b.clause AS clause_b, b.outcome AS outcome_b, b.period AS period_b,
               a.required_zh AS required_a_zh, a.required_en AS required_a_en, b.required_zh AS required_b_zh, b.required_en AS required_b_en, a.actual AS actual_a, b.actual AS actual_b
        FROM latest a JOIN latest b ON b.lineage_id = a.lineage_id AND b.topic = a.topic AND b.subject_set = a.subject_set AND a.regulation < b.regulation AND a.outcome <> b.outcome
        ORDER BY a.lineage_id, a.topic, a.check_id, b.check_id, a.subject_set, a.center_id, b.center_id
        """;

    /// <summary>Fills the table from the outcomes.</summary>
    public static void Write(DuckDbConnection database, RuleBook book)
    {
        database.Execute(Ddl);
        using (var appender = database.CreateAppender("work", "topic"))
        {
            foreach (var (topic, check) in book.Topics.SelectMany(topic => topic.Checks.Select(check => (topic, check))))
            {
                appender.Append(topic.Id);
                appender.Append(topic.Name.Zh);
                appender.Append(topic.Name.En);
                appender.Append(check);
                appender.EndRow();
            }

            appender.Complete();
        }

        database.Execute(Query);
    }
}
