using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>What is new, changed and gone since the workspace's earlier runs; nothing in the first run.</summary>
internal static class ChangesPart
{
    /// <summary>Lines that the page shows of each comparison; the rest is in the CSV.</summary>
    internal const int MostLines = 200;

    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        var queries = new ReportQueries(context);
        var baselines = queries.Baselines().ToList();
        if (baselines.Count == 0)
        {
            return;
        }

        using var section = html.Begin("section", ("id", "changes"), ("aria-labelledby", "changes-title"));
        html.Text("h2", w.Say("与以前的运行比较", "Since earlier runs"), ("id", "changes-title"));
        html.Text("p", w.Say(
            "按发现编号比较：同一类型、条款、对象和平台的发现在各次运行中编号相同；平台有变化的，取代上次的那一条，列为“变化”。",
            "By the findings' ids: the same kind, clause, subject and platforms have the same id in every run; one whose platforms changed supersedes the earlier one and is listed as changed."),
            ("class", "explain"));
        var changes = queries.Changes().ToLookup(change => change.Ordinal);
        foreach (var baseline in baselines)
        {
            Table(html, w, baseline, [.. changes[baseline.Ordinal]]);
        }
    }

    private static void Table(HtmlWriter html, ReportWords w, BaselineRow baseline, IReadOnlyList<ChangeRow> changes)
    {
        var title = $"changes-{baseline.Ordinal.ToString(CultureInfo.InvariantCulture)}";
        int Count(string change) => changes.Count(item => item.Change == change);
        html.Text("p", w.Say(
            $"{ChangeText.Baseline(w, baseline)}：新增 {Count("new")}，变化 {Count("changed")}，消失 {Count("gone")}，未变 {baseline.Same}。",
            $"{ChangeText.Baseline(w, baseline)}: {Count("new")} new, {Count("changed")} changed, {Count("gone")} gone, {baseline.Same} the same."), ("id", title), ("class", "notice"));
        if (changes.Count == 0)
        {
            return;
        }

        using (html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", title)))
        using (html.Begin("table"))
        {
            Head(html, w);
            using var body = html.Begin("tbody");
            foreach (var change in changes.Take(MostLines))
            {
                Line(html, w, change);
            }
        }

        if (changes.Count > MostLines)
        {
            html.Text("p", w.Say($"此处只列前 {MostLines} 行，全部见 changes.csv。", $"The first {MostLines} lines only; all are in changes.csv."), ("class", "notice"));
        }
    }

    private static void Head(HtmlWriter html, ReportWords w)
    {
        using var head = html.Begin("thead");
        using var row = html.Begin("tr");
        foreach (var name in (string[])[w.Say("变动", "Change"), w.Say("编号", "Finding"), w.Say("类型", "Kind"), w.Say("对象", "Subject"), w.Say("变了什么", "What changed"), w.Say("内容", "What was found")])
        {
            html.Text("th", name, ("scope", "col"));
        }
    }

    private static void Line(HtmlWriter html, ReportWords w, ChangeRow change)
    {
        using var line = html.Begin("tr");
        html.Text("td", ChangeText.Word(w, change.Change), ("class", $"change-{change.Change}"));
        using (html.Begin("th", ("scope", "row"), ("class", "short")))
        {
            if (change.Change == "gone")
            {
                html.Text("code", change.FindingId);
            }
            else
            {
                html.Text("a", change.FindingId, ("class", "permalink"), ("href", "#" + change.FindingId));
            }
        }

        html.Text("td", w.Of(change.Kind));
        html.Text("td", change.Subject, ("class", "short"));
        html.Text("td", ChangeText.What(w, change));
        html.Text("td", change.Message, ("class", "message"));
    }
}
