using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>What the clauses said of the centers: by check, where two regulations differ, and what is due.</summary>
internal static class CompliancePart
{
    private const int MostLines = 100;

    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        var queries = new ComplianceQueries(context);
        var checks = queries.Checks().ToList();
        using var section = html.Begin("section", ("id", "compliance"), ("aria-labelledby", "compliance-title"));
        html.Text("h2", w.Say("逐条核查", "Clause by clause"), ("id", "compliance-title"));
        if (checks.Count == 0)
        {
            html.Text("p", w.Say("没有中心适用所载的办法。", "No center stands under a regulation that is held."), ("class", "empty"));
            return;
        }

        html.Text("p", w.Say(
            "每项检查都对应一条一款；“缺数据”不算符合，也不算不符合。逐个中心的结果、要求与实际见 compliance.csv 和工作簿。",
            "Each check is of one clause; missing data is neither a pass nor a failure. Center by center in compliance.csv and the workbook."), ("class", "explain"));
        Checks(html, w, checks);
        Divergences(html, w, [.. queries.Divergences(MostLines + 1)]);
        Duties(html, w, [.. queries.DutyCounts(MostLines + 1)]);
    }

    private static void Checks(HtmlWriter html, ReportWords w, List<CheckCountRow> checks)
    {
        var grave = checks.Where(check => check.Fail + check.Warn + check.Review + check.Revoke > 0).ToList();
        using (Table(html, w.Say("有问题的检查", "Checks that some center does not pass")))
        {
            using var table = html.Begin("table");
            html.Text("caption", w.Say($"全部 {checks.Count} 项检查中，{grave.Count} 项有中心不符合、需说明或需核实", $"Of {checks.Count} checks, {grave.Count} ask something of some center"));
            HeadParts.Columns(html, 2, w.Say("条款", "Clause"), w.Say("检查", "Check"), w.Of("TRIGGER_REVOKE"), w.Of("FAIL"), w.Of("WARN"), w.Of("REVIEW"), w.Of("MISSING"), w.Of("PASS"), w.Say("中心", "Centers"));
            using var body = html.Begin("tbody");
            foreach (var check in grave)
            {
                using var line = html.Begin("tr");
                html.Text("td", check.Clause, ("class", "short"));
                html.Text("th", check.Name, ("scope", "row"));
                foreach (var count in (long[])[check.Revoke, check.Fail, check.Warn, check.Review, check.Missing, check.Pass, check.Centers])
                {
                    html.Text("td", count == 0 ? "–" : count.ToString("N0", CultureInfo.InvariantCulture), ("class", "n"));
                }
            }
        }
    }

    private static void Divergences(HtmlWriter html, ReportWords w, List<DivergenceRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Text("h3", w.Say("同一事项，市、省两级结论不同", "One matter, two regulations, two outcomes"));
        using (Table(html, w.Say("市省两级不一致", "Divergences")))
        {
            using var table = html.Begin("table", ("class", "checks"));
            HeadParts.Columns(html, 5, w.Say("中心", "Center"), w.Say("事项", "Matter"), w.Say("一方", "One"), w.Say("另一方", "The other"));
            using var body = html.Begin("tbody");
            foreach (var row in rows.Take(MostLines))
            {
                using var line = html.Begin("tr");
                html.Text("td", row.CenterA == row.CenterB ? row.CenterA : $"{row.CenterA} / {row.CenterB}");
                html.Text("th", row.Topic, ("scope", "row"));
                Side(html, w, row.CheckA, row.OutcomeA, row.RequiredA);
                Side(html, w, row.CheckB, row.OutcomeB, row.RequiredB);
            }
        }

        More(html, w, rows.Count, "divergences.csv");
    }

    private static void Side(HtmlWriter html, ReportWords w, string check, string outcome, string required)
    {
        using var cell = html.Begin("td");
        html.Text("span", w.Of(outcome), ("class", "badge outcome-" + outcome));
        html.Text("small", $"{check} {required}");
    }

    private static void Duties(HtmlWriter html, ReportWords w, List<DutyCountRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Text("h3", w.Say("到期事项", "What is due"));
        using (Table(html, w.Say("到期事项", "What is due")))
        {
            using var table = html.Begin("table", ("class", "checks"));
            HeadParts.Columns(html, 5, w.Say("期限", "By"), w.Say("状态", "State"), w.Say("事项", "What"), w.Say("由谁", "By whom"), w.Say("条款", "Clause"), w.Say("中心数", "Centers"));
            using var body = html.Begin("tbody");
            foreach (var row in rows.Take(MostLines))
            {
                using var line = html.Begin("tr");
                html.Text("td", row.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ("class", "short"));
                html.Text("td", w.Of(row.State), ("class", "short"));
                using (html.Begin("th", ("scope", "row")))
                {
                    html.Text(row.About.Length == 0 ? row.Name : $"{row.Name}（{row.About}）");
                    html.Text("small", row.Some + (row.Centers > 3 ? w.Say(" 等", " …") : string.Empty));
                }

                html.Text("td", w.Of(row.Actor), ("class", "short"));
                html.Text("td", row.Clause, ("class", "short"));
                html.Text("td", row.Centers.ToString("N0", CultureInfo.InvariantCulture), ("class", "n"));
            }
        }

        More(html, w, rows.Count, "calendar.csv");
    }

    private static HtmlWriter.Element Table(HtmlWriter html, string label) => html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", label));

    private static void More(HtmlWriter html, ReportWords w, int rows, string file)
    {
        if (rows > MostLines)
        {
            html.Text("p", w.Say($"此处只列前 {MostLines} 行，全部见 {file}。", $"The first {MostLines} lines only; all are in {file}."), ("class", "notice"));
        }
    }
}
