using Analytics.Store;

namespace Analytics.Pipeline.Reports.Data;

/// <summary>A row of <c>result.flag</c> with its detector's words, in the report's language.</summary>
internal sealed record FlagRow(
    string Id, string CenterId, string CenterName, string? City, int? Year, string Indicator, string Detector, string DetectorName, string Severity, double Confidence,
    double? Observed, double? Expected, string Message, string Innocent, string Question, long EvidenceRows);

/// <summary>How often a detector flagged, with what it does.</summary>
internal sealed record DetectorRow(string Detector, string Name, string Definition, string Source, string Limits, long High, long Medium, long Low);

/// <summary>How figures and ledgers stand, by indicator.</summary>
internal sealed record ReconciliationCountRow(string Indicator, long Figures, long Agrees, long Exceeds, long Below, long Open, decimal Difference);

/// <summary>The digits of a group's amounts.</summary>
internal sealed record DigitTestRow(string List, string Grouping, string Group, string Test, long Centers, long Amounts, double P, double Adjusted, string? Conformity);

/// <summary>Reads flags.</summary>
internal static class FlagQueries
{
    /// <summary>Flags, those first that should be read first.</summary>
    public static IEnumerable<FlagRow> Flags(this ReportQueries queries, long limit = long.MaxValue) => queries.Rows(
        $$"""
        SELECT g.flag_id, g.center_id, g.center_name, g.city, g.year, g.indicator, g.detector, d.name{lang}, g.severity, g.confidence, g.observed, g.expected, g.message{lang},
               d.innocent{lang}, d.question{lang}, (SELECT count(*) FROM result.flag_evidence e WHERE e.flag_id = g.flag_id)
        FROM result.flag g JOIN result.detector d USING (detector) ORDER BY g.rank LIMIT {{limit}}
        """,
        row => new FlagRow(
            row.GetString(0), row.GetString(1), row.GetString(2), row.Text(3), row.Whole(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8), row.GetDouble(9),
            row.Real(10), row.Real(11), row.GetString(12), row.GetString(13), row.GetString(14), row.Number(15)));

    /// <summary>Every detector, in the registry's order.</summary>
    public static IEnumerable<DetectorRow> Detectors(this ReportQueries queries) => queries.Rows(
        """
        SELECT d.detector, d.name{lang}, d.definition{lang}, d.source, d.limits{lang}, count(g.flag_id) FILTER (g.severity = 'high'),
               count(g.flag_id) FILTER (g.severity = 'medium'), count(g.flag_id) FILTER (g.severity = 'low')
        FROM result.detector d LEFT JOIN result.flag g USING (detector) GROUP BY ALL ORDER BY min(d.place)
        """,
        row => new DetectorRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Number(5), row.Number(6), row.Number(7)));

    /// <summary>The digits of all centers' amounts, and those of groups that stand out after Benjamini and Hochberg.</summary>
    public static IEnumerable<DigitTestRow> DigitTests(this ReportQueries queries) => queries.Rows(
        """
        SELECT list, grouping, group_name, test, centers, amounts, p, p_adjusted, conformity FROM result.digit_test
        WHERE grouping = 'all' OR p_adjusted <= 0.05 ORDER BY list, grouping, group_name, test
        """,
        row => new DigitTestRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Number(4), row.Number(5), row.GetDouble(6), row.GetDouble(7), row.Text(8)));

    /// <summary>How many figures their ledgers bear out, by indicator; the difference is what was reported beyond the ledgers, in the indicator's unit.</summary>
    public static IEnumerable<ReconciliationCountRow> ReconciliationCounts(this ReportQueries queries) => queries.Rows(
        """
        SELECT indicator, count(*), count(*) FILTER (state = 'agrees'), count(*) FILTER (state = 'exceeds'), count(*) FILTER (state = 'below'), count(*) FILTER (state = 'open'),
               coalesce(sum(difference) FILTER (state = 'exceeds'), 0)::DECIMAL(38, 4)
        FROM result.reconciliation GROUP BY indicator ORDER BY indicator
        """,
        row => new ReconciliationCountRow(row.GetString(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Number(5), row.GetDecimal(6)));
}
