using Analytics.Pipeline.Reports.Data;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>The sheets of what the clauses said: outcomes that ask for something, differences between two regulations, what is due.</summary>
internal static class ComplianceSheets
{
    public static void WriteOutcomes(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("中心编号", "Center id"), 16), new(w.Say("中心名称", "Center"), 34), new(w.Say("条款", "Clause"), 20), new(w.Say("检查", "Check"), 22), new(w.Say("核查内容", "What is checked"), 30),
            new(w.Say("时点或年度", "Period"), 12), new(w.Say("事项", "Subject"), 16), new(w.Say("结果", "Outcome"), 14), new(w.Say("要求", "Required"), 26), new(w.Say("实际", "Actual"), 26),
            new(w.Say("争议数", "Contested"), 9), new(w.Say("去重后至少", "Net at least"), 14), new(w.Say("去重后至多", "Net at most"), 14), new(w.Say("说明", "Why"), 40), new(w.Say("怎么办", "What to do"), 50)]);
        foreach (var row in new ComplianceQueries(context).Outcomes(SheetWriter.LongestSheet - 1))
        {
            sheet.BeginRow();
            sheet.Cell(row.CenterId);
            sheet.Cell(row.CenterName);
            sheet.Cell(row.Clause);
            sheet.Cell(row.CheckId);
            sheet.Cell(row.Name);
            sheet.Cell(row.Period);
            sheet.Cell(row.Subject);
            sheet.Cell(w.Of(row.Outcome));
            sheet.Cell(row.Required);
            sheet.Cell(ActualWords.Of(w, row.Actual));
            sheet.Cell(row.Contested);
            sheet.Cell(row.NetLow);
            sheet.Cell(row.NetHigh);
            sheet.Cell(row.Why);
            sheet.Cell(row.Remedy);
            sheet.EndRow();
        }
    }

    public static void WriteDivergences(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("中心谱系", "Lineage"), 16), new(w.Say("事项", "Matter"), 24), new(w.Say("中心一", "Center 1"), 16), new(w.Say("检查一", "Check 1"), 22), new(w.Say("结果一", "Outcome 1"), 12),
            new(w.Say("要求一", "Required 1"), 30), new(w.Say("实际一", "Actual 1"), 24), new(w.Say("中心二", "Center 2"), 16), new(w.Say("检查二", "Check 2"), 22), new(w.Say("结果二", "Outcome 2"), 12),
            new(w.Say("要求二", "Required 2"), 30), new(w.Say("实际二", "Actual 2"), 24)]);
        foreach (var row in new ComplianceQueries(context).Divergences(SheetWriter.LongestSheet - 1))
        {
            sheet.BeginRow();
            foreach (var text in (string[])[
                row.Lineage, row.Topic, row.CenterA, row.CheckA, w.Of(row.OutcomeA), row.RequiredA, ActualWords.Of(w, row.ActualA), row.CenterB, row.CheckB, w.Of(row.OutcomeB), row.RequiredB, ActualWords.Of(w, row.ActualB)])
            {
                sheet.Cell(text);
            }

            sheet.EndRow();
        }
    }

    public static void WriteDuties(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("期限", "By"), 12), new(w.Say("状态", "State"), 12), new(w.Say("中心编号", "Center id"), 16), new(w.Say("中心名称", "Center"), 34), new(w.Say("事项", "What"), 44),
            new(w.Say("年度或编号", "About"), 14), new(w.Say("由谁", "By whom"), 16), new(w.Say("条款", "Clause"), 20), new(w.Say("完成日", "Done on"), 12)]);
        foreach (var row in new ComplianceQueries(context).Duties(SheetWriter.LongestSheet - 1))
        {
            sheet.BeginRow();
            sheet.Cell(row.Due);
            sheet.Cell(w.Of(row.State));
            sheet.Cell(row.CenterId);
            sheet.Cell(row.CenterName);
            sheet.Cell(row.Name);
            sheet.Cell(row.About);
            sheet.Cell(w.Of(row.Actor));
            sheet.Cell(row.Clause);
            sheet.Cell(row.Done);
            sheet.EndRow();
        }
    }
}
