using Analytics.Linkage;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Pairs;

/// <summary>One pair: the two records side by side, and the waterfall of its weight.</summary>
internal sealed class PairCard(HtmlWriter html, LinkageReportContext context)
{
    public void Write(ScoredPair pair, string anchor, string place)
    {
        var explanation = context.Result.Explain(pair.Left, pair.Right);
        using var card = html.Begin("article", ("class", "pair"), ("id", anchor), ("aria-labelledby", anchor + "-title"));
        Head(pair, anchor, place);
        using var sides = html.Begin("div", ("class", "sides"));
        new RecordTable(html, context).Write(pair, explanation);
        Waterfall.Write(html, context, explanation);
    }

    private void Head(ScoredPair pair, string anchor, string place)
    {
        var w = context.Words;
        var (first, second) = context.Order.Rows(pair);
        var isMatch = pair.Weight >= context.Threshold;
        using var head = html.Begin("header");
        using (html.Begin("h3", ("id", anchor + "-title")))
        {
            html.Text("span", context.Order.Id(first), ("class", "record-id"));
            html.Text(" × ");
            html.Text("span", context.Order.Id(second), ("class", "record-id"));
        }

        using (html.Begin("ul", ("class", "badges")))
        {
            html.Text("li", isMatch ? w.Say("匹配", "match") : w.Say("不匹配", "no match"), ("class", isMatch ? "badge is-match" : "badge"));
            html.Text("li", w.Say($"{NumberText.Bits(pair.Weight)} 比特", $"{NumberText.Bits(pair.Weight)} bits"), ("class", "badge"));
            html.Text("li", w.Say("概率 ", "probability ") + NumberText.Likelihood(LinkageModel.Probability(pair.Weight)), ("class", "badge"));
            if (context.Result.Clusters[pair.Left] == context.Result.Clusters[pair.Right])
            {
                html.Text("li", w.Say("同一实体", "one entity"), ("class", "badge"));
            }
        }

        html.Text("span", place, ("class", "place"));
    }
}
