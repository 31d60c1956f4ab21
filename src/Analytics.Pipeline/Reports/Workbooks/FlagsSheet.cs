using Analytics.Pipeline.Reports.Data;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>Figures that should be looked at, those first that should be read first.</summary>
internal static class FlagsSheet
{
    public static void Write(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("编号", "Flag"), 16), new(w.Say("中心编号", "Center id"), 16), new(w.Say("中心名称", "Center"), 34), new(w.Say("城市", "City"), 10), new(w.Say("年度", "Year"), 8),
            new(w.Say("指标", "Figure"), 18), new(w.Say("类型", "Kind"), 18), new(w.Say("程度", "Severity"), 8), new(w.Say("把握", "Confidence"), 9), new(w.Say("报告数", "Observed"), 16),
            new(w.Say("应有数", "Expected"), 16), new(w.Say("内容", "What was found"), 70), new(w.Say("先要排除的解释", "To rule out first"), 44), new(w.Say("请单位说明", "Question to the unit"), 44)]);
        foreach (var row in new ReportQueries(context).Flags(SheetWriter.LongestSheet - 1))
        {
            sheet.BeginRow();
            sheet.Cell(row.Id);
            sheet.Cell(row.CenterId);
            sheet.Cell(row.CenterName);
            sheet.Cell(row.City);
            sheet.Cell(row.Year, CellStyle.Text);
            sheet.Cell(w.Column("annual_report", row.Indicator).Split(" (")[0]);
            sheet.Cell(row.DetectorName);
            sheet.Cell(w.Of(row.Severity));
            sheet.Cell(row.Confidence);
            sheet.Cell(row.Observed);
            sheet.Cell(row.Expected);
            sheet.Cell(row.Message);
            sheet.Cell(row.Innocent);
            sheet.Cell(row.Question);
            sheet.EndRow();
        }
    }
}
