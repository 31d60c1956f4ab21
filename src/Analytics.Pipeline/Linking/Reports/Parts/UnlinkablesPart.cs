using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>Records of which too little is known to be linked with anything.</summary>
internal static class UnlinkablesPart
{
    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var points = context.Report.Unlinkables;
        Tables.Section(html, "unlinkables", w.Say("无法关联的记录", "Records that cannot be linked"), w.Say(
            "与自身比较也达不到阈值的记录，已知的太少，不可能与任何记录匹配：不是没有匹配，是看不出来。",
            "A record that stays below the threshold even when compared with itself says too little to match anything: not without a match, but beyond telling."), () =>
        {
            if (points.Count == 0)
            {
                html.Text("p", w.Say("没有记录。", "There are no records."), ("class", "empty"));
                return;
            }

            // The first point at or above the threshold: what it says of the records holds for the threshold as well, or errs on the dark side.
            var at = points.FirstOrDefault(point => point.Weight >= context.Threshold) ?? points[^1];
            html.Text("p", w.Say(
                $"{NumberText.Percent(at.Share)} 的记录达不到 {NumberText.WholeBits(at.Weight)} 比特。", $"{NumberText.Percent(at.Share)} of the records cannot reach {NumberText.WholeBits(at.Weight)} bits."), ("class", "figure-line"));
            var plot = new Plot(
                w.Say("达不到各权重的记录所占比例，数字见下", "The share of records that cannot reach a weight; figures below"),
                LinearScale.BitsWithin(points[0].Weight, points[^1].Weight, 10),
                LinearScale.Shares(),
                w.Say("匹配权重，比特", "match weight, bits"));
            plot.Write(html, () =>
            {
                plot.Curve(html, "curve recall", points.Select(point => (point.Weight, point.Share)));
                plot.Upright(html, context.Threshold, w.Say($"阈值 {NumberText.Bits(context.Threshold)}", $"threshold {NumberText.Bits(context.Threshold)}"));
            });
            Figures(html, context);
        });
    }

    private static void Figures(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        using var details = html.Begin("details");
        html.Text("summary", w.Say("数字", "The figures"));
        Tables.Table(html, w.Say("达不到某一权重的记录", "Records that cannot reach a weight"), "narrow", ["#" + w.Say("权重，比特", "Weight, bits"), "#" + w.Say("记录比例", "Share of records")], () =>
        {
            foreach (var point in context.Report.Unlinkables.Where(point => point.Weight % 5 == 0))
            {
                using var line = html.Begin("tr");
                Tables.Number(html, NumberText.WholeBits(point.Weight));
                Tables.Number(html, NumberText.Percent(point.Share));
            }
        });
    }
}
