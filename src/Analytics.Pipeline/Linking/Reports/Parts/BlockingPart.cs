using Analytics.Linkage;
using Analytics.Linkage.Blocking;
using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>Which pairs were compared at all, and what that may miss.</summary>
internal static class BlockingPart
{
    private const int BlocksShown = 5;

    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        Tables.Section(html, "blocking", w.Say("分块规则", "Blocking rules"), w.Say(
            "只比较至少在一条规则上各值全部相同的记录对；任何规则都没有给出的记录对不会被找到，所以规则的召回率是整个结果的上限。同一对只在第一条给出它的规则下计一次。召回率由共有罕见值的记录对估计，每对按其为同一实体的概率计入；若差错集中在同一些记录上，估计偏高。",
            "Only pairs that agree on all values of at least one rule are compared; a pair that no rule gives is never found, so the rules' recall bounds the whole result. A pair counts once, under the first rule that gives it. Recall is estimated from pairs that share a rare value, each counting as much as it is likely to be a match; where the same records err in many columns it is too high."), () =>
        {
            Rules(html, context);
            Blocks(html, context);
        });
    }

    private static void Rules(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var most = LogScale.Counts(context.Report.Rules.Select(rule => (double)rule.Pairs).DefaultIfEmpty(1).Max());
        Tables.Table(
            html,
            w.Say("规则，按使用次序", "The rules, in their order"),
            "rules chart",
            () =>
            {
                Tables.Head(html, "#" + w.Say("序", "No."));
                Tables.Head(html, w.Say("规则", "Rule"));
                BarCell.Head(html, most, w.Say("记录对（浅：全部；深：新增）", "Pairs (light: all; dark: new)"));
                foreach (var name in (string[])[w.Say("记录对", "Pairs"), w.Say("新增", "New"), w.Say("累计", "Together"), w.Say("估计召回率（累计）", "Est. recall (together)")])
                {
                    Tables.Head(html, "#" + name);
                }
            },
            () =>
            {
                using var body = html.Begin("tbody");
                var together = 0L;
                for (var i = 0; i < context.Report.Rules.Count; i++)
                {
                    Line(html, context.Report.Rules[i], i + 1, together += context.Report.Rules[i].NewPairs, most);
                }
            });
    }

    private static void Line(HtmlWriter html, RuleSummary rule, int number, long together, LogScale scale)
    {
        using var line = html.Begin("tr");
        Tables.Number(html, NumberText.Plain(number));
        using (html.Begin("th", ("scope", "row")))
        {
            html.Text("code", rule.Rule);
        }

        BarCell.Write(html, scale, () =>
        {
            BarCell.Bar(html, scale, "light", 0, rule.Pairs);
            BarCell.Bar(html, scale, "dark", 0, rule.NewPairs, 32, 36);
        });
        Tables.Number(html, NumberText.Count(rule.Pairs));
        Tables.Number(html, NumberText.Count(rule.NewPairs));
        Tables.Number(html, NumberText.Count(together));
        Tables.Number(html, NumberText.Percent(rule.EstimatedRecall));
    }

    private static void Blocks(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        Tables.Table(
            html, w.Say("各规则最大的块", "Each rule's largest blocks"), "blocks",
            ["#" + w.Say("序", "No."), w.Say("共有的值（记录数）", "Values shared (records)"), "#" + w.Say("细分的块", "Blocks split"), "#" + w.Say("略去的块", "Left out"), "#" + w.Say("其中记录", "Their records")],
            () =>
            {
                for (var i = 0; i < context.Report.Rules.Count; i++)
                {
                    var blocks = context.Report.Rules[i].Blocks;
                    using var line = html.Begin("tr");
                    Tables.Number(html, NumberText.Plain(i + 1));
                    using (html.Begin("td"))
                    {
                        Largest(html, context, blocks);
                    }

                    Tables.Number(html, NumberText.Count(blocks.SplitBlocks));
                    Tables.Number(html, NumberText.Count(blocks.DroppedBlocks));
                    Tables.Number(html, NumberText.Count(blocks.DroppedRows));
                }
            });
    }

    private static void Largest(HtmlWriter html, LinkageReportContext context, BlockSizes blocks)
    {
        if (blocks.Largest.Count == 0)
        {
            html.Text("span", "—");
            return;
        }

        using var list = html.Begin("ul", ("class", "largest"));
        foreach (var block in blocks.Largest.Take(BlocksShown))
        {
            // A block's values stand in the order of the rule's: which column each is of decides whether it may be shown.
            var values = block.Values.Select((value, i) => context.Masks.Show(blocks.Rule.Values[i].ColumnName, value));
            using var item = html.Begin("li");
            html.Text(string.Join(" & ", values));
            html.Text("span", NumberText.Count(block.Rows), ("class", "size"));
        }
    }
}
