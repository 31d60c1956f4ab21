using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Workbooks;
using Analytics.Regulations.Rules;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Checking;

/// <summary><c>check.xlsx</c>: the compliance sheet, and what could not be read.</summary>
internal static class CheckWorkbook
{
    public static void Write(string path, ReportWords w, CheckResult result) => WorkbookFile.Write(path,
    [
        (w.Say("逐条核查", "Compliance"), part => WriteOutcomes(part, w, result)),
        (w.Say("读不了的行", "Not read"), part => WriteProblems(part, w, result)),
    ]);

    private static void WriteOutcomes(WorksheetPart part, ReportWords w, CheckResult result)
    {
        using var sheet = new SheetWriter(part, [
            new(w.Say("中心", "Center"), 20), new(w.Say("条款", "Clause"), 18), new(w.Say("检查", "Check"), 22), new(w.Say("核查内容", "What is checked"), 30), new(w.Say("时点或年度", "Period"), 12),
            new(w.Say("事项", "Subject"), 14), new(w.Say("结果", "Outcome"), 14), new(w.Say("要求", "Required"), 24), new(w.Say("实际", "Actual"), 24), new(w.Say("说明", "Why"), 40),
            new(w.Say("怎么办", "What to do"), 50), new(w.Say("依据所在", "Where it stands"), 50)]);
        foreach (var row in result.Outcomes)
        {
            sheet.BeginRow();
            sheet.Cell(row.CenterId);
            sheet.Cell(row.Article);
            sheet.Cell(row.CheckId);
            sheet.Cell(row.Name);
            sheet.Cell(row.Period);
            sheet.Cell(row.Subject);
            sheet.Cell(w.Of(row.Outcome.Word()) + (row.IsDraft ? w.Say("（草案）", " (draft)") : string.Empty), row.NeedsAction ? CellStyle.Strong : CellStyle.Text);
            sheet.Cell(row.Required);
            sheet.Cell(row.Actual);
            sheet.Cell(row.Why);
            sheet.Cell(row.Fix);
            sheet.Cell(string.Join('\n', row.Evidence));
            sheet.EndRow();
        }
    }

    private static void WriteProblems(WorksheetPart part, ReportWords w, CheckResult result)
    {
        using var sheet = new SheetWriter(part, [new(w.Say("没有读进来的行及原因", "Rows that were not read, and why"), 140)]);
        foreach (var problem in result.Problems)
        {
            sheet.BeginRow();
            sheet.Cell(problem);
            sheet.EndRow();
        }
    }
}
