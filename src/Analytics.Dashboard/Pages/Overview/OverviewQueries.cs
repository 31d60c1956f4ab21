using Analytics.Dashboard.Data;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>Reads the overview's figures.</summary>
internal static class OverviewQueries
{
    private const int Shown = 8;

    public static IReadOnlyList<KindFigures> Kinds(RunReader reader) => reader.Rows(
        """
        SELECT kind, count(*) FILTER (confidence_word = 'certain'), count(*) FILTER (confidence_word = 'likely'), count(*) FILTER (confidence_word = 'possible'), count(*) FILTER (state = 'new')
        FROM live.finding WHERE {sees_any:platform_ids} GROUP BY kind ORDER BY 5 DESC, kind
        """,
        row => new KindFigures(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)));

    /// <summary>The surest first, then the gravest, as the queues have it.</summary>
    public static IReadOnlyList<QueueRow> Queue(RunReader reader) => reader.Rows(
        $$"""
        SELECT finding_id, kind, confidence_word, coalesce(subject, ''), coalesce(message{lang}, '') FROM live.finding WHERE state = 'new' AND {sees_any:platform_ids}
        ORDER BY confidence DESC, CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, finding_id LIMIT {{Shown}}
        """,
        row => new QueueRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)));

    public static IReadOnlyList<CityFigures> Cities(RunReader reader) => reader.Rows(
        """
        WITH place AS (SELECT platform_id, city FROM registry.platform WHERE city IS NOT NULL AND {sees:platform_id}),
        found AS (
            SELECT p.city, count(DISTINCT f.finding_id) AS findings, count(DISTINCT f.finding_id) FILTER (f.confidence_word = 'certain') AS certain, count(DISTINCT f.finding_id) FILTER (f.state = 'new') AS open
            FROM (SELECT finding_id, confidence_word, state, unnest(string_split(platform_ids, ';')) AS platform_id FROM live.finding) f JOIN place p USING (platform_id) GROUP BY p.city),
        failed AS (SELECT p.city, count(*) AS failed FROM result.compliance c JOIN place p ON p.platform_id = c.center_id WHERE c.outcome IN ('FAIL', 'TRIGGER_REVOKE') GROUP BY p.city),
        flagged AS (SELECT p.city, count(*) AS flags FROM result.flag g JOIN place p ON p.platform_id = g.center_id GROUP BY p.city)
        SELECT p.city, count(*), coalesce(any_value(f.findings), 0), coalesce(any_value(f.certain), 0), coalesce(any_value(f.open), 0), coalesce(any_value(c.failed), 0), coalesce(any_value(g.flags), 0)
        FROM place p LEFT JOIN found f USING (city) LEFT JOIN failed c USING (city) LEFT JOIN flagged g USING (city) GROUP BY p.city ORDER BY 5 DESC, 3 DESC, p.city
        """,
        row => new CityFigures(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)));

    public static IReadOnlyList<OutcomeFigures> Outcomes(RunReader reader) => reader.Rows(
        """
        SELECT regulation, count(DISTINCT center_id), count(*) FILTER (outcome = 'FAIL'), count(*) FILTER (outcome = 'TRIGGER_REVOKE'), count(*) FILTER (outcome = 'WARN'),
               count(*) FILTER (outcome = 'REVIEW'), count(*) FILTER (outcome = 'MISSING'), count(*) FILTER (outcome = 'PASS')
        FROM result.compliance WHERE {sees:center_id} GROUP BY regulation ORDER BY regulation
        """,
        row => new OutcomeFigures(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7)));

    /// <summary>The next duties of centers that are not done.</summary>
    public static IReadOnlyList<DutyRow> Duties(RunReader reader) => reader.Rows(
        $$"""
        SELECT d.center_id, coalesce(p.name, d.center_id), d.name{lang}, d.due FROM result.duty d LEFT JOIN registry.platform p ON p.platform_id = d.center_id
        WHERE d.state = 'open' AND d.due IS NOT NULL AND {sees:d.center_id} ORDER BY d.due, d.center_id, d.duty LIMIT {{Shown}}
        """,
        row => new DutyRow(row.GetString(0), row.GetString(1), row.GetString(2), row.Date(3)!.Value));

    public static long Overdue(RunReader reader) => reader.Count("SELECT count(*) FROM result.duty WHERE state = 'overdue' AND {sees:center_id}");

    public static IReadOnlyList<EarlierRunFigures> EarlierRuns(RunReader reader) => reader.Rows(
        """
        SELECT b.run_id, b.report_year, b.findings, b.same, count(*) FILTER (c.change = 'new'), count(*) FILTER (c.change = 'changed'), count(*) FILTER (c.change = 'gone')
        FROM result.baseline b LEFT JOIN result.change c USING (ordinal) GROUP BY ALL ORDER BY min(b.ordinal)
        """,
        row => new EarlierRunFigures(row.GetString(0), row.Whole(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6)));

    public static IntakeFigures Intake(RunReader reader) => reader.First(
        """
        SELECT (SELECT count(*) FROM intake.file), (SELECT count(*) FROM intake.file WHERE status = 'failed'), coalesce(sum(rows_read), 0)::BIGINT, coalesce(sum(rows_accepted), 0)::BIGINT,
               coalesce(sum(rows_quarantined), 0)::BIGINT, coalesce(sum(rows_other), 0)::BIGINT, (SELECT count(*) FROM registry.platform WHERE {sees:platform_id}),
               (SELECT count(*) FROM result.flag WHERE severity = 'high' AND {sees:center_id}), (SELECT count(*) FROM result.flag WHERE severity = 'medium' AND {sees:center_id}),
               (SELECT count(*) FROM result.flag WHERE severity = 'low' AND {sees:center_id})
        FROM intake.accounting
        """,
        row => new IntakeFigures(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9)))!;
}
