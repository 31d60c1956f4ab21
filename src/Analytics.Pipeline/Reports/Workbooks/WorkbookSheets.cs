using Analytics.Pipeline.Reports.Data;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>A sheet of the workbook.</summary>
/// <param name="Name">Its name in the report's language.</param>
/// <param name="Write">Writes it.</param>
internal sealed record WorkbookSheet(Func<ReportWords, string> Name, Action<WorksheetPart, ReportContext> Write);

/// <summary>The workbook's sheets, in order.</summary>
internal static class WorkbookSheets
{
    public static IReadOnlyList<WorkbookSheet> All { get; } =
    [
        new(words => words.Say("说明", "Read me"), AboutSheet.Write),
        new(words => words.Say("摘要", "Summary"), SummarySheet.Write),
        new(words => words.Say("发现", "Findings"), WriteFindings),
        new(words => words.Say("证据", "Evidence"), WriteEvidence),
        new(words => words.Say("争议归属", "Allocation"), AllocationSheet.Write),
        new(words => words.Say("逐条核查", "Compliance"), ComplianceSheets.WriteOutcomes),
        new(words => words.Say("市省两级不一致", "Divergences"), ComplianceSheets.WriteDivergences),
        new(words => words.Say("到期事项", "Calendar"), ComplianceSheets.WriteDuties),
        new(words => words.Say("数据疑点", "Flags"), FlagsSheet.Write),
        new(words => words.Say("与上次比较", "Changes"), ChangesSheet.Write),
        new(words => words.Say("行数核对", "Accounting"), WriteAccounting),
        new(words => words.Say("隔离行", "Quarantine"), WriteQuarantine),
    ];

    private static void WriteFindings(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("编号", "Finding"), 16), new(w.Say("类型", "Kind"), 20), new(w.Say("把握", "Confidence"), 10), new(w.Say("概率", "Probability"), 9),
            new(w.Say("程度", "Severity"), 8), new(w.Say("条款结果", "Outcome"), 13), new(w.Say("对象", "Subject"), 12), new(w.Say("证件号", "Identifier"), 22),
            new(w.Say("平台", "Platforms"), 26), new(w.Say("重叠起", "Overlap from"), 12), new(w.Say("重叠止", "Overlap to"), 12),
            new(w.Say("内容", "What was found"), 60), new(w.Say("需单位说明", "Question to the unit"), 50), new(w.Say("条款", "Clause"), 18),
            new(w.Say("实体", "Entity"), 16), new(w.Say("状态", "State"), 10), new(w.Say("决定日期", "Decided on"), 12), new(w.Say("决定说明", "Note"), 40)]);
        foreach (var row in new ReportQueries(context).Findings(SheetWriter.LongestSheet - 1))
        {
            sheet.BeginRow();
            sheet.Cell(row.Id);
            sheet.Cell(w.Of(row.Kind));
            sheet.Cell(w.Of(row.ConfidenceWord));
            sheet.Cell(row.Confidence);
            sheet.Cell(w.Of(row.Severity));
            sheet.Cell(w.Of(row.Outcome));
            sheet.Cell(row.Subject);
            sheet.Cell(row.Identifier);
            sheet.Cell(row.PlatformIds);
            sheet.Cell(row.OverlapFrom);
            sheet.Cell(row.OverlapTo);
            sheet.Cell(row.Message);
            sheet.Cell(row.Question);
            sheet.Cell(row.Clause);
            sheet.Cell(row.EntityId);
            sheet.Cell(w.Of(row.State));
            sheet.Cell(row.StateOn);
            sheet.Cell(row.StateNote);
            sheet.EndRow();
        }
    }

    private static void WriteEvidence(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("发现编号", "Finding"), 16), new(w.Say("平台编号", "Platform id"), 16), new(w.Say("平台名称", "Platform"), 32),
            new(w.Say("平台类别", "Platform kind"), 16), new(w.Say("城市", "City"), 10), new(w.Say("名称", "Name"), 18), new(w.Say("编号或证件号", "Identifier"), 22),
            new(w.Say("起", "From"), 12), new(w.Say("止", "To"), 12), new(w.Say("年度", "Year"), 8), new(w.Say("该行所载", "What the row says"), 50),
            new(w.Say("表", "Table"), 12), new(w.Say("文件", "File"), 44),
            new(w.Say("工作表", "Sheet"), 14), new(w.Say("行", "Row"), 8), new("SHA-256", 20)]);
        foreach (var row in new ReportQueries(context).Evidence())
        {
            if (!sheet.HasRoom)
            {
                break;
            }

            sheet.BeginRow();
            sheet.Cell(row.FindingId);
            sheet.Cell(row.PlatformId);
            sheet.Cell(row.PlatformName);
            sheet.Cell(w.PlatformKind(row.PlatformKind));
            sheet.Cell(row.City);
            sheet.Cell(row.Name);
            sheet.Cell(row.Identifier);
            sheet.Cell(row.Start);
            sheet.Cell(row.End);
            sheet.Cell(row.ReportYear, CellStyle.Text);
            sheet.Cell(FactText.Line(w, row));
            sheet.Cell(w.Table(row.Table));
            sheet.Cell(row.File);
            sheet.Cell(row.Sheet);
            sheet.Cell(row.Row, CellStyle.Text);
            sheet.Cell(row.Sha256);
            sheet.EndRow();
        }
    }

    private static void WriteAccounting(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("文件", "File"), 50), new(w.Say("工作表", "Sheet"), 16), new(w.Say("表", "Table"), 14), new(w.Say("读入", "Read"), 10),
            new(w.Say("接收", "Accepted"), 10), new(w.Say("隔离", "Quarantined"), 12), new(w.Say("其他（标题、空行、合计）", "Other (titles, blanks, totals)"), 14),
            new(w.Say("文件状态", "File"), 16), new(w.Say("版本", "Version"), 16), new(w.Say("与之相同", "Same as"), 30), new(w.Say("说明", "Message"), 60)]);
        foreach (var row in new ReportQueries(context).Accounting(SheetWriter.LongestSheet - 1))
        {
            sheet.BeginRow();
            sheet.Cell(row.File);
            sheet.Cell(row.Sheet);
            sheet.Cell(w.Table(row.Table));
            sheet.Cell(row.Read);
            sheet.Cell(row.Accepted);
            sheet.Cell(row.Quarantined);
            sheet.Cell(row.Other);
            sheet.Cell(w.Of(row.Status));
            sheet.Cell(w.Of(row.VersionState));
            sheet.Cell(row.DuplicateOf);
            sheet.Cell(row.Message);
            sheet.EndRow();
        }
    }

    private static void WriteQuarantine(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("文件", "File"), 50), new(w.Say("工作表", "Sheet"), 16), new(w.Say("行", "Row"), 8), new(w.Say("列", "Column"), 18),
            new(w.Say("代码", "Code"), 26), new(w.Say("原因", "Reason"), 60), new(w.Say("原文（已遮盖）", "Raw (masked)"), 80)]);
        foreach (var row in new ReportQueries(context).Quarantine(SheetWriter.LongestSheet - 1))
        {
            sheet.BeginRow();
            sheet.Cell(row.File);
            sheet.Cell(row.Sheet);
            sheet.Cell(row.Row, CellStyle.Text);
            sheet.Cell(row.Column);
            sheet.Cell(row.Code);
            sheet.Cell(row.Message);
            sheet.Cell(row.RawMasked);
            sheet.EndRow();
        }
    }
}
