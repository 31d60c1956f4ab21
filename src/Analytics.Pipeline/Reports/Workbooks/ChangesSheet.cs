using Analytics.Pipeline.Reports.Data;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>What is new, changed and gone since the workspace's earlier runs.</summary>
internal static class ChangesSheet
{
    public static void Write(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        var queries = new ReportQueries(context);
        var baselines = queries.Baselines().ToDictionary(baseline => baseline.Ordinal);
        using var sheet = new SheetWriter(part, [
            new(w.Say("与哪次运行比", "Since run"), 22), new(w.Say("其报告年度", "Its year"), 10), new(w.Say("变动", "Change"), 8), new(w.Say("编号", "Finding"), 16),
            new(w.Say("取代", "Supersedes"), 16), new(w.Say("类型", "Kind"), 20), new(w.Say("对象", "Subject"), 14), new(w.Say("平台", "Platforms"), 26),
            new(w.Say("变了什么", "What changed"), 46), new(w.Say("状态", "State"), 10), new(w.Say("内容", "What was found"), 60)]);
        foreach (var change in queries.Changes(SheetWriter.LongestSheet - 1))
        {
            var baseline = baselines[change.Ordinal];
            sheet.BeginRow();
            sheet.Cell(baseline.RunId);
            sheet.Cell(baseline.Year, CellStyle.Text);
            sheet.Cell(ChangeText.Word(w, change.Change));
            sheet.Cell(change.FindingId);
            sheet.Cell(change.Supersedes);
            sheet.Cell(w.Of(change.Kind));
            sheet.Cell(change.Subject);
            sheet.Cell((change.Now ?? change.Before)?.PlatformIds);
            sheet.Cell(ChangeText.What(w, change));
            sheet.Cell(w.Of((change.Now ?? change.Before)?.State));
            sheet.Cell(change.Message);
            sheet.EndRow();
        }
    }
}
