using Analytics.Store;

namespace Analytics.Pipeline.Reports.Data;

/// <summary>How many findings are of one kind and one confidence.</summary>
/// <param name="Kind">The kind's code, e.g. <c>single_platform</c>.</param>
/// <param name="ConfidenceWord"><c>certain</c>, <c>likely</c> or <c>possible</c>.</param>
/// <param name="Count">How many.</param>
public sealed record FindingCount(string Kind, string ConfidenceWord, long Count);

/// <summary>A finding in one line, masked.</summary>
/// <param name="Id">The finding's id.</param>
/// <param name="Kind">The kind's code.</param>
/// <param name="ConfidenceWord"><c>certain</c>, <c>likely</c> or <c>possible</c>.</param>
/// <param name="Subject">The person (or thing), masked.</param>
/// <param name="Message">What was found, in the run's language, masked.</param>
public sealed record FindingHeadline(string Id, string Kind, string ConfidenceWord, string Subject, string Message);

/// <summary>A run's figures.</summary>
/// <param name="Files">Files that were met, whatever became of them.</param>
/// <param name="FilesFailed">Files that could not be read.</param>
/// <param name="FilesDuplicate">Files that repeat another one byte for byte; they count once.</param>
/// <param name="Bytes">Their length together, in bytes.</param>
/// <param name="RowsRead">Rows read = accepted + quarantined + other.</param>
/// <param name="RowsAccepted">Rows loaded into canonical tables.</param>
/// <param name="RowsQuarantined">Rows put aside with their bytes, place and reason.</param>
/// <param name="RowsOther">Titles, blanks and totals.</param>
/// <param name="Entities">Entities by kind.</param>
/// <param name="Findings">Findings by kind and confidence.</param>
/// <param name="Top">The surest and gravest findings, ten at most.</param>
public sealed record RunSummary(
    long Files, long FilesFailed, long FilesDuplicate, long Bytes, long RowsRead, long RowsAccepted, long RowsQuarantined, long RowsOther,
    IReadOnlyList<KeyValuePair<string, long>> Entities, IReadOnlyList<FindingCount> Findings, IReadOnlyList<FindingHeadline> Top)
{
    /// <summary>Outcomes of clauses by their words, gravest first; those that ask for nothing are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Outcomes { get; init; } = [];

    /// <summary>Flags on reported figures by severity, gravest first.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Flags { get; init; } = [];

    /// <summary>All findings together.</summary>
    public long FindingsTotal => Findings.Sum(item => item.Count);

    /// <summary>Findings of one confidence.</summary>
    public long FindingsOf(string confidenceWord) => Findings.Where(item => item.ConfidenceWord == confidenceWord).Sum(item => item.Count);

    internal static RunSummary Load(ReportContext context)
    {
        var queries = new ReportQueries(context);
        var files = queries.Rows(
            "SELECT count(*), count(*) FILTER (status = 'failed'), count(*) FILTER (status = 'duplicate'), coalesce(sum(bytes), 0)::BIGINT FROM intake.file",
            row => (All: row.Number(0), Failed: row.Number(1), Duplicate: row.Number(2), Bytes: row.Number(3))).Single();
        var rows = queries.Rows(
            "SELECT sum(rows_read)::BIGINT, sum(rows_accepted)::BIGINT, sum(rows_quarantined)::BIGINT, sum(rows_other)::BIGINT FROM intake.accounting",
            row => (Read: row.Number(0), Accepted: row.Number(1), Quarantined: row.Number(2), Other: row.Number(3))).Single();
        var entities = queries.Rows(
            "SELECT kind, count(DISTINCT entity_id) FROM result.entity GROUP BY kind ORDER BY kind",
            row => KeyValuePair.Create(row.GetString(0), row.Number(1))).ToList();
        var findings = queries.Rows(
            "SELECT kind, confidence_word, count(*) FROM result.finding GROUP BY ALL ORDER BY kind, confidence_word",
            row => new FindingCount(row.GetString(0), row.GetString(1), row.Number(2))).ToList();
        var top = queries.Findings(limit: 10)
            .Select(row => new FindingHeadline(row.Id, row.Kind ?? "", row.ConfidenceWord ?? "", row.Subject ?? "", row.Message ?? "")).ToList();
        return new RunSummary(
            files.All, files.Failed, files.Duplicate, files.Bytes, rows.Read, rows.Accepted, rows.Quarantined, rows.Other, entities, findings, top)
        {
            Outcomes = Counts(context, queries, "compliance", "outcome", "TRIGGER_REVOKE", "FAIL", "WARN", "REVIEW", "MISSING"),
            Flags = Counts(context, queries, "flag", "severity", "high", "medium", "low"),
        };
    }

    // A unit's own check has no flags: then there is nothing to count.
    private static List<KeyValuePair<string, long>> Counts(ReportContext context, ReportQueries queries, string table, string column, params string[] words)
    {
        var list = string.Join(", ", words.Select(word => $"'{word}'"));
        return context.Database.HasTable("result", table)
            ? [.. queries.Rows($"SELECT {column}, count(*) FROM result.{table} WHERE {column} IN ({list}) GROUP BY 1 ORDER BY list_position([{list}], {column})", row => KeyValuePair.Create(row.GetString(0), row.Number(1)))]
            : [];
    }
}
