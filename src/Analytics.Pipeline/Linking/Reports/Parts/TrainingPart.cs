using Analytics.Linkage;
using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>How the model was learnt: its passes, and how comparisons depend on each other.</summary>
internal static class TrainingPart
{
    private const int CorrelationsShown = 30;

    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        Tables.Section(html, "training", w.Say("训练", "Training"), w.Say(
            "u 从随机抽取的记录对学，m 从各规则的候选对学；一轮用到的列不在该轮中学，各轮结果取中位数。",
            "u is learnt from pairs drawn at random, m from the pairs of the rules; what a pass selects by sits it out, and the passes' median counts."), () =>
        {
            if (context.Report.Passes.Count == 0 && context.Report.Correlations.Count == 0)
            {
                html.Text("p", w.Say("使用给定的模型，没有训练。", "A given model was used; nothing was learnt."), ("class", "empty"));
                return;
            }

            Passes(html, context);
            Correlations(html, context);
        });
    }

    private static void Passes(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        Tables.Table(
            html, w.Say("训练的各轮", "Passes of training"), null,
            [w.Say("规则", "Rule"), "#" + w.Say("记录对", "Pairs"), "#" + w.Say("其中匹配", "Matches among them"), "#" + w.Say("迭代", "Rounds"), w.Say("收敛", "Settled")],
            () =>
            {
                foreach (var pass in context.Report.Passes)
                {
                    using var line = html.Begin("tr");
                    using (html.Begin("th", ("scope", "row")))
                    {
                        html.Text("code", pass.Rule);
                    }

                    Tables.Number(html, NumberText.Count(pass.Pairs));
                    Tables.Number(html, NumberText.Percent(pass.MatchShare));
                    Tables.Number(html, NumberText.Plain(pass.Rounds));
                    html.Text("td", w.YesNo(pass.Converged));
                }
            });
    }

    private static void Correlations(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var sorted = context.Report.Correlations.OrderByDescending(correlation => Math.Abs(correlation.Bits))
            .ThenBy(correlation => correlation.First, StringComparer.Ordinal).ThenBy(correlation => correlation.Second, StringComparer.Ordinal).ToArray();
        if (sorted.Length == 0)
        {
            return;
        }

        var scale = LinearScale.Bits(Math.Min(sorted.Min(correlation => correlation.Bits), -1), Math.Max(sorted.Max(correlation => correlation.Bits), 1), 6);
        html.Text("p", w.Say(
            "不同实体之间，两项同时一致比各自独立时多（正）或少（负）多少比特；正的部分从权重中扣除，免得一件事算两次。",
            "Between different entities: how much likelier two comparisons agree together than if they were independent, in bits. As much is taken off the weight, lest one thing count twice."), ("class", "explain"));
        Tables.Table(
            html,
            sorted.Length > CorrelationsShown
                ? w.Say($"比较项之间的相关，最强的 {CorrelationsShown} 对（共 {NumberText.Count(sorted.Length)} 对）", $"How comparisons depend on each other: the strongest {CorrelationsShown} of {NumberText.Count(sorted.Length)}")
                : w.Say("比较项之间的相关", "How comparisons depend on each other"),
            "correlations chart",
            () =>
            {
                Tables.Head(html, w.Say("比较项", "Comparisons"));
                BarCell.Head(html, scale, w.Say("相关，比特", "Dependence, bits"));
                Tables.Head(html, "#" + w.Say("比特", "Bits"));
                Tables.Head(html, "#" + w.Say("互信息，比特/对", "Mutual information, bits a pair"));
            },
            () =>
            {
                using var body = html.Begin("tbody");
                foreach (var correlation in sorted.Take(CorrelationsShown))
                {
                    Line(html, correlation, scale);
                }
            });
    }

    private static void Line(HtmlWriter html, Correlation correlation, LinearScale scale)
    {
        using var line = html.Begin("tr");
        html.Text("th", $"{correlation.First} × {correlation.Second}", ("scope", "row"));
        BarCell.Write(html, scale, () => BarCell.Bar(html, scale, correlation.Bits < 0 ? "light" : "dependence", 0, correlation.Bits));
        Tables.Number(html, NumberText.Bits(correlation.Bits));
        Tables.Number(html, NumberText.Probability(correlation.Information));
    }
}
