using System.Globalization;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Data;
using Analytics.Registry.Intake.Rows;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Pipeline.Explaining;

/// <summary>Why a figure of the published run is flagged: the detector, what was compared, and the rows.</summary>
internal static class FlagExplainer
{
    // More rows of a roster are a list to be opened, not read in a terminal.
    private const int MostRows = 24;

    /// <summary>The flag of an id; null where the run has none.</summary>
    public static ExplainedFlag? Of(string id, ReportContext context)
    {
        var (queries, w) = (new ReportQueries(context), context.Words);
        var key = "'" + id.Replace("'", "''", StringComparison.Ordinal) + "'";
        var (indicator, center, year) = ("", "", (int?)null);
        var flag = queries.Rows(
            $$"""
            SELECT g.center_id, g.center_name, g.year, g.indicator, g.detector, d.name{lang}, g.severity, g.confidence, g.observed, g.expected, g.message{lang},
                   d.definition{lang}, d.source, d.limits{lang}, d.innocent{lang}, d.question{lang}
            FROM result.flag g JOIN result.detector d USING (detector) WHERE g.flag_id = {{key}}
            """,
            row =>
            {
                (center, year, indicator) = (row.GetString(0), row.Whole(2), row.GetString(3));
                return new ExplainedFlag(
                    center.Length == 0 ? "" : $"{row.GetString(1)} ({center})", year, Name(w, indicator), $"{row.GetString(5)} ({row.GetString(4)})", row.GetString(6), row.GetDouble(7),
                    Value(w, indicator, row.Real(8)), Value(w, indicator, row.Real(9)), row.GetString(10), row.GetString(11), row.GetString(12), row.GetString(13), row.GetString(14), row.GetString(15));
            }).SingleOrDefault();
        return flag is null ? null : flag with
        {
            Ledger = Ledger(queries, w, center, year, indicator),
            Points = [.. queries.Rows($$"""SELECT series, x, y, label{lang} FROM result.flag_series WHERE flag_id = {{key}} ORDER BY series, ordinal""", row => new ExplainedPoint(row.GetString(0), row.GetDouble(1), row.GetDouble(2), row.GetString(3)))],
            Rows = [.. Rows(context, key, indicator)],
            RowCount = queries.Rows($"SELECT count(*) FROM result.flag_evidence WHERE flag_id = {key}", row => row.Number(0)).Single(),
        };
    }

    private static string Ledger(ReportQueries queries, ReportWords w, string center, int? year, string indicator) => year is null ? "" : queries.Rows(
        $$"""
        SELECT reading{lang}, ledger_rows, agreement FROM result.reconciliation
        WHERE center_id = '{{center.Replace("'", "''", StringComparison.Ordinal)}}' AND year = {{year.Value.ToString(CultureInfo.InvariantCulture)}} AND indicator = '{{indicator.Replace("'", "''", StringComparison.Ordinal)}}'
        """,
        row =>
        {
            var share = row.GetDouble(2).ToString("P0", CultureInfo.InvariantCulture);
            return w.Say($"{row.GetString(0)}，{row.Number(1)} 行；同类台账中有 {share} 与报告数相符", $"{row.GetString(0)}, {row.Number(1)} rows; such ledgers bear {share} of the figures out");
        }).SingleOrDefault() ?? "";

    private static IEnumerable<ExplainedFlagRow> Rows(ReportContext context, string key, string indicator)
    {
        var rows = new ReportQueries(context).Rows(
            $"""
            SELECT e.table_name, e.row_id, e.file, e.sheet, e.source_row, coalesce(f.sha256, '') FROM result.flag_evidence e LEFT JOIN intake.file f ON f.path = e.file
            WHERE e.flag_id = {key} ORDER BY e.ordinal LIMIT {MostRows}
            """,
            row => (Table: row.GetString(0), Id: row.Number(1), File: row.Text(2) ?? "", Sheet: row.Text(3), Row: row.Whole(4), Sha256: row.GetString(5))).ToList();
        var said = rows.Select(row => row.Table).Distinct().ToDictionary(table => table, table => Said(context, CanonicalSchema.Get(table), [.. rows.Where(row => row.Table == table).Select(row => row.Id)], indicator));
        return rows.Select(row => new ExplainedFlagRow(context.Words.Table(row.Table), said[row.Table].GetValueOrDefault(row.Id, ""), row.File, row.Sheet, row.Row, row.Sha256));
    }

    /// <summary>What rows say: of a report the year and its figures, the flagged one first; of a ledger every cell that is filled in, but for texts of privacy.</summary>
    private static Dictionary<long, string> Said(ReportContext context, Table table, IReadOnlyList<long> ids, string indicator)
    {
        var shown = table.InputColumns.Where(column => table.Name != "annual_report" || column.Name == "year" || column.Name.StartsWith("reported_", StringComparison.Ordinal)
                || column.Name == table.YearColumn)
            .OrderByDescending(column => column.Name == table.YearColumn).ThenByDescending(column => column.Name == indicator).ToList();
        var w = context.Words;
        return new ReportQueries(context).Rows(
            $"""SELECT row_id, {string.Join(", ", shown.Select(column => $"CAST(\"{column.Name}\" AS VARCHAR)"))} FROM main."{table.Name}" WHERE row_id IN ({ExplainedRows.List(ids)})""",
            row => (Id: row.Number(0), Text: string.Join(w.Say("；", "; "), shown.Select((column, i) => (column, Text: row.Text(i + 1))).Where(cell => cell.Text is { Length: > 0 })
                .Select(cell => $"{w.Say(cell.column.Zh, cell.column.En)} {Cell(w, table, cell.column, cell.Text!)}")))).ToDictionary(row => row.Id, row => row.Text);
    }

    // A year is no amount to be written in groups of three digits, and an amount no number of a person to be masked.
    private static string Cell(ReportWords w, Table table, Column column, string text) => column.Name == table.YearColumn
        ? text
        : FactText.Value(w, table.Name, new FactRow(column.Name, column.Type is ColumnType.Integer or ColumnType.Money or ColumnType.Decimal ? text : RowMask.Cell(column.Privacy, text)));

    private static string Name(ReportWords w, string indicator) => Column(indicator) is var (table, column) ? w.Column(table, column) : indicator;

    private static string Value(ReportWords w, string indicator, double? value)
    {
        if (value is not { } number) return "";
        var text = number.ToString("0.####", CultureInfo.InvariantCulture);
        return Column(indicator) is (("annual_report", _) and var (table, column)) ? FactText.Value(w, table, new FactRow(column, text)) : text;
    }

    /// <summary>Table and column of what was looked at: a figure of reports, or a ledger's column; null where it is neither.</summary>
    private static (string Table, string Column)? Column(string indicator)
    {
        var parts = indicator.Contains('.', StringComparison.Ordinal) ? indicator.Split('.', 2) : ["annual_report", indicator];
        return CanonicalSchema.TryGet(parts[0], out var table) && table.TryGet(parts[1], out _) ? (parts[0], parts[1]) : null;
    }
}
