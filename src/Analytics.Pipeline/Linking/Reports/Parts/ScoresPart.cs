using Analytics.Linkage;
using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>How many compared pairs have which weight, and how many of them are matches as the model expects.</summary>
internal static class ScoresPart
{
    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var bands = context.Report.Weights;
        Tables.Section(html, "scores", w.Say("得分分布", "Distribution of scores"), w.Say(
            "全部比较过的记录对，每比特一档；纵轴为对数刻度。深色是按模型应为匹配的对数。两座山分得越开、阈值处越低，判得越有把握。",
            "All compared pairs, a bar for each bit, on a log scale. The dark part of a bar is how many are matches as the model expects. The further apart the two hills and the lower the ground at the threshold, the surer the decision."), () =>
        {
            if (bands.Count == 0)
            {
                html.Text("p", w.Say("没有比较任何记录对。", "No pair was compared."), ("class", "empty"));
                return;
            }

            Histogram(html, context, bands);
            Figures(html, context, bands);
        });
    }

    private static void Histogram(HtmlWriter html, LinkageReportContext context, IReadOnlyList<WeightBand> bands)
    {
        var w = context.Words;
        var most = bands.MaxBy(band => band.Pairs)!;
        var plot = new Plot(
            w.Say(
                $"得分直方图：{NumberText.Count(context.Report.Compared)} 对，权重 {NumberText.WholeBits(bands[0].From)} 至 {NumberText.WholeBits(bands[^1].From + 1)} 比特，{NumberText.WholeBits(most.From)} 比特处最多",
                $"Histogram of scores: {NumberText.Count(context.Report.Compared)} pairs from {NumberText.WholeBits(bands[0].From)} to {NumberText.WholeBits(bands[^1].From + 1)} bits, most of them at {NumberText.WholeBits(most.From)} bits"),
            LinearScale.BitsWithin(Math.Min(bands[0].From, context.Threshold - 1), Math.Max(bands[^1].From + 1, context.Threshold + 1), 12),
            LogScale.Counts(most.Pairs),
            w.Say("匹配权重，比特", "match weight, bits"));
        plot.Write(html, () =>
        {
            foreach (var band in bands)
            {
                var (from, to) = (plot.X.Place(band.From), plot.X.Place(band.From + 1));
                Bar("light", from, to - from, band.Pairs, Title(context, band));
                if (band.ExpectedMatches > 0.5)
                {
                    Bar("dark", from, to - from, band.ExpectedMatches, Title(context, band));
                }
            }

            plot.Upright(html, context.Threshold, w.Say($"阈值 {NumberText.Bits(context.Threshold)}", $"threshold {NumberText.Bits(context.Threshold)}"));
        });

        void Bar(string style, double x, double width, double value, string title)
        {
            var height = plot.Y.Place(value);
            Drawing.Bar(html, style, x + (width * 0.06), 100 - height, width * 0.88, height, title);
        }
    }

    private static string Title(LinkageReportContext context, WeightBand band) => context.Words.Say(
        $"{NumberText.WholeBits(band.From)} 至 {NumberText.WholeBits(band.From + 1)} 比特：{NumberText.Count(band.Pairs)} 对，期望匹配 {NumberText.Expected(band.ExpectedMatches)}",
        $"{NumberText.WholeBits(band.From)} to {NumberText.WholeBits(band.From + 1)} bits: {NumberText.Count(band.Pairs)} pairs, {NumberText.Expected(band.ExpectedMatches)} matches expected");

    private static void Figures(HtmlWriter html, LinkageReportContext context, IReadOnlyList<WeightBand> bands)
    {
        var w = context.Words;
        using var details = html.Begin("details");
        html.Text("summary", w.Say("各档数字", "The figures"));
        Tables.Table(html, w.Say("比较过的记录对，按权重", "Compared pairs by weight"), "narrow", ["#" + w.Say("起，比特", "From, bits"), "#" + w.Say("记录对", "Pairs"), "#" + w.Say("期望匹配", "Matches expected")], () =>
        {
            foreach (var band in bands)
            {
                using var line = html.Begin("tr");
                Tables.Number(html, NumberText.WholeBits(band.From));
                Tables.Number(html, NumberText.Count(band.Pairs));
                Tables.Number(html, NumberText.Expected(band.ExpectedMatches));
            }
        });
    }
}
