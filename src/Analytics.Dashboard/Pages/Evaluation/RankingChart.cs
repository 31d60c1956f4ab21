using System.Globalization;
using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Lists;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>The centers of a list's page with their ranks as dots and the intervals in which ranks lie under other choices.</summary>
internal static class RankingChart
{
    /// <summary>Lines that a chart bears.</summary>
    public const int MostLines = 50;

    /// <summary>The chart; null where no center of the page has a rank.</summary>
    public static ChartModel? Of(ReportWords words, ListModel scores)
    {
        var shown = Shown(scores);
        if (shown.Count == 0)
        {
            return null;
        }

        var lines = shown.Select(row => (row.Text("center"), Number(row["rank_p5"]), Number(row["rank_p95"]), Number(row["rank"]))).ToList();
        string[] heads = [words.Say("中心", "Center"), words.Say("名次", "Rank"), words.Say("区间", "Interval"), words.Say("中位数", "Median")];
        var rows = shown.Select(row => (IReadOnlyList<string>)[row.Text("center"), Text(row["rank"]), row.Text("interval"), Text(row["rank_p50"])]).ToList();
        return new ChartModel(
            words.Say("名次与不确定区间", "Ranks and how far they are sure"),
            IntervalChart.Option(lines, words.Say("5–95% 区间", "5–95 % interval"), words.Say("名次", "rank"), least: 1), heads, rows)
        {
            Height = IntervalChart.HeightFor(lines.Count),
            Note = words.Say(
                "圆点是按既定方法的名次；横条是在合理范围内改变权重、补缺、离群处理、标准化、合成方法并计入归属未定的人员设备后，90% 的名次所在。横条重叠的中心，先后不能断定。",
                "The dot is the rank by the method that was set; the bar holds 90 % of ranks when weights, imputation, treatment, scale, means and what is contested are varied within reason. Where bars overlap, which center is better cannot be told."),
        };
    }

    /// <summary>The rows that charts show: those with a rank, at most <see cref="MostLines"/>.</summary>
    public static IReadOnlyList<ListRow> Shown(ListModel scores) => [.. scores.Rows.Where(row => row["rank"] is not null).Take(MostLines)];

    private static double Number(object? value) => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "—";
}
