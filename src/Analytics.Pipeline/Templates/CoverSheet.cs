using Analytics.Pipeline.Reports.Workbooks;
using Analytics.Regulations.Clauses;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Templates;

/// <summary>The first sheet: whose papers these are, and for which year. What it says holds for every sheet.</summary>
internal static class CoverSheet
{
    public static void Write(WorksheetPart part, Regulation regulation)
    {
        using var sheet = new SheetWriter(part, [new(string.Empty, 26), new(string.Empty, 60, CellStyle.AnswerText)], header: false);
        sheet.BeginRow();
        sheet.Cell($"《{regulation.Title}》填报工作簿", CellStyle.Title);
        sheet.EndRow();
        foreach (var label in (string[])["中心编号", "中心名称", "报告年度", "填报日期"])
        {
            sheet.BeginRow();
            sheet.Cell(label, CellStyle.Strong);
            sheet.Cell(string.Empty, CellStyle.Answer);
            sheet.EndRow();
        }
    }
}
