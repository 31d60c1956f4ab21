using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Workbooks;
using Analytics.Registry.Schema;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Templates;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Templates;

/// <summary>The second sheet: every column with its meaning, its unit, what can be written, and the clauses that ask for it.</summary>
internal static class GuideSheet
{
    public static void Write(WorksheetPart part, ReportWords w, Regulation regulation, IReadOnlyList<TemplateSheet> sheets)
    {
        using var sheet = new SheetWriter(part, [
            new(w.Say("工作表", "Sheet"), 16), new(w.Say("列", "Column"), 28), new(w.Say("含义", "Meaning"), 50), new(w.Say("填法", "How to fill in"), 44),
            new(w.Say("用于条款", "Asked for by"), 40)]);
        foreach (var line in General(w, regulation))
        {
            sheet.BeginRow();
            sheet.Cell(w.Say("总则", "In general"));
            sheet.Cell(string.Empty);
            sheet.Cell(line);
            sheet.EndRow();
        }

        foreach (var table in sheets)
        {
            foreach (var column in table.Columns)
            {
                sheet.BeginRow();
                sheet.Cell(table.Table.Zh);
                sheet.Cell(column.Header(chinese: true));
                sheet.Cell(w.Say(column.Column.Meaning, column.Column.En));
                sheet.Cell(HowTo(w, column.Column) + (table.ByDepartment ? w.Say("（由主管部门填写）", " (the department fills this in)") : string.Empty));
                sheet.Cell(string.Join('、', column.Clauses.Select(id => ArticleOf(regulation, id))));
                sheet.EndRow();
            }
        }
    }

    /// <summary>What a person sees who puts the cursor into a cell.</summary>
    public static string NoteOf(ReportWords w, TemplateColumn column) =>
        $"{w.Say(column.Column.Meaning, column.Column.En)}。{HowTo(w, column.Column)}";

    private static IEnumerable<string> General(ReportWords w, Regulation regulation)
    {
        yield return w.Say($"本工作簿按《{regulation.Title}》{regulation.DocumentNo}各条所需的数据制作。", $"Made after what the clauses of {regulation.Title} {regulation.DocumentNo} ask about.");
        yield return w.Say("先填“封面”：中心名称、报告年度适用于所有工作表。", "Fill in the cover first: the center and the year hold for every sheet.");
        yield return w.Say("“示例”行只供参考，读取时不计，可以保留或删除。", "The example row (示例) is not read as data; keep it or delete it.");
        yield return w.Say("没有的数据请留空：空白表示“缺”，不会当作 0，也不会当作“否”。金额一律填元。", "Leave empty what you do not have: empty means missing, never 0 or no. Amounts are in yuan.");
        yield return w.Say("编号、证件号按文本填写，以免长数字丢位。不要改动列名；可以增加行。", "Write numbers of documents as text, so that no digit is lost. Keep the headers; add rows freely.");
    }

    private static string HowTo(ReportWords w, Column column) => column.Type switch
    {
        ColumnType.Boolean => w.Say("是 或 否", "是 (yes) or 否 (no)"),
        ColumnType.Enum => w.Say("选一项：", "one of: ") + string.Join('、', column.Values.Select(value => value.Zh)),
        ColumnType.EnumSet => w.Say("可多项，用“；”分开：", "several, separated by ；: ") + string.Join('、', column.Values.Select(value => value.Zh)),
        ColumnType.TextSet => w.Say("可多项，用“；”分开", "several, separated by ；"),
        ColumnType.IntegerSet => w.Say("可多个数，用“；”分开", "several numbers, separated by ；"),
        ColumnType.Date => w.Say("日期，如 2025-06-30", "a day such as 2025-06-30"),
        ColumnType.Year => w.Say("四位年份", "a year, four digits"),
        ColumnType.Money => w.Say("金额，单位元，保留到分", "an amount in yuan"),
        ColumnType.Integer => w.Say("整数", "a whole number") + Unit(w, column),
        ColumnType.Decimal => w.Say("数字", "a number") + Unit(w, column),
        _ => w.Say("文字", "text"),
    };

    private static string Unit(ReportWords w, Column column) => column.Unit is null ? string.Empty : w.Say($"，单位 {column.Unit}", $", in {column.Unit}");

    private static string ArticleOf(Regulation regulation, string clause) => regulation.Clauses.FirstOrDefault(known => known.Id == clause)?.Article ?? clause;
}
