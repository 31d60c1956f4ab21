using Analytics.Linkage.Models;
using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>The levels of each comparison: their weights as bars to both sides, and the two probabilities these come from.</summary>
internal static class WeightsPart
{
    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var weights = context.Model.Comparisons.SelectMany(trained => trained.M.Select((_, level) => trained.Weight(level))).ToArray();
        var bits = LinearScale.Bits(Math.Min(weights.Min(), -1), Math.Max(weights.Max(), 1), 6);
        var shares = LogScale.Probabilities(context.Model.Comparisons.SelectMany(trained => trained.M.Concat(trained.U)).Min());
        Tables.Section(html, "weights", w.Say("权重", "Match weights"), w.Say(
            "m：同一实体的两条记录落在该级别的概率；u：不同实体的概率。权重 = log2(m ÷ u)：正值支持匹配，负值反对，每多 1 比特可能性加倍。值缺失时权重为 0。标“词频”的级别再按共有值的常见程度增减：罕见值相同更说明问题。",
            "m is the probability that two records of one entity fall on the level, u that of two entities. The weight, log2(m ÷ u), speaks for a match where positive, against it where negative; each bit doubles the odds. A missing value weighs 0. Levels marked “frequency” gain or lose by how common the shared value is: sharing a rare one says more."), () =>
        {
            Key(html, w);
            Tables.Table(
                html,
                w.Say("比较项及其级别，强者在前", "Comparisons and their levels, strongest first"),
                "levels chart",
                () =>
                {
                    Tables.Head(html, w.Say("级别", "Level"));
                    BarCell.Head(html, bits, w.Say("权重，比特", "Weight, bits"));
                    Tables.Head(html, "#" + w.Say("比特", "Bits"));
                    BarCell.Head(html, shares, w.Say("m 与 u（对数刻度）", "m and u (log scale)"));
                    Tables.Head(html, "#m");
                    Tables.Head(html, "#u");
                },
                () =>
                {
                    foreach (var trained in context.Model.Comparisons)
                    {
                        Comparison(html, context, trained, bits, shares);
                    }
                });
        });
    }

    private static void Key(HtmlWriter html, ReportWords w)
    {
        using var key = html.Begin("ul", ("class", "key"));
        Item("for", w.Say("支持匹配", "for a match"));
        Item("against", w.Say("反对", "against"));
        Item("m", w.Say("m：同一实体", "m: one entity"));
        Item("u", w.Say("u：不同实体", "u: two entities"));

        void Item(string style, string text)
        {
            using var item = html.Begin("li");
            html.Text("span", null, ("class", "swatch " + style));
            html.Text(text);
        }
    }

    private static void Comparison(HtmlWriter html, LinkageReportContext context, TrainedComparison trained, LinearScale bits, LogScale shares)
    {
        using var body = html.Begin("tbody");
        using (html.Begin("tr", ("class", "group")))
        {
            html.Text("th", trained.Comparison.Name, ("scope", "rowgroup"), ("colspan", "6"));
        }

        for (var level = trained.Comparison.Levels.Count; level >= 0; level--)
        {
            Level(html, context, trained, level, bits, shares);
        }
    }

    private static void Level(HtmlWriter html, LinkageReportContext context, TrainedComparison trained, int level, LinearScale bits, LogScale shares)
    {
        var weight = trained.Weight(level);
        using var line = html.Begin("tr");
        using (html.Begin("th", ("scope", "row")))
        {
            html.Text(context.Terms.Label(trained.Comparison.Label(level)));
            if (level > 0 && trained.Comparison.Levels[^level].TermFrequency is not null)
            {
                html.Text("span", context.Words.Say("词频", "frequency"), ("class", "tag"));
            }
        }

        BarCell.Write(html, bits, () => BarCell.Bar(html, bits, weight < 0 ? "against" : "for", 0, weight));
        Tables.Number(html, NumberText.Bits(weight));
        BarCell.Write(html, shares, () =>
        {
            BarCell.Bar(html, shares, "m", 0, trained.M[level], 20, 28);
            BarCell.Bar(html, shares, "u", 0, trained.U[level], 52, 28);
        });
        Tables.Number(html, NumberText.Probability(trained.M[level]));
        Tables.Number(html, NumberText.Probability(trained.U[level]));
    }
}
