using Analytics.Store;

namespace Analytics.Pipeline.Reports.Data;

/// <summary>How often a check had which outcome.</summary>
internal sealed record CheckCountRow(string Regulation, string Clause, string CheckId, string Name, long Centers, long Fail, long Warn, long Review, long Missing, long Pass, long Revoke);

/// <summary>One outcome, with what it is about.</summary>
internal sealed record OutcomeRow(
    string CenterId, string? CenterName, string Clause, string CheckId, string Name, string Period, string Subject, string Outcome, string Required, string Actual, string Why, string Remedy,
    long? Contested, decimal? NetLow, decimal? NetHigh);

/// <summary>One matter on which two regulations differ for one center.</summary>
internal sealed record DivergenceRow(
    string Lineage, string Topic, string CenterA, string CheckA, string OutcomeA, string RequiredA, string ActualA, string CenterB, string CheckB, string OutcomeB, string RequiredB, string ActualB);

/// <summary>Something that is due.</summary>
internal sealed record DutyRow(string CenterId, string? CenterName, string Clause, string Name, string About, DateOnly? Due, DateOnly? Done, string State, string Actor);

/// <summary>Something that is due of so many centers by one day.</summary>
internal sealed record DutyCountRow(string Clause, string Name, string About, DateOnly? Due, string State, string Actor, long Centers, string Some);

/// <summary>Reads what the clauses said of the centers.</summary>
internal sealed class ComplianceQueries(ReportContext context)
{
    private readonly ReportQueries _queries = new(context);

    private const string Grave = "outcome IN ('TRIGGER_REVOKE', 'FAIL', 'WARN', 'REVIEW')";

    /// <summary>Checks with what they came to, in order of regulation and article.</summary>
    public IEnumerable<CheckCountRow> Checks() => _queries.Rows(
        """
        SELECT regulation, clause, check_id, any_value(name{lang}), count(DISTINCT center_id), count(*) FILTER (outcome = 'FAIL'), count(*) FILTER (outcome = 'WARN'),
               count(*) FILTER (outcome = 'REVIEW'), count(*) FILTER (outcome = 'MISSING'), count(*) FILTER (outcome = 'PASS'), count(*) FILTER (outcome = 'TRIGGER_REVOKE')
        FROM result.compliance WHERE outcome <> 'NOT_APPLICABLE' GROUP BY regulation, clause, check_id ORDER BY regulation, any_value(place), check_id
        """,
        row => new CheckCountRow(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10)));

    /// <summary>Outcomes that ask for something, gravest first.</summary>
    public IEnumerable<OutcomeRow> Outcomes(long limit) => _queries.Rows(
        $$"""
        SELECT r.center_id, p.name, r.clause, r.check_id, r.name{lang}, r.period, r.subject, r.outcome, r.required{lang}, r.actual, r.why{lang}, r.remedy{lang}, CAST(r.contested AS BIGINT), r.net_low, r.net_high
        FROM result.compliance r LEFT JOIN registry.platform p ON p.platform_id = r.center_id WHERE {{Grave}}
        ORDER BY list_position(['TRIGGER_REVOKE', 'FAIL', 'WARN', 'REVIEW'], outcome), r.center_id, r.regulation, r.place, r.period, r.subject, r.subject_set LIMIT {{limit}}
        """,
        row => new OutcomeRow(
            row.GetString(0), row.Text(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9),
            row.GetString(10), row.GetString(11), row.IsDBNull(12) ? null : row.GetInt64(12), row.IsDBNull(13) ? null : row.GetDecimal(13), row.IsDBNull(14) ? null : row.GetDecimal(14)));

    /// <summary>Differences between two regulations.</summary>
    public IEnumerable<DivergenceRow> Divergences(long limit) => _queries.Rows(
        $$"""
        SELECT lineage_id, topic{lang}, center_id_a, check_id_a, outcome_a, required_a{lang}, actual_a, center_id_b, check_id_b, outcome_b, required_b{lang}, actual_b
        FROM result.divergence ORDER BY lineage_id, topic, check_id_a, check_id_b, center_id_a, center_id_b, period_a, period_b LIMIT {{limit}}
        """,
        row => new DivergenceRow(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9),
            row.GetString(10), row.GetString(11)));

    /// <summary>What is overdue or open, by day, with the names of some of the centers.</summary>
    public IEnumerable<DutyCountRow> DutyCounts(long limit) => _queries.Rows(
        $$"""
        SELECT d.clause, any_value(d.name{lang}), CASE WHEN d.about SIMILAR TO '[0-9]{4}' THEN d.about ELSE '' END AS what, d.due, d.state, any_value(d.actor), count(DISTINCT d.center_id),
               array_to_string(list(DISTINCT coalesce(p.name, d.center_id) ORDER BY coalesce(p.name, d.center_id))[1:3], '、')
        FROM result.duty d LEFT JOIN registry.platform p ON p.platform_id = d.center_id WHERE d.state IN ('overdue', 'open', 'unknown', 'late')
        GROUP BY d.clause, d.duty, what, d.due, d.state ORDER BY list_position(['overdue', 'late', 'unknown', 'open'], d.state), d.due, d.duty, what LIMIT {{limit}}
        """,
        row => new DutyCountRow(row.GetString(0), row.GetString(1), row.GetString(2), row.Date(3), row.GetString(4), row.GetString(5), row.GetInt64(6), row.GetString(7)));

    /// <summary>What is overdue or open, the earliest first.</summary>
    public IEnumerable<DutyRow> Duties(long limit) => _queries.Rows(
        $$"""
        SELECT d.center_id, p.name, d.clause, d.name{lang}, d.about, d.due, d.done, d.state, d.actor
        FROM result.duty d LEFT JOIN registry.platform p ON p.platform_id = d.center_id WHERE d.state IN ('overdue', 'open', 'unknown', 'late')
        ORDER BY list_position(['overdue', 'late', 'unknown', 'open'], d.state), d.due, d.center_id, d.duty, d.about LIMIT {{limit}}
        """,
        row => new DutyRow(row.GetString(0), row.Text(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Date(5), row.Date(6), row.GetString(7), row.GetString(8)));
}
