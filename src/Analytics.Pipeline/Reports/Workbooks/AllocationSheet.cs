using Analytics.Pipeline.Reports.Data;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>What each center keeps under any lawful assignment of what is contested, those first on which a decision hangs.</summary>
internal static class AllocationSheet
{
    public static void Write(WorksheetPart part, ReportContext context)
    {
        var w = context.Words;
        using var sheet = new SheetWriter(part, [
            new(w.Say("中心编号", "Center id"), 16), new(w.Say("中心名称", "Center"), 34), new(w.Say("城市", "City"), 10), new(w.Say("条款", "Clause"), 20),
            new(w.Say("门槛项目", "Measure"), 16), new(w.Say("清单所报（人/元）", "Declared (people, yuan)"), 14), new(w.Say("争议数", "Contested"), 9), new(w.Say("必定保有", "At least"), 14),
            new(w.Say("至多保有", "At most"), 14), new(w.Say("门槛", "Threshold"), 14), new(w.Say("结论", "Result"), 18), new(w.Say("组", "Group"), 11),
            new(w.Say("说明", "Why"), 90)]);
        foreach (var row in new ReportQueries(context).Allocation(limit: SheetWriter.LongestSheet - 1))
        {
            sheet.BeginRow();
            sheet.Cell(row.CenterId);
            sheet.Cell(row.CenterName);
            sheet.Cell(row.City);
            sheet.Cell($"{row.Article} ({row.Clause})");
            sheet.Cell(w.Of(row.Measure));
            Amount(sheet, row, row.Declared);
            sheet.Cell(row.Contested);
            Amount(sheet, row, row.Low);
            Amount(sheet, row, row.High);
            Amount(sheet, row, row.Threshold);
            sheet.Cell(w.Of(row.Verdict));
            sheet.Cell(row.GroupId);
            sheet.Cell(row.Message);
            sheet.EndRow();
        }
    }

    private static void Amount(SheetWriter sheet, AllocationRow row, decimal? amount)
    {
        if (row.Measure == "fixed_staff_count")
        {
            sheet.Cell((long?)amount);
        }
        else
        {
            sheet.Cell(amount);
        }
    }
}
