using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;

namespace Analytics.Dashboard.Pages.Quality;

/// <summary>The lists of the data quality's pages. Files are the office's, not a platform's: whoever may open the pages sees all of them.</summary>
internal static class QualityLists
{
    private const string Source = "LEFT JOIN intake.source s ON s.source_id = q.source_id LEFT JOIN intake.file f ON f.file_id = ";

    /// <summary>What became of every file.</summary>
    public static ListDefinition Files { get; } = new("files", "文件", "Files")
    {
        From = """
            intake.file f LEFT JOIN (
                SELECT s.file_id, count(*) AS sheets, string_agg(DISTINCT nullif(s.version_state, 'current'), ';') AS versions, sum(a.rows_read)::BIGINT AS rows_read, sum(a.rows_quarantined)::BIGINT AS rows_quarantined
                FROM intake.source s LEFT JOIN intake.accounting a USING (source_id) GROUP BY s.file_id) t USING (file_id)
            """,
        Rights = "TRUE",
        Columns =
        [
            new("path", "f.path", "文件", "File") { IsLong = true },
            new("status", "f.status", "状态", "Status", ColumnKind.Code),
            new("format", "f.format", "格式", "Format"),
            new("bytes", "f.bytes", "字节", "Bytes", ColumnKind.Number),
            new("sheets", "t.sheets", "工作表", "Sheets", ColumnKind.Number),
            new("rows_read", "t.rows_read", "读入行", "Rows read", ColumnKind.Number),
            new("rows_quarantined", "t.rows_quarantined", "隔离", "Set aside", ColumnKind.Number),
            new("versions", "t.versions", "版本", "Version", ColumnKind.Code),
            new("duplicate_of", "f.duplicate_of", "与此文件相同", "Same as"),
            new("message", "f.message{lang}", "说明", "Message") { IsLong = true },
            new("sha256", "f.sha256[:12]", "SHA-256", "SHA-256", ColumnKind.Id),
        ],
        Filters = [new("status", "f.status", "状态", "Status"), new("format", "f.format", "格式", "Format") { IsCode = false }],
        SearchIn = ["f.path", "f.sha256"],
        Order = "CASE f.status WHEN 'failed' THEN 0 WHEN 'duplicate' THEN 1 WHEN 'ignored' THEN 2 ELSE 3 END, f.path",
    };

    /// <summary>The rows of every sheet: each is accepted, set aside or something else, none is lost.</summary>
    public static ListDefinition Accounting { get; } = new("accounting", "逐表行数", "Rows of every sheet")
    {
        From = "intake.accounting q JOIN intake.source s USING (source_id) JOIN intake.file f USING (file_id)",
        Rights = "TRUE",
        Columns =
        [
            new("path", "f.path", "文件", "File") { IsLong = true },
            new("sheet", "s.sheet", "工作表", "Sheet"),
            new("table", SchemaNames.Table("s.table_name"), "识别为", "Read as"),
            new("platform", "s.platform_id", "平台", "Platform", ColumnKind.Id),
            new("year", "s.report_year::VARCHAR", "年度", "Year"),
            new("rows_read", "q.rows_read", "读入", "Read", ColumnKind.Number),
            new("rows_accepted", "q.rows_accepted", "接收", "Accepted", ColumnKind.Number),
            new("rows_quarantined", "q.rows_quarantined", "隔离", "Set aside", ColumnKind.Number),
            new("rows_other", "q.rows_other", "其他", "Other", ColumnKind.Number),
            new("lost", "q.rows_read - q.rows_accepted - q.rows_quarantined - q.rows_other", "不明", "Unaccounted", ColumnKind.Number),
            new("version", "s.version_state", "版本", "Version", ColumnKind.Code),
            new("message", "s.message{lang}", "说明", "Message") { IsLong = true },
        ],
        Filters = [new("table", SchemaNames.Table("s.table_name"), "识别为", "Read as") { IsCode = false }, new("version", "s.version_state", "版本", "Version")],
        SearchIn = ["f.path", "s.sheet", "s.platform_id"],
        Order = "q.rows_read - q.rows_accepted - q.rows_quarantined - q.rows_other DESC, q.rows_quarantined DESC, f.path, s.source_id",
    };

    /// <summary>Every reason why a row was set aside, with the row masked.</summary>
    public static ListDefinition Quarantine { get; } = new("quarantine", "隔离的行", "Rows set aside")
    {
        From = "intake.quarantine q " + Source + "coalesce(q.file_id, s.file_id)",
        Rights = "TRUE",
        Columns =
        [
            new("path", "f.path", "文件", "File") { IsLong = true },
            new("sheet", "s.sheet", "工作表", "Sheet"),
            new("row", "q.source_row", "行", "Row", ColumnKind.Number),
            new("column", SchemaNames.Column("s.table_name", "q.column_name"), "列", "Column"),
            new("code", "q.code", "代码", "Code", ColumnKind.Id),
            new("message", "q.message{lang}", "原因", "Why") { IsLong = true },
            new("raw", "q.raw_masked", "原行（已脱敏）", "Row, masked") { IsLong = true },
            new("resolved", "q.resolved_by", "已由此文件改正", "Corrected by"),
        ],
        Filters = [new("code", "q.code", "代码", "Code") { IsCode = false }, new("table", SchemaNames.Table("s.table_name"), "识别为", "Read as") { IsCode = false }],
        SearchIn = ["f.path", "q.raw_masked", "q.message{lang}"],
        Order = "q.resolved_by IS NOT NULL, f.path, s.source_id, q.source_row, q.column_name, q.code, q.quarantine_id",
    };

    /// <summary>Warnings and notes on accepted rows.</summary>
    public static ListDefinition Warnings { get; } = new("warnings", "提示", "Warnings")
    {
        From = "intake.issue q " + Source + "s.file_id",
        Rights = "TRUE",
        Columns =
        [
            new("severity", "q.severity", "程度", "Severity", ColumnKind.Code),
            new("code", "q.code", "代码", "Code", ColumnKind.Id),
            new("path", "f.path", "文件", "File") { IsLong = true },
            new("sheet", "s.sheet", "工作表", "Sheet"),
            new("row", "q.source_row", "行", "Row", ColumnKind.Number),
            new("column", SchemaNames.Column("s.table_name", "q.column_name"), "列", "Column"),
            new("value", "q.value_masked", "值（已脱敏）", "Value, masked"),
            new("message", "q.message{lang}", "说明", "Message") { IsLong = true },
        ],
        Filters = [new("severity", "q.severity", "程度", "Severity"), new("code", "q.code", "代码", "Code") { IsCode = false }],
        SearchIn = ["f.path", "q.column_name", "q.message{lang}"],
        Order = "CASE q.severity WHEN 'error' THEN 0 WHEN 'warn' THEN 1 ELSE 2 END, q.code, q.issue_id",
    };

    /// <summary>Headers that were not understood.</summary>
    public static ListDefinition Headers { get; } = new("headers", "认不得的表头", "Headers that were not understood")
    {
        From = """
            (SELECT h.header, s.table_name, min(h.suggestion) AS suggestion, count(*) AS sheets, min(f.path) AS example
             FROM intake.header h JOIN intake.source s USING (source_id) JOIN intake.file f USING (file_id)
             WHERE h.how = 'unknown' AND h.header <> '' GROUP BY h.header, s.table_name) h
            """,
        Rights = "TRUE",
        Columns =
        [
            new("header", "h.header", "表头", "Header"),
            new("table", SchemaNames.Table("h.table_name"), "所在表", "Table"),
            new("suggestion", SchemaNames.Column("h.table_name", "h.suggestion"), "也许是", "Perhaps"),
            new("suggested_column", "h.suggestion", "标准列", "Canonical", ColumnKind.Id),
            new("sheets", "h.sheets", "工作表数", "Sheets", ColumnKind.Number),
            new("example", "h.example", "例", "For example in"),
        ],
        Filters = [new("table", SchemaNames.Table("h.table_name"), "所在表", "Table") { IsCode = false }],
        SearchIn = ["h.header"],
        Order = "h.sheets DESC, h.header, h.table_name",
    };

    /// <summary>What each column of each table holds.</summary>
    public static ListDefinition Profiles { get; } = new("profiles", "各列概况", "Columns")
    {
        From = "intake.profile q",
        Rights = "TRUE",
        Columns =
        [
            new("table", SchemaNames.Table("q.table_name"), "表", "Table"),
            new("name", SchemaNames.Column("q.table_name", "q.column_name"), "列", "Column"),
            new("column", "q.column_name", "标准列", "Canonical", ColumnKind.Id),
            new("rows", "q.rows", "行", "Rows", ColumnKind.Number),
            new("share", "q.filled / nullif(q.rows, 0)", "填写率", "Filled", ColumnKind.Percent),
            new("distinct", "q.distinct_values", "不同值", "Distinct", ColumnKind.Number),
            new("top", "q.top_values", "最多的值", "Most frequent") { IsLong = true },
            new("patterns", "q.patterns", "写法", "Patterns") { IsLong = true },
        ],
        Filters = [new("table", SchemaNames.Table("q.table_name"), "表", "Table") { IsCode = false }],
        SearchIn = ["q.column_name", "q.table_name"],
        Order = "q.table_name, q.filled = 0, q.column_name",
    };
}
