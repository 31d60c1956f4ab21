using System.Globalization;
using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Reviewing;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>How right the joining of rows is, estimated from samples that people answered; nothing before there are any.</summary>
internal static class ReviewPart
{
    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        var reviews = new ReportQueries(context).Reviews().ToList();
        if (reviews.Count == 0)
        {
            return;
        }

        using var section = html.Begin("section", ("id", "review"), ("aria-labelledby", "review-title"));
        html.Text("h2", w.Say("人工复核的估计", "Estimated from clerical review"), ("id", "review-title"));
        html.Text("p", w.Say(
            "从某次运行加权比较过的记录对中分层抽样，由人逐对判断后估计；括号内为 95 % 区间。精确率：判为同一个的记录对中确为同一个的比例。召回率只就比较过的记录对而言；样本中没有未判为同一个的记录对时无从估计。已作出的判断用于本次运行，被抽查的那次运行并不因此改变。",
            "Estimated from a stratified sample of a run's weighed pairs, answered by a person; 95 % intervals in brackets. Precision: of the pairs held for one, the share that is. Recall is among the weighed pairs, and unknown where the sample has none that was not held for one. This run goes by the answers; the run that the sample is of is not changed by them."),
            ("class", "explain"));
        using var frame = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", "review-title"));
        using var table = html.Begin("table");
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            foreach (var name in (string[])[w.Say("对象", "Kind"), w.Say("抽自运行", "Sample of run"), w.Say("精确率", "Precision"), w.Say("召回率", "Recall"), w.Say("已判断 / 抽取", "Answered / drawn"), w.Say("复核人", "Reviewed by")])
            {
                html.Text("th", name, ("scope", "col"));
            }
        }

        using var body = html.Begin("tbody");
        foreach (var review in reviews)
        {
            using var line = html.Begin("tr");
            html.Text("th", w.Of(review.Kind), ("scope", "row"));
            html.Text("td", review.RunId);
            html.Text("td", ReviewFigures.Percent(review.Figures.Precision), ("class", "short"));
            html.Text("td", ReviewFigures.Percent(review.Figures.Recall), ("class", "short"));
            html.Text("td", string.Create(CultureInfo.InvariantCulture, $"{review.Figures.Answered} / {review.Figures.Drawn}"));
            html.Text("td", $"{review.By} {review.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        }
    }
}
