using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>The first sheet: what this workbook is and how to read it.</summary>
internal static class AboutSheet
{
    public static void Write(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        var facts = context.Facts;
        using var sheet = new SheetWriter(part, [new(string.Empty, 24), new(string.Empty, 100)], header: false);
        sheet.BeginRow();
        sheet.Cell(w.Say("年度报告核查结果", "Check of annual reports"), CellStyle.Title);
        sheet.EndRow();
        Line(sheet, w.Say("运行编号", "Run"), facts.RunId);
        Line(sheet, w.Say("报告年度", "Report year"), facts.YearText);
        Line(sheet, w.Say("判定日", "As of"), facts.AsOfText);
        Line(sheet, w.Say("软件版本", "Product version"), facts.ProductVersion);
        foreach (var (name, text) in Limits.Of(w))
        {
            Line(sheet, name, text);
        }
    }

    private static void Line(SheetWriter sheet, string name, string text)
    {
        sheet.BeginRow();
        sheet.Cell(name, CellStyle.Strong);
        sheet.Cell(text);
        sheet.EndRow();
    }
}
