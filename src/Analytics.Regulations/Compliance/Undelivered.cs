using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>
/// Checks of which a center has not one subject, because what they are about was not handed in: no application, no report, no evaluation.
/// Where nobody's was, the fact is missing; where the table is there and the center not in it, the check does not apply.
/// </summary>
internal static class Undelivered
{
    /// <summary>The set of their subjects: every title once.</summary>
    public const string Set = "undelivered";

    private static readonly string[] OfEverySubject = ["center", "center_regime", "host_unit", "platform"];

    /// <summary>Makes the table of the set.</summary>
    public static void CreateSubjects(DuckDbConnection database) => database.Execute($"""
        CREATE OR REPLACE TABLE {SubjectTables.NameOf(Set)} AS
        SELECT row_number() OVER (ORDER BY t.center_id, t.regime) AS subject_id, t.center_id, t.regime, t.regulation, t.effective, t.draft, '' AS period, '' AS subject,
               c.as_of AS event_day, CAST(NULL AS VARCHAR) AS most, t.center_regime.approval_date AS approved
        FROM law.title t CROSS JOIN law.scope c
        """);

    /// <summary>Appends their judgements.</summary>
    public static void Judge(DuckDbConnection database, RuleBook book)
    {
        foreach (var (pack, check) in book.Checks)
        {
            var tables = check.Subjects.SelectMany(set => book.Subjects[set].Inputs).Except(OfEverySubject).ToList();
            var delivered = tables.Count == 0 ? "u.approved IS NOT NULL" : string.Join(" OR ", tables.Select(table => $"EXISTS (SELECT 1 FROM law.\"{table}\")"));
            NothingRead(database, check);
            database.Execute($"""
                INSERT INTO work.judgement
                SELECT {Sql.Text(Set)}, {Sql.Text(check.Id)}, u.subject_id, NULL, NULL, CASE WHEN {delivered} THEN 'NOT_APPLICABLE' ELSE 'MISSING' END, NULL, NULL, NULL, NULL,
                       {Sql.Text(string.Join(';', check.Inputs))}
                FROM {SubjectTables.NameOf(Set)} u
                WHERE u.regulation = {Sql.Text(pack.Regulation.Id)} AND NOT EXISTS (
                    SELECT 1 FROM work.judgement j JOIN work.all_subjects s USING (subject_set, subject_id)
                    WHERE j.check_id = {Sql.Text(check.Id)} AND s.center_id = u.center_id AND s.regime = u.regime)
                """);
        }
    }

    /// <summary>Of tables without a single row no premise can be said not to hold: the fact is missing.</summary>
    private static void NothingRead(DuckDbConnection database, Check check)
    {
        var tables = check.Inputs.Select(input => input.Split('.')[0]).Where(table => CanonicalSchema.TryGet(table, out _)).Distinct().ToList();
        if (tables.Count > 0)
        {
            database.Execute($"""
                UPDATE work.judgement SET outcome = 'MISSING', missing_inputs = {Sql.Text(string.Join(';', check.Inputs))}
                WHERE check_id = {Sql.Text(check.Id)} AND outcome = 'NOT_APPLICABLE' AND NOT ({string.Join(" OR ", tables.Select(table => $"EXISTS (SELECT 1 FROM current.\"{table}\")"))})
                """);
        }
    }
}
