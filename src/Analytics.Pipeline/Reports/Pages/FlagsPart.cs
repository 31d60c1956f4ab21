using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>Figures that should be looked at, how figures and ledgers stand, and what each detector does.</summary>
internal static class FlagsPart
{
    /// <summary>Lines that the page shows; the rest is in the CSV.</summary>
    internal const int MostLines = 200;

    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        var queries = new ReportQueries(context);
        var detectors = queries.Detectors().ToList();
        using var section = html.Begin("section", ("id", "flags"), ("aria-labelledby", "flags-title"));
        html.Text("h2", w.Say("数据疑点", "Figures to look at"), ("id", "flags-title"));
        if (detectors.Count == 0)
        {
            html.Text("p", w.Say("没有核对数据。", "Figures were not looked at."), ("class", "empty"));
            return;
        }

        html.Text("p", w.Say(
            "疑点不是结论：它指出报告的数与台账、同类平台或其他年度不符之处，供人核实。统计比较的误报率按 Benjamini–Hochberg 控制在 5%；与台账之差是逐行数出来的，不是检验。",
            "A flag is no verdict: it shows where a reported figure does not go with its ledger, its peers or other years, for a person to look into. False flags among statistical ones are held to 5 % by Benjamini and Hochberg's rule; a difference from a ledger is counted row by row, and no test."), ("class", "explain"));
        Reconciliation(html, w, queries);
        Flags(html, w, [.. queries.Flags(MostLines + 1)]);
        Digits(html, w, [.. queries.DigitTests()]);
        Detectors(html, w, detectors);
    }

    private static void Reconciliation(HtmlWriter html, ReportWords w, ReportQueries queries)
    {
        var counts = queries.ReconciliationCounts().ToList();
        if (counts.Count == 0)
        {
            return;
        }

        Table(html, "flags-ledgers", w.Say("账表核对", "Figures against ledgers"), [
            w.Say("指标", "Figure"), w.Say("可核对", "With a ledger"), w.Say("相符", "Borne out"), w.Say("多报", "More reported"), w.Say("少报", "Less reported"), w.Say("不明", "Cannot be told"), w.Say("多报合计", "Reported beyond ledgers")],
            counts, row =>
            {
                html.Text("th", w.Column("annual_report", row.Indicator).Split(" (")[0], ("scope", "row"));
                foreach (var number in (long[])[row.Figures, row.Agrees, row.Exceeds, row.Below, row.Open])
                {
                    using var cell = html.Begin("td", ("class", "n"));
                    html.Number(number);
                }

                html.Text("td", FactText.Value(w, "annual_report", new FactRow(row.Indicator, row.Difference.ToString(CultureInfo.InvariantCulture))), ("class", "n"));
            });
    }

    private static void Flags(HtmlWriter html, ReportWords w, List<FlagRow> flags)
    {
        if (flags.Count == 0)
        {
            html.Text("p", w.Say("没有疑点。", "No flags."), ("class", "empty"));
            return;
        }

        Table(html, "flags-list", w.Say("疑点清单", "Flags"), [
            w.Say("编号", "Flag"), w.Say("中心", "Center"), w.Say("类型", "Kind"), w.Say("程度", "Severity"), w.Say("把握", "Confidence"), w.Say("内容", "What was found"), w.Say("先要排除的解释", "To rule out first"), w.Say("请单位说明", "Question to the unit")],
            flags.Take(MostLines), row =>
            {
                using (html.Begin("th", ("scope", "row"), ("class", "short"), ("id", row.Id)))
                {
                    html.Text("code", row.Id);
                }

                html.Text("td", row.CenterId.Length == 0 ? w.Say("全部", "All") : $"{row.CenterName} ({row.CenterId})");
                html.Text("td", row.DetectorName, ("class", "short"));
                html.Text("td", w.Of(row.Severity), ("class", $"severity-{row.Severity}"));
                html.Text("td", row.Confidence.ToString("0.00", CultureInfo.InvariantCulture), ("class", "n"));
                html.Text("td", row.Message, ("class", "message"));
                html.Text("td", row.Innocent);
                html.Text("td", row.Question);
            });
        if (flags.Count > MostLines)
        {
            html.Text("p", w.Say($"此处只列前 {MostLines} 行，全部见 flags.csv。", $"The first {MostLines} lines only; all are in flags.csv."), ("class", "notice"));
        }
    }

    private static void Digits(HtmlWriter html, ReportWords w, List<DigitTestRow> tests)
    {
        if (tests.Count == 0)
        {
            return;
        }

        Table(html, "flags-digits", w.Say("金额的首位和末位数字（全部平台，以及校正后 p 不大于 0.05 的组）", "First and last digits of amounts (all centers, and groups with an adjusted p of 0.05 or less)"), [
            w.Say("金额", "Amounts"), w.Say("组", "Group"), w.Say("数字", "Digits"), w.Say("平台数", "Centers"), w.Say("笔数", "Amounts"), "p", w.Say("校正后 p", "Adjusted p"), w.Say("尼格里尼评语", "Nigrini's word")],
            tests.Take(MostLines), row =>
            {
                var (table, column) = (row.List.Split('.')[0], row.List.Split('.')[1]);
                html.Text("th", $"{w.Table(table)} {w.Column(table, column).Split(" (")[0]}", ("scope", "row"));
                html.Text("td", row.Grouping switch { "all" => w.Say("全部", "All"), "kind" => w.PlatformKind(row.Group), _ => row.Group });
                html.Text("td", row.Test switch { "first" => w.Say("首位", "first"), "first_two" => w.Say("前两位", "first two"), _ => w.Say("末位", "last") }, ("class", "short"));
                foreach (var number in (long[])[row.Centers, row.Amounts])
                {
                    using var cell = html.Begin("td", ("class", "n"));
                    html.Number(number);
                }

                html.Text("td", row.P.ToString("0.0000", CultureInfo.InvariantCulture), ("class", "n"));
                html.Text("td", row.Adjusted.ToString("0.0000", CultureInfo.InvariantCulture), ("class", "n"));
                html.Text("td", row.Conformity switch { "close" => w.Say("接近", "close"), "acceptable" => w.Say("可接受", "acceptable"), "marginal" => w.Say("勉强", "marginal"), null => "", _ => w.Say("不符合", "nonconforming") });
            });
    }

    private static void Detectors(HtmlWriter html, ReportWords w, List<DetectorRow> detectors) => Table(
        html, "flags-detectors", w.Say("各项检测", "Detectors"),
        [w.Say("检测", "Detector"), w.Say("高/中/低", "High/medium/low"), w.Say("定义", "Definition"), w.Say("来源", "Source"), w.Say("局限", "Limits")], detectors, row =>
        {
            html.Text("th", row.Name, ("scope", "row"));
            html.Text("td", string.Create(CultureInfo.InvariantCulture, $"{row.High}/{row.Medium}/{row.Low}"), ("class", "n"));
            html.Text("td", row.Definition);
            html.Text("td", row.Source);
            html.Text("td", row.Limits);
        });

    private static void Table<T>(HtmlWriter html, string id, string title, string[] heads, IEnumerable<T> rows, Action<T> cells)
    {
        html.Text("h3", title, ("id", id));
        using var scroll = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", id));
        using var table = html.Begin("table");
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            foreach (var name in heads)
            {
                html.Text("th", name, ("scope", "col"));
            }
        }

        using var body = html.Begin("tbody");
        foreach (var row in rows)
        {
            using var line = html.Begin("tr");
            cells(row);
        }
    }
}
