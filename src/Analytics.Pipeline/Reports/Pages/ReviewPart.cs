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
            "从某次运行的记录对中分层抽样，由人逐对判断后估计；括号内为 95 % 区间。精确率：判为同一个的记录对中确为同一个的比例。召回率：可及范围内确为同一个的记录对中已判为同一个的比例。可及范围：已判为同一个的；加权比较过而未合并的；人员还包括未比较过、但在同一地市两个平台上姓名读音相同或出生日期相同的。两个有效证件号码不同的不算在内；范围之外的遗漏无从估计。未合并的记录对很多而抽查很少时，区间的下端会低。已作出的判断用于本次运行，被抽查的那次运行并不因此改变。",
            "Estimated from a stratified sample of a run's pairs, answered by a person; 95 % intervals in brackets. Precision: of the pairs held for one, the share that is. Recall: of the pairs within reach that are one, the share held for it. Within reach are the pairs held for one, those weighed and left apart, and of people those never weighed that sound alike or have one birth date on two platforms of one city. Two usable identity numbers that differ are out of it, and what is missed beyond it cannot be estimated. Where many pairs were left apart and few of them looked at, the interval reaches far down. This run goes by the answers; the run that the sample is of is not changed by them."),
            ("class", "explain"));
        using var frame = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", "review-title"));
        using var table = html.Begin("table");
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            foreach (var name in (string[])[w.Say("对象", "Kind"), w.Say("抽自运行", "Sample of run"), w.Say("精确率", "Precision"), w.Say("召回率", "Recall"), w.Say("可及而未合并的记录对", "Pairs within reach, left apart"), w.Say("已判断 / 抽取", "Answered / drawn"), w.Say("复核人", "Reviewed by")])
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
            html.Text("td", review.Figures.Apart is { } apart ? string.Create(CultureInfo.InvariantCulture, $"{apart:N0}") : "—");
            html.Text("td", string.Create(CultureInfo.InvariantCulture, $"{review.Figures.Answered} / {review.Figures.Drawn}"));
            html.Text("td", $"{review.By} {review.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        }
    }
}
