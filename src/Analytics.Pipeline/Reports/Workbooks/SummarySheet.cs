using Analytics.Pipeline.Reports.Data;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>The figures of the run.</summary>
internal static class SummarySheet
{
    public static void Write(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        var summary = RunSummary.Load(context);
        using var sheet = new SheetWriter(part, [new(w.Say("项目", "Item"), 34), new(w.Say("细分", "Detail"), 24), new(w.Say("数量", "Count"), 14)]);
        Line(sheet, w.Say("文件", "Files"), w.Say("全部", "all"), summary.Files);
        Line(sheet, w.Say("文件", "Files"), w.Of("failed"), summary.FilesFailed);
        Line(sheet, w.Say("文件", "Files"), w.Of("duplicate"), summary.FilesDuplicate);
        Line(sheet, w.Say("行", "Rows"), w.Say("读入", "read"), summary.RowsRead);
        Line(sheet, w.Say("行", "Rows"), w.Say("接收", "accepted"), summary.RowsAccepted);
        Line(sheet, w.Say("行", "Rows"), w.Say("隔离", "quarantined"), summary.RowsQuarantined);
        Line(sheet, w.Say("行", "Rows"), w.Say("其他（标题、空行、合计）", "other (titles, blanks, totals)"), summary.RowsOther);
        foreach (var entity in summary.Entities)
        {
            Line(sheet, w.Say("实体", "Entities"), w.Of(entity.Key), entity.Value);
        }

        foreach (var finding in summary.Findings)
        {
            Line(sheet, w.Say("发现：", "Findings: ") + w.Of(finding.Kind), w.Of(finding.ConfidenceWord), finding.Count);
        }
    }

    private static void Line(SheetWriter sheet, string item, string detail, long count)
    {
        sheet.BeginRow();
        sheet.Cell(item);
        sheet.Cell(detail);
        sheet.Cell(count);
        sheet.EndRow();
    }
}
