namespace Analytics.Pipeline.Reports.Csv;

/// <summary>The CSV reports. The first columns of each are a contract; the ones after them may grow.</summary>
internal static class CsvReports
{
    // One line per sheet; a file without any (failed, delivered twice) has one of its own: nothing of it was read.
    private const string Accounting = """
        SELECT f.path AS file, s.table_name AS "table", coalesce(a.rows_read, 0) AS rows_read, coalesce(a.rows_accepted, 0) AS rows_accepted,
               coalesce(a.rows_quarantined, 0) AS rows_quarantined, coalesce(a.rows_other, 0) AS rows_other,
               s.sheet, s.header_row, s.platform_id, s.report_year, f.status, f.duplicate_of, s.version_state,
               f.message{lang} AS file_message, s.message{lang} AS message, f.bytes, f.sha256
        FROM intake.file f LEFT JOIN intake.source s ON s.file_id = f.file_id LEFT JOIN intake.accounting a ON a.source_id = s.source_id
        ORDER BY f.path, s.source_id
        """;

    private const string Quarantine = """
        SELECT f.path AS file, s.sheet, q.source_row AS "row", q.column_name AS "column", q.code, q.message{lang} AS message, q.raw_masked AS raw,
               q.severity, q.quarantine_id, q.resolved_by
        FROM intake.quarantine q LEFT JOIN intake.source s ON s.source_id = q.source_id
             LEFT JOIN intake.file f ON f.file_id = coalesce(q.file_id, s.file_id)
        ORDER BY f.path, s.source_id, q.source_row, q.column_name, q.code, q.quarantine_id
        """;

    private const string Findings = """
        SELECT finding_id, kind, severity, confidence, confidence_word, outcome, regulation, clause, platform_ids, entity_id, message{lang} AS message,
               subject, identifier, overlap_from, overlap_to, year_only, question{lang} AS question,
               state, state_by, state_on, state_note, (SELECT min(c.supersedes) FROM result.change c WHERE c.ordinal = 1 AND c.finding_id = f.finding_id) AS supersedes
        FROM result.finding f
        ORDER BY finding_id
        """;

    // A run without a predecessor has no changes; the file is there with its header.
    private const string Changes = """
        SELECT b.run_id AS since_run, b.report_year AS since_year, c.change, c.finding_id, c.supersedes, c.kind, c.clause, c.entity_id, c.subject,
               c.platform_ids, c.platform_ids_before, c.confidence_word, c.confidence_word_before, c.severity, c.severity_before,
               c.outcome, c.outcome_before, c.state, c.state_before, c.message{lang} AS message
        FROM result.change c JOIN result.baseline b USING (ordinal)
        ORDER BY c.ordinal, CASE c.change WHEN 'new' THEN 0 WHEN 'changed' THEN 1 ELSE 2 END, c.finding_id
        """;

    private const string Evidence = """
        SELECT finding_id, table_name AS "table", platform_id, file, sheet, source_row AS "row", ordinal, platform_name, platform_kind, city,
               name_masked AS name, id_masked AS identifier, start_date, end_date, report_year,
               (SELECT string_agg(t.column_name || '=' || t.value, '; ' ORDER BY t.position) FROM result.evidence_fact t
                WHERE t.finding_id = e.finding_id AND t.ordinal = e.ordinal) AS facts, sha256
        FROM result.evidence e
        ORDER BY finding_id, ordinal
        """;

    private const string Entities = """
        SELECT e.kind, e.entity_id, f.path AS file, s.sheet, e.source_row AS "row", e.table_name AS "table"
        FROM result.entity e LEFT JOIN intake.source s ON s.source_id = e.source_id LEFT JOIN intake.file f ON f.file_id = s.file_id
        ORDER BY e.kind, e.entity_id, f.path, s.source_id, e.source_row, e.row_id
        """;

    // Rows that count, with what a person should know of them; what cannot count is in the quarantine.
    private const string Warnings = """
        SELECT f.path AS file, s.sheet, i.source_row AS "row", i.column_name AS "column", i.code, i.severity, i.message{lang} AS message, i.value_masked AS value
        FROM intake.issue i LEFT JOIN intake.source s ON s.source_id = i.source_id LEFT JOIN intake.file f ON f.file_id = s.file_id
        ORDER BY f.path, s.source_id, i.source_row, i.column_name, i.code, i.issue_id
        """;

    private const string Profile = """
        SELECT table_name AS "table", column_name AS "column", rows, filled, distinct_values, top_values, patterns
        FROM intake.profile WHERE filled > 0
        ORDER BY table_name, column_name
        """;

    private const string Compliance = """
        SELECT center_id, regulation, clause, check_id, period, subject, outcome, required{lang} AS required, actual, applicable_version, draft, missing_inputs,
               message{lang} AS message, exception_clause, remedy{lang} AS remedy, low, high, contested, net_low, net_high
        FROM result.compliance
        ORDER BY center_id, regulation, check_id, period, subject, subject_set
        """;

    private const string Divergences = """
        SELECT lineage_id, topic, check_id_a, outcome_a, check_id_b, outcome_b, center_id_a, center_id_b, topic{lang} AS topic_name, period_a, period_b, required_a{lang} AS required_a,
               required_b{lang} AS required_b, actual_a, actual_b
        FROM result.divergence
        ORDER BY lineage_id, topic, check_id_a, check_id_b, center_id_a, center_id_b, period_a, period_b
        """;

    private const string Calendar = """
        SELECT center_id, regulation, clause, duty, about, due, done, state, actor, name{lang} AS name
        FROM result.duty
        ORDER BY center_id, due, duty, about
        """;

    private const string Lifecycle = """
        SELECT center_id, regulation, stage, status, approved, last_evaluation, last_grade, trigger_clause, next_due, next_duty
        FROM result.lifecycle
        ORDER BY center_id, regulation
        """;

    private const string Allocation = """
        SELECT center_id, regulation, clause, measure, declared, contested, low, high, threshold, verdict, group_id, message{lang} AS message, cluster_id,
               center_name, city, article, strength
        FROM result.allocation
        ORDER BY center_id, clause, measure
        """;

    // A center with too few figures has a row without a score. Rounded for reading; ranks and grades are of the exact scores.
    private const string Scores = """
        SELECT center_id, regulation, round(score, 4) AS score, rank, rank_p5, rank_p95, grade, grade_probability, score_id, clause, year, grade{lang} AS grade_name, ranked,
               rank_p50, round(rank_mean, 2) AS rank_mean, round(available, 4) AS available, illustrative, cycle_years,
               (SELECT string_agg(DISTINCT h.finding_id, ';' ORDER BY h.finding_id) FROM result.grade_hinge h
                WHERE h.center_id = s.center_id AND h.regulation = s.regulation) AS grade_hinges_on
        FROM result.score s
        ORDER BY regulation, rank NULLS LAST, center_id
        """;

    private const string Indicators = """
        SELECT center_id, regulation, part, indicator, indicator{lang} AS name, unit, figure, divided_by, round(value, 6) AS value, imputed, round(normalised, 4) AS normalised,
               round(peer_median, 4) AS peer_median, rank, round(weight, 6) AS weight, standing
        FROM result.indicator_value
        ORDER BY regulation, center_id, part, indicator
        """;

    // Of an expert the number or the masked name is shown, never the name.
    private const string Panels = """
        SELECT s.center_id, s.regulation, s.indicator, s.label AS expert, round(s.given, 2) AS given, round(s.used, 4) AS used, s.state, s.relation, s.organisation, s.note{lang} AS note,
               round(c.score, 4) AS panel_score
        FROM result.panel_score s LEFT JOIN result.panel_center c USING (regulation, indicator, center_id)
        ORDER BY s.regulation, s.indicator, s.center_id, s.expert
        """;

    private const string Flags = """
        SELECT g.flag_id, g.center_id, g.year, g.indicator, g.detector, g.severity, round(g.confidence, 4) AS confidence, g.observed, g.expected, g.message{lang} AS message,
               g.rank, g.center_name, g.city, d.innocent{lang} AS innocent_explanations, d.question{lang} AS question,
               g.state, g.state_by, g.state_on, g.state_note
        FROM result.flag g JOIN result.detector d USING (detector)
        ORDER BY g.rank
        """;

    private const string FlagEvidence = """
        SELECT e.flag_id, e.table_name AS "table", e.file, e.sheet, e.source_row AS "row", e.ordinal FROM result.flag_evidence e ORDER BY e.flag_id, e.ordinal
        """;

    private const string FlagSeries = """
        SELECT flag_id, series, ordinal, x, y, label{lang} AS label FROM result.flag_series ORDER BY flag_id, series, ordinal
        """;

    private const string Digits = """
        SELECT list, grouping, group_name AS "group", test, centers, amounts, round(chi_square, 4) AS chi_square, freedom, p, p_adjusted, round(mean_deviation, 6) AS mean_deviation,
               round(chance_deviation, 6) AS chance_deviation, conformity, test_id
        FROM result.digit_test ORDER BY list, grouping, group_name, test
        """;

    private const string Reconciliation = """
        SELECT center_id, year, indicator, state, reported, ledger_low, ledger_high, net, difference, reading{lang} AS ledger, ledger_rows, list_years_later, rows_set_aside, agreement
        FROM result.reconciliation ORDER BY center_id, year, indicator
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IReport> All { get; } =
    [
        new CsvReport("accounting.csv", Accounting),
        new CsvReport("quarantine.csv", Quarantine),
        new CsvReport("findings.csv", Findings),
        new CsvReport("evidence.csv", Evidence),
        new CsvReport("changes.csv", Changes),
        new CsvReport("entities.csv", Entities),
        new CsvReport("compliance.csv", Compliance),
        new CsvReport("divergences.csv", Divergences),
        new CsvReport("calendar.csv", Calendar),
        new CsvReport("lifecycle.csv", Lifecycle),
        new CsvReport("warnings.csv", Warnings),
        new CsvReport("profile.csv", Profile),
        new CsvReport("allocation.csv", Allocation),
        new CsvReport("scores.csv", Scores),
        new CsvReport("indicators.csv", Indicators),
        new CsvReport("panels.csv", Panels),
        new CsvReport("flags.csv", Flags),
        new CsvReport("flag-evidence.csv", FlagEvidence),
        new CsvReport("flag-series.csv", FlagSeries),
        new CsvReport("digits.csv", Digits),
        new CsvReport("reconciliation.csv", Reconciliation),
    ];
}
