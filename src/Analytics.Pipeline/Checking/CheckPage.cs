using System.Globalization;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Pages;
using Analytics.Pipeline.Workspaces;
using Analytics.Regulations.Rules;

namespace Analytics.Pipeline.Checking;

/// <summary><c>check.html</c>: the compliance sheet as one file that opens from a disk and prints on A4.</summary>
internal static class CheckPage
{
    private static readonly Outcome[] Shown = [Outcome.TriggerRevoke, Outcome.Fail, Outcome.Warn, Outcome.Review, Outcome.Missing, Outcome.Info, Outcome.Pass, Outcome.NotApplicable];

    public static void Write(ReportContext context, CheckResult result)
    {
        using var output = new StreamWriter(context.File("check.html"), append: false, DurableFiles.Utf8, bufferSize: 1 << 16) { NewLine = "\n" };
        var (html, w) = (new HtmlWriter(output), context.Words);
        html.Doctype();
        using var root = html.Begin("html", ("lang", w.Say("zh-CN", "en")));
        var title = w.Say("报送前自查：逐条核查表", "Check before submission: compliance sheet");
        IndexPage.Head(html, title);
        using var body = html.Begin("body");
        Head(html, w, context.Facts, result, title);
        using (html.Begin("main"))
        {
            foreach (var center in result.Outcomes.GroupBy(row => row.CenterId, StringComparer.Ordinal))
            {
                Center(html, w, center.Key, [.. center]);
            }

            Clauses(html, w, result);
            Problems(html, w, result);
        }

        using var foot = html.Begin("footer", ("class", "foot"));
        html.Text($"analytics {context.Facts.ProductVersion} · {context.Facts.RunId}");
    }

    private static void Head(HtmlWriter html, ReportWords w, RunFacts facts, CheckResult result, string title)
    {
        using var header = html.Begin("header", ("class", "masthead"));
        html.Text("h1", title);
        html.Text("p", w.Say(
            "逐条对照办法核对所填数据。结果供填报单位改正和补充，是否符合由主管部门认定。",
            "What was filled in, held against every clause. For the unit to mend and complete; whether it complies is for the authority to decide."), ("class", "lead"));
        using (html.Begin("dl", ("class", "facts")))
        {
            foreach (var regulation in result.Regulations)
            {
                HeadParts.Fact(html, w.Say("办法", "Regulation"), $"《{regulation.Title}》{regulation.DocumentNo}{(regulation.Draft ? w.Say("（征求意见稿，只作提示）", " (draft, for information)") : "")}");
            }

            HeadParts.Fact(html, w.Say("报告年度", "Report year"), facts.YearText);
            HeadParts.Fact(html, w.Say("判定日", "As of"), facts.AsOfText);
        }

        using var figures = html.Begin("ul", ("class", "figures"), ("aria-label", w.Say("结果", "Outcomes")));
        foreach (var outcome in Shown.Where(outcome => result.Count(outcome) > 0))
        {
            HeadParts.Figure(html, w.Of(outcome.Word()), result.Count(outcome).ToString("N0", CultureInfo.InvariantCulture), string.Empty, outcome >= Outcome.Fail ? "strong" : null);
        }
    }

    private static void Center(HtmlWriter html, ReportWords w, string center, List<CheckedOutcome> rows)
    {
        using var section = html.Begin("section", ("aria-label", center));
        html.Text("h2", center);
        var todo = rows.Where(row => row.NeedsAction).ToList();
        if (todo.Count == 0)
        {
            html.Text("p", w.Say("没有需要改正或补充的事项。", "Nothing to mend or to complete."), ("class", "empty"));
        }

        Table(html, w, w.Say("需要处理", "To be dealt with"), todo);
        Table(html, w, w.Say("其余", "The rest"), [.. rows.Where(row => !row.NeedsAction)]);
    }

    private static void Table(HtmlWriter html, ReportWords w, string caption, List<CheckedOutcome> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var frame = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        using var table = html.Begin("table", ("class", "checks"));
        html.Text("caption", $"{caption} {rows.Count}");
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            foreach (var name in (string[])[w.Say("条款", "Clause"), w.Say("核查内容", "What is checked"), w.Say("结果", "Outcome"), w.Say("要求与实际", "Required and actual"), w.Say("怎么办", "What to do")])
            {
                html.Text("th", name, ("scope", "col"));
            }
        }

        using var body = html.Begin("tbody");
        foreach (var row in rows)
        {
            Line(html, w, row);
        }
    }

    private static void Line(HtmlWriter html, ReportWords w, CheckedOutcome row)
    {
        using var line = html.Begin("tr");
        html.Text("td", row.Article, ("class", "short"));
        using (html.Begin("th", ("scope", "row")))
        {
            html.Text(row.Name);
            Small(html, string.Join(" · ", new[] { row.CheckId, row.Period, row.Subject }.Where(part => part.Length > 0)));
        }

        using (html.Begin("td", ("class", "short")))
        {
            html.Text("span", w.Of(row.Outcome.Word()) + (row.IsDraft ? w.Say("（草案）", " (draft)") : string.Empty), ("class", "badge outcome-" + row.Outcome.Word()));
        }

        using (html.Begin("td"))
        {
            html.Text(row.Required);
            Small(html, row.Actual.Length == 0 ? string.Empty : w.Say("实际：", "actual: ") + row.Actual);
        }

        using var last = html.Begin("td", ("class", "message"));
        html.Text(string.Join(' ', new[] { row.Why, row.Fix }.Where(part => part.Length > 0)));
        foreach (var place in row.Evidence)
        {
            Small(html, place);
        }
    }

    private static void Small(HtmlWriter html, string text)
    {
        if (text.Length > 0)
        {
            html.Text("small", text);
        }
    }

    /// <summary>The law's own words on everything that is to be dealt with: a printed page has no second click.</summary>
    private static void Clauses(HtmlWriter html, ReportWords w, CheckResult result)
    {
        var named = result.Outcomes.Where(row => row.NeedsAction).Select(row => row.CheckId[..row.CheckId.IndexOf('#', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0)
        {
            return;
        }

        using var section = html.Begin("section", ("id", "clauses"), ("aria-labelledby", "clauses-title"));
        html.Text("h2", w.Say("所涉条文", "The clauses in question"), ("id", "clauses-title"));
        using var list = html.Begin("dl", ("class", "limits"));
        foreach (var clause in result.Regulations.SelectMany(regulation => regulation.Clauses).Where(clause => named.Contains(clause.Id)))
        {
            html.Text("dt", clause.Article);
            html.Text("dd", clause.Quote);
        }
    }

    private static void Problems(HtmlWriter html, ReportWords w, CheckResult result)
    {
        using var section = html.Begin("section", ("id", "problems"), ("aria-labelledby", "problems-title"));
        html.Text("h2", w.Say("没有读进来的行", "Rows that were not read"), ("id", "problems-title"));
        if (result.Problems.Count == 0)
        {
            html.Text("p", w.Say("所有行都读进来了。", "Every row was read."), ("class", "empty"));
            return;
        }

        using var list = html.Begin("ul", ("class", "group-list"));
        foreach (var problem in result.Problems)
        {
            html.Text("li", problem);
        }
    }
}
