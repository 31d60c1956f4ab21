using Analytics.Linkage;
using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Pairs;

/// <summary>How a pair's weight adds up, step by step, from the prior to the total.</summary>
internal static class Waterfall
{
    public static void Write(HtmlWriter html, LinkageReportContext context, PairExplanation explanation)
    {
        var w = context.Words;
        var sums = Sums(explanation);
        var scale = LinearScale.Bits(
            Math.Min(sums.Min(), Math.Min(context.Threshold, 0)), Math.Max(sums.Max(), Math.Max(context.Threshold, 0)), 5);
        using var table = html.Begin("table", ("class", "waterfall chart"));
        html.Text("caption", w.Say("权重的由来", "How the weight adds up"));
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            Tables.Head(html, w.Say("步骤", "Step"));
            BarCell.Head(html, scale, w.Say("比特，累计", "Bits, running"));
            Tables.Head(html, "#" + w.Say("比特", "Bits"));
        }

        using var body = html.Begin("tbody");
        for (var i = 0; i < explanation.Steps.Count; i++)
        {
            Step(html, context, explanation.Steps[i], sums[i], sums[i + 1], scale);
        }

        Total(html, context, explanation, scale);
    }

    /// <summary>The weight before the first step and after each.</summary>
    private static double[] Sums(PairExplanation explanation)
    {
        var sums = new double[explanation.Steps.Count + 1];
        for (var i = 0; i < explanation.Steps.Count; i++)
        {
            sums[i + 1] = sums[i] + explanation.Steps[i].Bits;
        }

        return sums;
    }

    private static void Step(HtmlWriter html, LinkageReportContext context, ExplanationStep step, double from, double to, LinearScale scale)
    {
        using var line = html.Begin("tr", ("class", step.Bits == 0 ? "off" : null));
        using (html.Begin("th", ("scope", "row")))
        {
            Name(html, context, step);
        }

        BarCell.Write(html, scale, () => BarCell.Bar(html, scale, Style(step), from, to), context.Threshold);
        Tables.Number(html, NumberText.Bits(step.Bits));
    }

    private static void Name(HtmlWriter html, LinkageReportContext context, ExplanationStep step)
    {
        var w = context.Words;
        var (subject, detail) = step.Kind switch
        {
            ExplanationKind.Prior => (w.Say("先验", "Prior"), ""),
            ExplanationKind.Frequency => (step.Subject, step.Bits < 0 ? w.Say("共有的值常见", "common value") : w.Say("共有的值罕见", "rare value")),
            ExplanationKind.Interaction => (step.Subject, w.Say("两项相关", "dependence")),
            ExplanationKind.Family => (w.Say("同属一家（户、批次、单位）", "One family"), w.Say("相似而不同", "alike, not the same")),
            _ => (step.Subject, context.Terms.Label(step.Level)),
        };
        html.Text(subject);
        if (detail.Length > 0)
        {
            html.Text(" ");
            html.Text("span", detail, ("class", "level"));
        }
    }

    private static string Style(ExplanationStep step) => step.Kind switch
    {
        ExplanationKind.Prior => "prior",
        ExplanationKind.Frequency => "frequency",
        ExplanationKind.Interaction or ExplanationKind.Family => "dependence",
        _ => step.Bits < 0 ? "against" : "for",
    };

    private static void Total(HtmlWriter html, LinkageReportContext context, PairExplanation explanation, LinearScale scale)
    {
        using var line = html.Begin("tr", ("class", "total"));
        html.Text("th", context.Words.Say("匹配权重", "Match weight"), ("scope", "row"));
        BarCell.Write(html, scale, () => BarCell.Bar(html, scale, "sum", 0, explanation.Weight), context.Threshold);
        Tables.Number(html, NumberText.Bits(explanation.Weight));
    }
}
