using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Pairs;

/// <summary>Single pairs and why they have their weight. Without the script all stand one under another; with it, one at a time.</summary>
internal static class PairsPart
{
    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var groups = PairChoice.Of(context.Result, context.Order);
        Tables.Section(html, "pairs", w.Say("记录对", "Pairs"), w.Say(
            "各得分段挑出的记录对，阈值附近最多。每一步使权重增加（右）或减少（左），加到最后就是匹配权重；虚线为阈值。",
            "Pairs from every region of scores, most of them around the threshold. Each step adds to the weight (to the right) or takes from it (to the left); together they are the match weight. The dashed line is the threshold."), () =>
        {
            if (groups.Count == 0)
            {
                html.Text("p", w.Say("没有留下任何记录对。", "No pair was kept."), ("class", "empty"));
                return;
            }

            Picker(html, context, groups);
            Cards(html, context, groups);
        });
    }

    private static void Picker(HtmlWriter html, LinkageReportContext context, IReadOnlyList<PairGroup> groups)
    {
        var w = context.Words;
        using var nav = html.Begin("nav", ("class", "picker"), ("id", "picker"), ("aria-label", w.Say("选择记录对", "Choose a pair")));
        var number = 0;
        foreach (var group in groups)
        {
            using var row = html.Begin("div", ("class", "picks"));
            html.Text("span", Name(w, group.Kind), ("class", "picks-name"));
            using var list = html.Begin("ul");
            foreach (var pair in group.Pairs)
            {
                var (first, second) = context.Order.Rows(pair);
                using var item = html.Begin("li");
                html.Text("a", NumberText.Bits(pair.Weight), ("href", "#" + Anchor(++number)), ("title", $"{context.Order.Id(first)} × {context.Order.Id(second)}"));
            }
        }
    }

    private static void Cards(HtmlWriter html, LinkageReportContext context, IReadOnlyList<PairGroup> groups)
    {
        var w = context.Words;
        var total = groups.Sum(group => group.Pairs.Count);

        // Hidden until the script that serves them runs.
        using (html.Begin("p", ("class", "steps"), ("id", "pair-steps"), ("hidden", "")))
        {
            html.Text("button", w.Say("上一对", "Previous"), ("type", "button"), ("id", "pair-previous"));
            html.Text("button", w.Say("下一对", "Next"), ("type", "button"), ("id", "pair-next"));
        }

        using var cards = html.Begin("div", ("id", "pair-cards"));
        var number = 0;
        foreach (var group in groups)
        {
            foreach (var pair in group.Pairs)
            {
                number++;
                new PairCard(html, context).Write(pair, Anchor(number), w.Say(
                    $"{Name(w, group.Kind)} · 第 {NumberText.Plain(number)} 对，共 {NumberText.Plain(total)} 对", $"{Name(w, group.Kind)} · {NumberText.Plain(number)} of {NumberText.Plain(total)}"));
            }
        }
    }

    private static string Anchor(int number) => "pair-" + NumberText.Plain(number);

    private static string Name(ReportWords w, PairGroupKind kind) => kind switch
    {
        PairGroupKind.Strongest => w.Say("最强", "Strongest"),
        PairGroupKind.Matches => w.Say("居中的匹配", "Matches between"),
        PairGroupKind.JustAbove => w.Say("阈值之上，最近的", "Nearest above the threshold"),
        PairGroupKind.JustBelow => w.Say("阈值之下，最近的", "Nearest below the threshold"),
        PairGroupKind.NonMatches => w.Say("居中的不匹配", "Non-matches between"),
        _ => w.Say("留下的最弱者", "Weakest kept"),
    };
}
