using System.Globalization;
using Analytics.Registry.Identifiers;
using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>
/// From judgements to outcomes: the gravest row of a subject counts, wording and actor set the upper limit, what happened before the
/// regulation's first day does not fall under it, and a draft only informs.
/// </summary>
internal static class ComplianceTables
{
    private const string Catalogue = """
        CREATE OR REPLACE TABLE work.check_text (
            check_id VARCHAR PRIMARY KEY, regulation VARCHAR NOT NULL, clause VARCHAR NOT NULL, place INTEGER NOT NULL, most VARCHAR NOT NULL, name_zh VARCHAR NOT NULL,
            name_en VARCHAR NOT NULL, required_zh VARCHAR NOT NULL, required_en VARCHAR NOT NULL, remedy_zh VARCHAR NOT NULL, remedy_en VARCHAR NOT NULL, predecessor VARCHAR NOT NULL, earlier_too BOOLEAN NOT NULL, measure VARCHAR);
        CREATE OR REPLACE TABLE work.exception_text (check_id VARCHAR NOT NULL, place INTEGER NOT NULL, clause VARCHAR, why_zh VARCHAR NOT NULL, why_en VARCHAR NOT NULL);
        """;

    private const string NoNet = "(SELECT NULL::VARCHAR AS center_id, NULL::VARCHAR AS clause, NULL::VARCHAR AS measure, NULL::INTEGER AS contested, NULL::DECIMAL(18,2) AS low, NULL::DECIMAL(18,2) AS high WHERE false)";

    // Outcomes as ranks, mildest first, so that min caps and max takes the gravest.
    private static readonly string Rank = $"list_position([{string.Join(", ", Outcomes.All.Select(Sql.Text))}], ";

    /// <summary>
    /// Every judgement with its subject and its final outcome. Of several versions of one regulation the one in force on the day of the event
    /// judges; what happened before the first that is held does not fall under it.
    /// </summary>
    public static string Final { get; } = $"""
        SELECT j.*, s.center_id, s.regime, s.regulation, s.effective, s.draft, s.period, s.subject, s.event_day,
               CASE WHEN s.effective IS NOT NULL AND s.event_day < s.effective AND NOT c.earlier_too THEN 'NOT_APPLICABLE'
                    WHEN s.draft AND j.outcome IN ('FAIL', 'WARN', 'REVIEW', 'TRIGGER_REVOKE') THEN 'INFO'
                    WHEN j.outcome IN ('PASS', 'NOT_APPLICABLE', 'MISSING', 'INFO') THEN j.outcome
                    ELSE [{string.Join(", ", Outcomes.All.Select(Sql.Text))}][least({Rank}j.outcome), {Rank}c.most), {Rank}coalesce(s.most, 'TRIGGER_REVOKE')))] END AS final
        FROM work.judgement j JOIN work.all_subjects s USING (subject_set, subject_id) JOIN work.check_text c USING (check_id) JOIN law.document d ON d.regulation = s.regulation CROSS JOIN law.scope o
        WHERE (d.until IS NULL OR coalesce(s.event_day, o.as_of) <= d.until) AND NOT (d.earlier_held AND coalesce(s.event_day, o.as_of) < d.effective)
        """;

    private static readonly string Results = $"""
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE work.ranked AS {Final};
        CREATE OR REPLACE TABLE result.compliance AS
        WITH gravest AS (SELECT * FROM work.ranked QUALIFY row_number() OVER (PARTITION BY subject_set, subject_id, check_id ORDER BY {Rank}final) DESC, row_id) = 1)
        SELECT g.center_id, g.regulation, c.clause, g.check_id, g.period, g.subject, g.final AS outcome, c.place, c.name_zh, c.name_en, c.required_zh, c.required_en,
               coalesce(e.why_zh, '') AS why_zh, coalesce(e.why_en, '') AS why_en, coalesce(actual_shown, '') AS actual,
               CASE WHEN g.effective IS NOT NULL AND g.event_day < g.effective THEN c.predecessor ELSE g.regulation END AS applicable_version, g.draft,
               CASE WHEN g.final = 'MISSING' THEN coalesce(g.missing_inputs, '') ELSE '' END AS missing_inputs, e.clause AS exception_clause,
               c.name_zh || '：' || coalesce(nullif(e.why_zh, ''), CASE WHEN c.required_zh = '' THEN '' ELSE '要求' || c.required_zh END) AS message_zh,
               c.name_en || ': ' || coalesce(nullif(e.why_en, ''), CASE WHEN c.required_en = '' THEN '' ELSE 'required ' || c.required_en END) AS message_en,
               c.remedy_zh, c.remedy_en, g.low, g.high,
               n.contested, n.low AS net_low, n.high AS net_high, g.subject_set, g.subject_id
        FROM gravest g JOIN work.check_text c USING (check_id)
        LEFT JOIN net_source n ON n.center_id = g.center_id AND n.clause = c.clause AND n.measure = c.measure
        LEFT JOIN work.exception_text e ON e.check_id = g.check_id AND e.place = g.exception
        ORDER BY g.center_id, g.regulation, c.place, g.period, g.subject;
        CREATE OR REPLACE TABLE result.compliance_row AS
        SELECT center_id, check_id, period, subject, final AS outcome, table_name, row_id FROM work.ranked
        WHERE row_id IS NOT NULL AND final NOT IN ('PASS', 'NOT_APPLICABLE') ORDER BY ALL
        """;

    /// <summary>Makes what outcomes are read with: the catalogue of checks and the list of all subjects.</summary>
    public static void Prepare(DuckDbConnection database, RuleBook book)
    {
        database.Execute(Catalogue);
        WriteCatalogue(database, book);
        WriteExceptions(database, book);
        Undelivered.CreateSubjects(database);
        var sets = book.Checks.SelectMany(item => item.Check.Subjects).Append(Undelivered.Set).Distinct().Order(StringComparer.Ordinal);
        var subjects = sets.Select(set => $"SELECT {Sql.Text(set)} AS subject_set, subject_id, center_id, regime, regulation, effective, draft, period, subject, event_day, most FROM {SubjectTables.NameOf(set)}");

        // No view: each query of outcomes, one a check of a single unit, would plan the queries of all sets again.
        database.Execute("CREATE OR REPLACE TABLE work.all_subjects AS " + string.Join(" UNION ALL ", subjects));
    }

    /// <summary>
    /// Writes the outcomes of all judgements. Where it is known what others declare too, a number is shown as declared and as what is left of it
    /// under any lawful assignment.
    /// </summary>
    /// <param name="database">The run's database.</param>
    /// <param name="book">The rules.</param>
    /// <param name="named">Whether people whom a check names are named: to the unit whose own they are. Else the surname's sign stays.</param>
    public static void Write(DuckDbConnection database, RuleBook book, bool named) => database.Execute(Results
        .Replace("net_source", database.HasTable("result", "allocation") ? "result.allocation" : NoNet, StringComparison.Ordinal)
        .Replace("actual_shown", named ? "g.actual" : Shown(book), StringComparison.Ordinal));

    private static string Shown(RuleBook book)
    {
        var checks = book.Checks.Where(item => NamesPeople(item.Check)).Select(item => Sql.Text(item.Check.Id)).ToList();
        return checks.Count == 0 ? "g.actual" : $"CASE WHEN g.check_id IN ({string.Join(", ", checks)}) THEN left(g.actual, 1) || repeat('*', greatest(length(g.actual) - 1, 0)) ELSE g.actual END";
    }

    /// <summary>Whether a check's words on a row have the name of a person.</summary>
    private static bool NamesPeople(Check check) => check is { Each: { } each, Test: CheckTest.Holds { Actual: { } actual } }
        && actual.Contains("t.name", StringComparison.Ordinal) && CanonicalSchema.TryGet(each.Table, out var table) && table.TryGet("name", out var name) && name.Privacy == Privacy.PersonName;

    private static void WriteCatalogue(DuckDbConnection database, RuleBook book)
    {
        using var appender = database.CreateAppender("work", "check_text");
        var place = 0;
        foreach (var (pack, check) in book.Packs.SelectMany(InOrderOfArticles))
        {
            var required = RequiredText.Of(check);
            appender.Append(check.Id);
            appender.Append(pack.Regulation.Id);
            appender.Append(check.Clause);
            appender.Append(++place);
            appender.Append(MostOf(check).Word());
            appender.Append(check.Name.Zh);
            appender.Append(check.Name.En);
            appender.Append(required.Zh);
            appender.Append(required.En);
            appender.Append(check.Remedy.Zh);
            appender.Append(check.Remedy.En);
            appender.Append(pack.Regulation.Predecessor);
            appender.Append(check.EarlierToo);
            appender.Append((check.Test as CheckTest.Measured)?.Measure);
            appender.EndRow();
        }

        appender.Complete();
    }

    private static IEnumerable<(RulePack Pack, Check Check)> InOrderOfArticles(RulePack pack)
    {
        var places = pack.Regulation.Clauses.Select((clause, i) => (clause.Id, i)).ToDictionary(item => item.Id, item => item.i, StringComparer.Ordinal);
        return pack.Checks.OrderBy(check => places[check.Clause]).ThenBy(check => check.Id, StringComparer.Ordinal).Select(check => (pack, check));
    }

    /// <summary>The gravest outcome that wording and actor allow: what a department omits is at most a question.</summary>
    public static Outcome MostOf(Check check)
    {
        var limit = Outcomes.Limit(check.Strength);
        return check.Actor != "center" && limit > Outcome.Review ? Outcome.Review : limit;
    }

    private static void WriteExceptions(DuckDbConnection database, RuleBook book)
    {
        using var appender = database.CreateAppender("work", "exception_text");
        foreach (var (_, check) in book.Checks)
        {
            for (var i = 0; i < check.Unless.Count + check.EvenSo.Count; i++)
            {
                var exception = i < check.Unless.Count ? check.Unless[i] : check.EvenSo[i - check.Unless.Count];
                appender.Append(check.Id);
                appender.Append(i < check.Unless.Count ? i + 1 : -(i - check.Unless.Count + 1));
                appender.Append(exception.Clause);
                appender.Append(exception.Why.Zh);
                appender.Append(exception.Why.En);
                appender.EndRow();
            }
        }

        appender.Complete();
    }
}
