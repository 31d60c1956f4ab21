using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>What other thresholds would give, by the model's own probabilities.</summary>
internal static class ThresholdsPart
{
    private const int RowsBelow = 8;
    private const int RowsAbove = 16;

    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var rows = ExpectedThresholds.AtWholeBits(context.Report, context.Threshold, RowsBelow);
        Tables.Section(html, "thresholds", w.Say("阈值", "Thresholds"), w.Say(
            "提高阈值，错的少、漏的多。各数按模型自己的概率期望，没有对照真值，好坏取决于模型校准；召回率只算比较过的记录对。要有依据的估计，请人工填写抽样表（clerical_sample.csv）。",
            "A higher threshold errs less and misses more. The figures are what the model's own probabilities lead to expect, not counted against any truth: as good as the model's calibration, and recall is among the compared pairs. For an estimate with evidence, fill in the sample for review (clerical_sample.csv)."), () =>
        {
            if (rows.Count == 0)
            {
                html.Text("p", w.Say("没有比较任何记录对。", "No pair was compared."), ("class", "empty"));
                return;
            }

            Curves(html, context, rows);
            Table(html, context, rows);
        });
    }

    private static void Curves(HtmlWriter html, LinkageReportContext context, IReadOnlyList<ExpectedThresholdRow> rows)
    {
        var w = context.Words;
        using (html.Begin("ul", ("class", "key")))
        {
            Item("precision", w.Say("精确率", "precision"));
            Item("recall", w.Say("召回率", "recall"));
            Item("f1", "F1");
        }

        var plot = new Plot(
            w.Say("各阈值下期望的精确率、召回率和 F1，数字见下表", "Expected precision, recall and F1 at each threshold; figures in the table below"),
            LinearScale.BitsWithin(Math.Min(rows[0].Threshold, context.Threshold - 1), Math.Max(rows[^1].Threshold, context.Threshold + 1), 12),
            LinearScale.Shares(),
            w.Say("阈值，比特", "threshold, bits"));
        plot.Write(html, () =>
        {
            plot.Curve(html, "curve precision", Points(rows, row => row.Precision));
            plot.Curve(html, "curve recall", Points(rows, row => row.Recall));
            plot.Curve(html, "curve f1", Points(rows, row => row.F1));
            plot.Upright(html, context.Threshold, w.Say($"阈值 {NumberText.Bits(context.Threshold)}", $"threshold {NumberText.Bits(context.Threshold)}"));
        });

        void Item(string style, string text)
        {
            using var item = html.Begin("li");
            html.Text("span", null, ("class", "swatch " + style));
            html.Text(text);
        }
    }

    private static IEnumerable<(double X, double Y)> Points(IReadOnlyList<ExpectedThresholdRow> rows, Func<ExpectedThresholdRow, double?> measure) =>
        rows.Where(row => measure(row) is not null).Select(row => (row.Threshold, measure(row)!.Value));

    private static void Table(HtmlWriter html, LinkageReportContext context, IReadOnlyList<ExpectedThresholdRow> rows)
    {
        var w = context.Words;
        var own = ExpectedThresholds.AtThreshold(context.Result);
        var near = rows.Where(row => row.Threshold != own.Threshold && row.Threshold >= own.Threshold - RowsBelow && row.Threshold <= own.Threshold + RowsAbove)
            .Append(own).OrderBy(row => row.Threshold).ToArray();
        Tables.Table(
            html, w.Say("各阈值的期望，至阈值以下 8 比特、以上 16 比特", "What to expect, from 8 bits below the threshold to 16 above"), "thresholds",
            ["#" + w.Say("阈值，比特", "Threshold, bits"), "#" + w.Say("记录对", "Pairs"), "#" + w.Say("其中对的", "Right"), "#" + w.Say("错的", "Wrong"), "#" + w.Say("漏的", "Missed"), "#" + w.Say("精确率", "Precision"), "#" + w.Say("召回率", "Recall"), "#F1"],
            () =>
            {
                foreach (var row in near)
                {
                    Line(html, w, row, row == own);
                }
            });
    }

    private static void Line(HtmlWriter html, ReportWords w, ExpectedThresholdRow row, bool isOwn)
    {
        using var line = html.Begin("tr", ("class", isOwn ? "own" : null));
        using (html.Begin("th", ("scope", "row"), ("class", "n")))
        {
            html.Text(isOwn ? NumberText.Bits(row.Threshold) : NumberText.WholeBits(row.Threshold));
            if (isOwn)
            {
                html.Text("span", w.Say("所用阈值", "the one used"), ("class", "tag"));
            }
        }

        Tables.Number(html, NumberText.Count(row.Pairs));
        Tables.Number(html, NumberText.Expected(row.TruePositives));
        Tables.Number(html, NumberText.Expected(row.FalsePositives));
        Tables.Number(html, NumberText.Expected(row.FalseNegatives));
        Tables.Number(html, NumberText.Percent(row.Precision));
        Tables.Number(html, NumberText.Percent(row.Recall));
        Tables.Number(html, NumberText.Percent(row.F1));
    }
}
