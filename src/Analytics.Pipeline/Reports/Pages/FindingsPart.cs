using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>The findings: a table of counts, a filter, and a card each.</summary>
internal static class FindingsPart
{
    /// <summary>More cards than this make a page that a browser struggles with; the rest is in the workbook and the CSV.</summary>
    internal const int MostCards = 2_000;

    private static readonly string[] States = ["new", "confirmed", "dismissed", "explained"];
    private static readonly string[] Words = ["certain", "likely", "possible"];

    public static void Write(HtmlWriter html, ReportContext context, RunSummary summary)
    {
        var w = context.Words;
        using var section = html.Begin("section", ("id", "findings"), ("aria-labelledby", "findings-title"));
        html.Text("h2", w.Say("发现", "Findings"), ("id", "findings-title"));
        if (summary.FindingsTotal == 0)
        {
            html.Text("p", w.Say(
                "没有发现。这只说明在接收的数据中、按下述方法没有找到，不证明不存在。",
                "No findings. This says that the accepted data held none that these methods see; it proves nothing more."), ("class", "empty"));
            return;
        }

        Counts(html, w, summary);
        Filter(html, w, summary);
        if (summary.FindingsTotal > MostCards)
        {
            html.Text("p", w.Say(
                $"本页列出最有把握的 {MostCards:N0} 条；全部 {summary.FindingsTotal:N0} 条见 findings.xlsx 和 findings.csv。",
                $"This page shows the surest {MostCards:N0}; all {summary.FindingsTotal:N0} are in findings.xlsx and findings.csv."), ("class", "notice"));
        }

        Cards(html, context);
    }

    private static void Counts(HtmlWriter html, ReportWords w, RunSummary summary)
    {
        using var frame = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", w.Say("发现数量", "Counts of findings")));
        using var table = html.Begin("table", ("class", "counts"));
        html.Text("caption", w.Say("按类型和把握", "By kind and confidence"));
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            html.Text("th", w.Say("类型", "Kind"), ("scope", "col"));
            foreach (var word in Words)
            {
                html.Text("th", w.Of(word), ("scope", "col"), ("class", "n"));
            }

            html.Text("th", w.Say("合计", "Total"), ("scope", "col"), ("class", "n"));
        }

        using var rows = html.Begin("tbody");
        foreach (var kind in summary.Findings.GroupBy(item => item.Kind, StringComparer.Ordinal))
        {
            using var row = html.Begin("tr");
            html.Text("th", w.Of(kind.Key), ("scope", "row"));
            foreach (var word in Words)
            {
                html.Text("td", Number(kind.Where(item => item.ConfidenceWord == word).Sum(item => item.Count)), ("class", "n"));
            }

            html.Text("td", Number(kind.Sum(item => item.Count)), ("class", "n"));
        }
    }

    // Hidden until the script that serves it runs: without it the cards are all there, and the controls would do nothing.
    private static void Filter(HtmlWriter html, ReportWords w, RunSummary summary)
    {
        using var form = html.Begin("form", ("class", "filter"), ("id", "filter"), ("role", "search"), ("hidden", string.Empty));
        using (html.Begin("label"))
        {
            html.Text(w.Say("查找", "Search"));
            html.Void("input", ("type", "search"), ("id", "filter-text"), ("placeholder", w.Say("姓氏、平台、单位、城市、编号…", "surname, platform, employer, city, id…")), ("autocomplete", "off"));
        }

        Select("filter-kind", w.Say("类型", "Kind"), summary.Findings.Select(item => item.Kind).Distinct(StringComparer.Ordinal));
        Select("filter-word", w.Say("把握", "Confidence"), Words.Where(word => summary.FindingsOf(word) > 0));
        Select("filter-state", w.Say("状态", "State"), States);
        html.Text("output", null, ("id", "filter-count"), ("for", "filter-text filter-kind filter-word filter-state"), ("data-text", w.Say("显示 {0} / {1} 条", "{0} of {1} shown")));

        void Select(string id, string label, IEnumerable<string> values)
        {
            using var name = html.Begin("label");
            html.Text(label);
            using var select = html.Begin("select", ("id", id));
            html.Text("option", w.Say("全部", "all"), ("value", string.Empty));
            foreach (var value in values)
            {
                html.Text("option", w.Of(value), ("value", value));
            }
        }
    }

    private static void Cards(HtmlWriter html, ReportContext context)
    {
        var queries = new ReportQueries(context);
        var clauses = queries.Clauses().ToDictionary(clause => (clause.Regulation, clause.Clause));
        var evidence = queries.Evidence(MostCards).ToLookup(row => row.FindingId, StringComparer.Ordinal);
        var replies = queries.Replies().ToLookup(reply => reply.FindingId, StringComparer.Ordinal);
        var card = new FindingCard(html, context);
        using var list = html.Begin("div", ("id", "cards"));
        foreach (var finding in queries.Findings(MostCards))
        {
            clauses.TryGetValue((finding.Regulation ?? string.Empty, finding.Clause ?? string.Empty), out var clause);
            card.Write(finding, clause, [.. evidence[finding.Id]], [.. replies[finding.Id]]);
        }

        html.Text("p", context.Words.Say("没有符合条件的发现。", "No finding matches."), ("id", "filter-none"), ("class", "empty"), ("hidden", string.Empty));
    }

    private static string Number(long value) => value == 0 ? "–" : value.ToString("N0", CultureInfo.InvariantCulture);
}
