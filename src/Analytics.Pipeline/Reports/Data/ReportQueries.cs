using System.Data.Common;
using Analytics.Pipeline.Reviewing;
using Analytics.Store;

namespace Analytics.Pipeline.Reports.Data;

/// <summary>Reads the run's tables for the workbook and the page, each in an order that depends on nothing but their content.</summary>
internal sealed class ReportQueries(ReportContext context)
{
    private const string Strength = """
        CASE confidence_word WHEN 'certain' THEN 0 WHEN 'likely' THEN 1 WHEN 'possible' THEN 2 ELSE 3 END,
        CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 WHEN 'low' THEN 2 ELSE 3 END, finding_id
        """;

    /// <summary>The findings, the surest and gravest first.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="only">The id of one finding; null for all.</param>
    public IEnumerable<FindingRow> Findings(long limit = long.MaxValue, string? only = null) => Rows(
        $$"""
        SELECT finding_id, kind, severity, confidence, confidence_word, outcome, regulation, clause, platform_ids, entity_id, subject, identifier,
               overlap_from, overlap_to, year_only, message{lang}, question{lang}, state, state_by, state_on, state_note,
               (SELECT min(c.supersedes) FROM result.change c WHERE c.ordinal = 1 AND c.finding_id = f.finding_id)
        FROM result.finding f {{(only is null ? "" : $"WHERE finding_id = '{only.Replace("'", "''", StringComparison.Ordinal)}'")}} ORDER BY {{Strength}} LIMIT {{limit}}
        """,
        row => new FindingRow(
            row.GetString(0), row.Text(1), row.Text(2), row.Real(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Text(9),
            row.Text(10), row.Text(11), row.Date(12), row.Date(13), row.Flag(14) ?? false, row.Text(15), row.Text(16),
            row.Text(17) ?? "new", row.Text(18), row.Date(19), row.Text(20), row.Text(21)));

    /// <summary>The evidence of the first findings, in the findings' order.</summary>
    public IEnumerable<EvidenceRow> Evidence(long findingLimit = long.MaxValue) => Rows(
        $$"""
        WITH shown AS (SELECT finding_id, row_number() OVER (ORDER BY {{Strength}}) AS place FROM result.finding)
        SELECT e.finding_id, e.table_name, e.platform_id, e.platform_name, e.platform_kind, e.city, e.file, e.sheet, e.source_row, e.sha256,
               e.name_masked, e.id_masked, e.start_date, e.end_date, e.report_year,
               list(t.column_name ORDER BY t.position) FILTER (t.column_name IS NOT NULL), list(t.value ORDER BY t.position) FILTER (t.column_name IS NOT NULL)
        FROM result.evidence e JOIN shown USING (finding_id) LEFT JOIN result.evidence_fact t ON t.finding_id = e.finding_id AND t.ordinal = e.ordinal
        WHERE place <= {{findingLimit}}
        GROUP BY ALL
        ORDER BY any_value(place), any_value(e.ordinal)
        """,
        row => new EvidenceRow(
            row.GetString(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Whole(8), row.Text(9),
            row.Text(10), row.Text(11), row.Date(12), row.Date(13), row.Whole(14), Facts(row, 15)));

    private static IReadOnlyList<FactRow> Facts(DbDataReader row, int first) => row.IsDBNull(first)
        ? []
        : [.. row.GetFieldValue<List<string>>(first).Zip(row.GetFieldValue<List<string>>(first + 1), (column, value) => new FactRow(column, value))];

    /// <summary>The clauses that findings point at.</summary>
    public IEnumerable<ClauseRow> Clauses() => Rows(
        "SELECT regulation, clause, title, document_no, article, quote, effective FROM result.clause ORDER BY regulation, clause",
        row => new ClauseRow(row.GetString(0), row.GetString(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Date(6)));

    /// <summary>The hosts of platforms, as far as they are known.</summary>
    public IEnumerable<HostRow> Hosts() => Rows(
        """
        SELECT h.platform_id, h.entity_id, min(o.name) FROM result.platform_host h JOIN result.organisation o USING (entity_id)
        WHERE o.name IS NOT NULL GROUP BY ALL ORDER BY h.platform_id
        """,
        row => new HostRow(row.GetString(0), row.GetString(1), row.GetString(2)));

    /// <summary>What units replied, by finding.</summary>
    public IEnumerable<ReplyRow> Replies() => Rows(
        "SELECT finding_id, unit, reply, replied_by, replied_on, note, keep_at, effective_on FROM decision.reply ORDER BY finding_id, unit",
        row => new ReplyRow(row.GetString(0), row.Text(1), row.GetString(2), row.GetString(3), row.Date(4), row.Text(5), row.Text(6), row.Date(7)));

    /// <summary>What filled-in clerical samples say of runs, the latest sample last.</summary>
    public IEnumerable<ReviewRow> Reviews() => Rows(
        "SELECT run_id, kind, figures, reviewed_by, reviewed_on FROM decision.review ORDER BY kind, reviewed_on, run_id",
        row => new ReviewRow(row.GetString(0), row.GetString(1), ReviewFigures.Parse(row.GetString(2)), row.GetString(3), row.Date(4)));

    /// <summary>The earlier runs that this one is compared with; none for the first.</summary>
    public IEnumerable<BaselineRow> Baselines() => Rows(
        "SELECT ordinal, run_id, report_year, findings, same FROM result.baseline ORDER BY ordinal",
        row => new BaselineRow(row.GetInt32(0), row.GetString(1), row.Whole(2), row.Number(3), row.Number(4)));

    /// <summary>What is new, changed and gone since them, in this order.</summary>
    public IEnumerable<ChangeRow> Changes(long limit = long.MaxValue) => Rows(
        $$"""
        SELECT ordinal, change, finding_id, supersedes, kind, clause, entity_id, subject, platform_ids, confidence_word, severity, outcome, state,
               platform_ids_before, confidence_word_before, severity_before, outcome_before, state_before, message{lang}
        FROM result.change ORDER BY ordinal, CASE change WHEN 'new' THEN 0 WHEN 'changed' THEN 1 ELSE 2 END, finding_id LIMIT {{limit}}
        """,
        row => new ChangeRow(
            row.GetInt32(0), row.GetString(1), row.GetString(2), row.Text(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), Traits(row, 8), Traits(row, 13), row.Text(18)));

    private static FindingTraits? Traits(DbDataReader row, int first) => row.IsDBNull(first)
        ? null
        : new FindingTraits(row.GetString(first), row.GetString(first + 1), row.GetString(first + 2), row.GetString(first + 3), row.GetString(first + 4));

    /// <summary>Every sheet's rows; files without a sheet are there with none.</summary>
    public IEnumerable<AccountingRow> Accounting(long limit = long.MaxValue) => Rows(
        $$"""
        SELECT f.path, s.sheet, s.table_name, coalesce(a.rows_read, 0), coalesce(a.rows_accepted, 0), coalesce(a.rows_quarantined, 0),
               coalesce(a.rows_other, 0), f.status, s.version_state, f.duplicate_of, nullif(concat_ws('; ', f.message{lang}, s.message{lang}), '')
        FROM intake.file f LEFT JOIN intake.source s ON s.file_id = f.file_id LEFT JOIN intake.accounting a ON a.source_id = s.source_id
        ORDER BY f.path, s.source_id LIMIT {{limit}}
        """,
        row => new AccountingRow(
            row.GetString(0), row.Text(1), row.Text(2), row.Number(3), row.Number(4), row.Number(5), row.Number(6), row.Text(7), row.Text(8),
            row.Text(9), row.Text(10)));

    /// <summary>Every failure of every row that was put aside.</summary>
    public IEnumerable<QuarantineRow> Quarantine(long limit = long.MaxValue) => Rows(
        $$"""
        SELECT f.path, s.sheet, q.source_row, q.column_name, q.code, q.message{lang}, q.raw_masked
        FROM intake.quarantine q LEFT JOIN intake.source s ON s.source_id = q.source_id
             LEFT JOIN intake.file f ON f.file_id = coalesce(q.file_id, s.file_id)
        ORDER BY f.path, s.source_id, q.source_row, q.column_name, q.code, q.quarantine_id LIMIT {{limit}}
        """,
        row => new QuarantineRow(row.Text(0), row.Text(1), row.Whole(2), row.Text(3), row.GetString(4), row.Text(5), row.Text(6)));

    /// <summary>Codes of the quarantine, the most frequent first. A row that fails twice with one code counts once.</summary>
    public IEnumerable<CodeRow> QuarantineCodes() => Codes("quarantine");

    /// <summary>Codes of warnings and notes on accepted rows, the most frequent first.</summary>
    public IEnumerable<CodeRow> IssueCodes() => Codes("issue");

    /// <summary>The headers that were kept without being understood, the most frequent first.</summary>
    public IEnumerable<UnknownHeaderRow> UnknownHeaders(long limit = long.MaxValue) => Rows(
        $$"""
        SELECT h.header, min(h.suggestion), s.table_name, count(*), min(f.path)
        FROM intake.header h JOIN intake.source s ON s.source_id = h.source_id JOIN intake.file f ON f.file_id = s.file_id
        WHERE h.column_name IS NULL AND h.header IS NOT NULL AND h.header <> ''
        GROUP BY h.header, s.table_name ORDER BY count(*) DESC, h.header, s.table_name LIMIT {{limit}}
        """,
        row => new UnknownHeaderRow(row.GetString(0), row.Text(1), row.Text(2), row.Number(3), row.Text(4)));

    /// <summary>What centers keep, those first on which a decision hangs.</summary>
    /// <param name="atStakeOnly">Only those of whose lists something is contested and who are not safe.</param>
    /// <param name="limit">The most rows.</param>
    public IEnumerable<AllocationRow> Allocation(bool atStakeOnly = false, long limit = long.MaxValue) => Rows(
        $$"""
        SELECT center_id, center_name, city, clause, article, measure, declared, contested, low, high, threshold, verdict, group_id, message{lang}
        FROM result.allocation {{(atStakeOnly ? "WHERE contested > 0 AND verdict IN ('group', 'at_risk', 'lost_whatever')" : "")}}
        ORDER BY CASE verdict WHEN 'group' THEN 0 WHEN 'at_risk' THEN 1 WHEN 'lost_whatever' THEN 2 WHEN 'unclear' THEN 3 ELSE 4 END, contested = 0, group_id, center_id, clause, measure
        LIMIT {{limit}}
        """,
        row => new AllocationRow(
            row.GetString(0), row.GetString(1), row.Text(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetDecimal(6), row.GetInt32(7),
            row.IsDBNull(8) ? null : row.GetDecimal(8), row.IsDBNull(9) ? null : row.GetDecimal(9), row.GetDecimal(10), row.GetString(11), row.Text(12), row.GetString(13)));

    /// <summary>How many centers' thresholds are safe, at risk or lost, by measure.</summary>
    public IEnumerable<AllocationSummaryRow> AllocationSummary() => Rows(
        """
        SELECT s.measure, s.thresholds, s.contested, count(*) FILTER (a.verdict = 'safe'), count(*) FILTER (a.verdict = 'at_risk'), count(*) FILTER (a.verdict = 'group'),
               count(*) FILTER (a.verdict = 'lost_whatever'), count(*) FILTER (a.verdict = 'lost_whatever' AND a.contested > 0), count(*) FILTER (a.verdict = 'unclear'),
               s.kept_at_least, s.kept_at_most
        FROM result.allocation_summary s LEFT JOIN result.allocation a USING (measure) GROUP BY ALL ORDER BY s.measure DESC
        """,
        row => new AllocationSummaryRow(
            row.GetString(0), row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Number(5), row.Number(6), row.Number(7), row.Number(8), row.Number(9), row.Number(10)));

    /// <summary>One sentence on each group of centers that cannot all reach their thresholds.</summary>
    public IEnumerable<(string Id, string Message)> AllocationGroups(long limit) => Rows(
        $$"""SELECT group_id, message{lang} FROM result.allocation_group ORDER BY group_id LIMIT {{limit}}""", row => (row.GetString(0), row.GetString(1)));

    /// <summary>The rows of a query, one at a time; <c>{lang}</c> is replaced by the suffix of the report's language.</summary>
    public IEnumerable<T> Rows<T>(string query, Func<DbDataReader, T> read)
    {
        using var command = context.Database.CreateCommand();
        command.CommandText = query.Replace("{lang}", context.Words.ColumnSuffix, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            yield return read(reader);
        }
    }

    // first(… ORDER BY …): the example is the first in the order of files and rows, whatever the threads did.
    private IEnumerable<CodeRow> Codes(string table) => Rows(
        $$"""
        SELECT q.code, min(q.severity), count(DISTINCT (f.path, q.source_id, q.source_row)), count(DISTINCT f.path),
               first(q.column_name ORDER BY f.path, q.source_id, q.source_row, q.column_name),
               first(q.message{lang} ORDER BY f.path, q.source_id, q.source_row, q.column_name),
               first(concat_ws(' · ', f.path, s.sheet) ORDER BY f.path, q.source_id, q.source_row, q.column_name),
               first(q.source_row ORDER BY f.path, q.source_id, q.source_row, q.column_name)
        FROM intake.{{table}} q LEFT JOIN intake.source s ON s.source_id = q.source_id
             LEFT JOIN intake.file f ON f.file_id = {{(table == "quarantine" ? "coalesce(q.file_id, s.file_id)" : "s.file_id")}}
        GROUP BY q.code ORDER BY 3 DESC, q.code
        """,
        row => new CodeRow(row.GetString(0), row.Text(1), row.Number(2), row.Number(3), row.Text(4), row.Text(5), row.Text(6), row.Whole(7)));
}
