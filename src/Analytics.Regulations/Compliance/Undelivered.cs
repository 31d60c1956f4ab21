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

    /// <summary>Appends their judgements: by one statement for all checks, as each of its own would be planned for a few rows.</summary>
    public static void Judge(DuckDbConnection database, RuleBook book)
    {
        WriteChecks(database, book);
        database.Execute($"""
            UPDATE work.judgement SET outcome = 'MISSING', missing_inputs = c.inputs
            FROM work.undelivered_check c WHERE c.check_id = judgement.check_id AND judgement.outcome = 'NOT_APPLICABLE' AND NOT c.is_read;
            INSERT INTO work.judgement
            SELECT {Sql.Text(Set)}, c.check_id, u.subject_id, NULL, NULL, CASE WHEN coalesce(c.is_delivered, u.approved IS NOT NULL) THEN 'NOT_APPLICABLE' ELSE 'MISSING' END,
                   NULL, NULL, NULL, NULL, c.inputs
            FROM work.undelivered_check c JOIN {SubjectTables.NameOf(Set)} u USING (regulation)
            WHERE NOT EXISTS (
                SELECT 1 FROM work.judgement j JOIN work.all_subjects s USING (subject_set, subject_id)
                WHERE j.check_id = c.check_id AND s.center_id = u.center_id AND s.regime = u.regime)
            """);
    }

    /// <summary>
    /// The checks; whether a table that their subjects are made of was handed in, NULL where a title is all that they need; and whether any
    /// table that they read has a row: of tables without a single one no premise can be said not to hold, the fact is missing.
    /// </summary>
    private static void WriteChecks(DuckDbConnection database, RuleBook book)
    {
        database.Execute("CREATE OR REPLACE TABLE work.undelivered_check (check_id VARCHAR PRIMARY KEY, regulation VARCHAR NOT NULL, inputs VARCHAR NOT NULL, is_delivered BOOLEAN, is_read BOOLEAN NOT NULL)");
        var law = WithRows(database, "law", book.Checks.SelectMany(item => Delivered(book, item.Check)));
        var current = WithRows(database, "current", book.Checks.SelectMany(item => Read(item.Check)));
        using var appender = database.CreateAppender("work", "undelivered_check");
        foreach (var (pack, check) in book.Checks)
        {
            var (delivered, read) = (Delivered(book, check).ToList(), Read(check).ToList());
            appender.Append(check.Id);
            appender.Append(pack.Regulation.Id);
            appender.Append(string.Join(';', check.Inputs));
            appender.Append(delivered.Count == 0 ? null : delivered.Exists(law.Contains));
            appender.Append(read.Count == 0 || read.Exists(current.Contains));
            appender.EndRow();
        }

        appender.Complete();
    }

    private static IEnumerable<string> Delivered(RuleBook book, Check check) => check.Subjects.SelectMany(set => book.Subjects[set].Inputs).Except(OfEverySubject);

    private static IEnumerable<string> Read(Check check) => check.Inputs.Select(input => input.Split('.')[0]).Where(table => CanonicalSchema.TryGet(table, out _));

    private static HashSet<string> WithRows(DuckDbConnection database, string schema, IEnumerable<string> tables)
    {
        var asked = tables.Distinct().Order(StringComparer.Ordinal).Select(table => $"SELECT {Sql.Text(table)} AS name WHERE EXISTS (SELECT 1 FROM {schema}.\"{table}\")").ToList();
        return asked.Count == 0 ? [] : [.. database.Texts(string.Join(" UNION ALL ", asked))];
    }
}
