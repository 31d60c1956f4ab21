using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Dashboard.Pages.Allocation;

/// <summary>Every threshold of every center, those at stake first.</summary>
internal static class AllocationList
{
    public static ListDefinition List { get; } = new("allocation", "各中心的门槛", "Centers and thresholds")
    {
        From = "result.allocation a",
        Rights = "{sees:a.center_id}",
        Columns =
        [
            new("center", "coalesce(a.center_name, a.center_id)", "中心", "Center") { Link = row => "centers/" + row.Text("center_id") },
            new("center_id", "a.center_id", "中心编号", "Center id", ColumnKind.Id) { IsHidden = true },
            new("city", "a.city", "市", "City") { IsShort = true },
            new("measure", "a.measure", "指标", "Measure", ColumnKind.Code) { IsShort = true },
            new("clause", "a.clause", "条款", "Clause") { Say = (view, clause) => view.Rules.Article(clause) },
            new("range", "a.threshold", "必定保有 – 至多保有（红线为门槛）", "Kept for certain – at most (red: threshold)") { Drawing = Bar },
            new("verdict", "a.verdict", "结论", "Result", ColumnKind.Badge),
            new("contested", "a.contested", "争议", "Contested", ColumnKind.Number),
            new("message", "a.message{lang}", "说明", "Why") { IsLong = true },
            new("declared", "a.declared", "申报", "Declared", ColumnKind.Number) { IsHidden = true },
            new("low", "a.low", "必定保有", "Kept for certain", ColumnKind.Number) { IsHidden = true },
            new("high", "a.high", "至多保有", "Kept at most", ColumnKind.Number) { IsHidden = true },
            new("threshold", "a.threshold", "门槛", "Threshold", ColumnKind.Number) { IsHidden = true },
            new("group", "a.group_id", "组", "Group", ColumnKind.Id) { IsHidden = true },
        ],
        Filters =
        [
            new("verdict", "a.verdict", "结论", "Result"),
            new("measure", "a.measure", "指标", "Measure"),
            new("contested", "CASE WHEN a.contested > 0 THEN 'yes' ELSE 'no' END", "有争议", "Contested") { Say = (view, value) => view.Words.YesNo(value == "yes") },
            new("city", "a.city", "市", "City") { IsCode = false },
        ],
        SearchIn = ["a.center_id", "a.center_name", "a.message{lang}"],
        Order = "CASE a.verdict WHEN 'group' THEN 0 WHEN 'at_risk' THEN 1 WHEN 'lost_whatever' THEN 2 WHEN 'unclear' THEN 3 ELSE 4 END, a.contested = 0, a.group_id, a.center_id, a.clause, a.measure",
    };

    private static string Bar(ReportWords words, ListRow row) => RangeBar.Svg(words, row.Text("measure"), (decimal?)row["low"], (decimal?)row["high"], (decimal)row["threshold"]!);
}
