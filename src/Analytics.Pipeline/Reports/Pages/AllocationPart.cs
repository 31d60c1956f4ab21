using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>What decisions on contested people and instruments leave of each center.</summary>
internal static class AllocationPart
{
    /// <summary>Lines that the page shows; the rest is in the CSV.</summary>
    internal const int MostLines = 200;

    private const int MostGroups = 50;

    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        var queries = new ReportQueries(context);
        var summaries = queries.AllocationSummary().ToList();
        using var section = html.Begin("section", ("id", "allocation"), ("aria-labelledby", "allocation-title"));
        html.Text("h2", w.Say("争议归属与达标", "What decisions leave"), ("id", "allocation-title"));
        if (summaries.Sum(summary => summary.Thresholds) == 0)
        {
            html.Text("p", w.Say("判定日没有施行中的门槛适用于已报清单的中心。", "On the day of judgement no threshold in force applies to a center that sent a list."), ("class", "empty"));
            return;
        }

        html.Text("p", w.Say(
            "同一人、同一台设备只能算在一个平台。下表是无论怎样认定，各中心必定保有和至多保有的数量，与条款门槛相比；并指出哪些中心不可能都达标。怎样认定由主管部门决定，这里不作建议。",
            "One person or instrument counts for one platform only. Below is what each center keeps for certain and at most, however that is decided, against the threshold of its clause; and which centers cannot all reach theirs. What is decided is for the authority; nothing is proposed here."), ("class", "explain"));
        Counts(html, w, summaries);
        Groups(html, w, queries);
        Centers(html, w, queries, summaries);
    }

    private static void Counts(HtmlWriter html, ReportWords w, List<AllocationSummaryRow> summaries)
    {
        using var frame = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", w.Say("达标情况", "Thresholds reached")));
        using var table = html.Begin("table");
        HeadParts.Columns(html, 1, w.Say("门槛", "Threshold"), w.Say("中心", "Centers"), w.Of("safe"), w.Of("at_risk"), w.Of("group"), w.Of("lost_whatever"), w.Of("unclear"), w.Say("最多可同时达标", "Can be kept at once"));
        using var body = html.Begin("tbody");
        foreach (var summary in summaries)
        {
            using var line = html.Begin("tr");
            html.Text("th", w.Of(summary.Measure), ("scope", "row"));
            foreach (var count in (long[])[summary.Safe + summary.AtRisk + summary.Group + summary.Lost + summary.Unclear, summary.Safe, summary.AtRisk, summary.Group, summary.Lost, summary.Unclear])
            {
                html.Text("td", N(count), ("class", "n"));
            }

            html.Text("td", summary.KeptAtLeast == summary.KeptAtMost ? N(summary.KeptAtMost) : $"{N(summary.KeptAtLeast)} – {N(summary.KeptAtMost)}", ("class", "n"));
        }
    }

    private static void Groups(HtmlWriter html, ReportWords w, ReportQueries queries)
    {
        var groups = queries.AllocationGroups(MostGroups).ToList();
        if (groups.Count == 0)
        {
            return;
        }

        html.Text("h3", w.Say("不能都保住的中心", "Centers that cannot all be kept"));
        using var list = html.Begin("ul", ("class", "group-list"));
        foreach (var (id, message) in groups)
        {
            html.Text("li", message, ("id", id));
        }
    }

    private static void Centers(HtmlWriter html, ReportWords w, ReportQueries queries, List<AllocationSummaryRow> summaries)
    {
        var rows = queries.Allocation(atStakeOnly: true, MostLines + 1).ToList();
        var quiet = summaries.Sum(summary => summary.Lost - summary.LostContested);
        if (rows.Count == 0)
        {
            html.Text("p", w.Say("没有一个中心的达标取决于争议的归属。", "No center's threshold hangs on what is contested."), ("class", "empty"));
        }
        else
        {
            html.Text("h3", w.Say("争议影响所及的中心", "Centers on whose thresholds it bears"));
            using var frame = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", w.Say("各中心", "Centers")));
            using var table = html.Begin("table", ("class", "stakes"));
            HeadParts.Columns(html, 4, w.Say("中心", "Center"), w.Say("必定保有 – 至多保有（红线为门槛）", "Kept for certain – at most (red: threshold)"), w.Say("结论", "Result"), w.Say("说明", "Why"));
            using var body = html.Begin("tbody");
            foreach (var row in rows.Take(MostLines))
            {
                Line(html, w, row);
            }
        }

        if (rows.Count > MostLines)
        {
            html.Text("p", w.Say($"此处只列前 {MostLines} 行，全部见 allocation.csv。", $"The first {MostLines} lines only; all are in allocation.csv."), ("class", "notice"));
        }

        if (quiet > 0)
        {
            html.Text("p", w.Say(
                $"另有 {N(quiet)} 项门槛没有争议也达不到，见 allocation.csv。", $"{N(quiet)} more thresholds are not reached though nothing is contested; see allocation.csv."), ("class", "explain"));
        }
    }

    private static void Line(HtmlWriter html, ReportWords w, AllocationRow row)
    {
        using var line = html.Begin("tr");
        using (html.Begin("th", ("scope", "row")))
        {
            html.Text(row.CenterName);
            html.Text("small", string.Join(" · ", ((string?[])[row.CenterId, row.City, w.Of(row.Measure), row.Article]).Where(part => !string.IsNullOrEmpty(part))));
        }

        using (html.Begin("td", ("class", "range")))
        {
            RangeBar.Write(html, w, row.Measure, row.Low, row.High, row.Threshold);
        }

        html.Text("td", w.Of(row.Verdict), ("class", "short"));
        html.Text("td", row.Message, ("class", "message"));
    }

    private static string N(long value) => value == 0 ? "–" : value.ToString("N0", CultureInfo.InvariantCulture);
}
