using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>The page's head: what this is, for which year, and the run's figures in one strip.</summary>
internal static class Masthead
{
    public static string Title(ReportContext context) => context.Words.Say(
        $"{context.Facts.YearText} 年度科技创新平台年报核查",
        $"Check of platforms' annual reports, {context.Facts.YearText}");

    public static void Write(HtmlWriter html, ReportContext context, RunSummary summary)
    {
        var w = context.Words;
        using var header = html.Begin("header", ("class", "masthead"));
        html.Text("h1", Title(context));
        html.Text("p", w.Say(
            "以下每一条都是供人判断的线索和证据，不是结论。姓名与证件号已遮盖。",
            "Everything below is a lead with its evidence for a person to decide, never a verdict. Names and identifiers are masked."), ("class", "lead"));
        Facts(html, context, summary);
        using (html.Begin("ul", ("class", "figures"), ("aria-label", w.Say("主要数字", "Main figures"))))
        {
            Figure(html, w.Say("发现", "findings"), summary.FindingsTotal, FindingNote(w, summary), "strong");
            Figure(html, w.Say("读入行", "rows read"), summary.RowsRead, w.Say($"其他 {N(summary.RowsOther)}（标题、空行、合计）", $"other {N(summary.RowsOther)} (titles, blanks, totals)"));
            Figure(html, w.Say("接收行", "rows accepted"), summary.RowsAccepted, Share(w, summary.RowsAccepted, summary.RowsRead));
            Figure(html, w.Say("隔离行", "rows quarantined"), summary.RowsQuarantined, Share(w, summary.RowsQuarantined, summary.RowsRead));
            Figure(html, w.Say("文件", "files"), summary.Files, w.Say(
                $"读不了 {N(summary.FilesFailed)}，重复 {N(summary.FilesDuplicate)}", $"{N(summary.FilesFailed)} failed, {N(summary.FilesDuplicate)} delivered twice"));
            foreach (var entity in summary.Entities.Where(item => item.Key is "person"))
            {
                Figure(html, w.Say("人", "people"), entity.Value, w.Say("按证件号合并后", "after joining by identifier"));
            }
        }

        Contents(html, w);
    }

    private static void Facts(HtmlWriter html, ReportContext context, RunSummary summary)
    {
        var w = context.Words;
        using var list = html.Begin("dl", ("class", "facts"));
        Fact(html, w.Say("运行编号", "Run"), context.Facts.RunId);
        Fact(html, w.Say("报告年度", "Report year"), context.Facts.YearText);
        Fact(html, w.Say("判定日", "As of"), context.Facts.AsOfText);
        Fact(html, w.Say("输入", "Input"), w.Say(
            $"{N(summary.Files)} 个文件，{Bytes(summary.Bytes)}", $"{N(summary.Files)} files, {Bytes(summary.Bytes)}"));
        if (context.Facts.Regime is { } regime)
        {
            Fact(html, w.Say("适用办法", "Regulation"), regime);
        }

        if (context.Facts.City is { } city)
        {
            Fact(html, w.Say("城市", "City"), city);
        }
    }

    private static void Contents(HtmlWriter html, ReportWords w)
    {
        using var nav = html.Begin("nav", ("class", "contents"), ("aria-label", w.Say("目录", "Contents")));
        Link("findings", w.Say("发现", "Findings"));
        Link("accounting", w.Say("行数核对", "Row accounting"));
        Link("quality", w.Say("隔离与提示", "Quarantine and warnings"));
        Link("headers", w.Say("表头对应", "Headers"));
        Link("limits", w.Say("方法与局限", "Methods and limits"));

        void Link(string id, string text) => html.Text("a", text, ("href", "#" + id));
    }

    private static void Fact(HtmlWriter html, string name, string value)
    {
        using var pair = html.Begin("div");
        html.Text("dt", name);
        html.Text("dd", value);
    }

    private static void Figure(HtmlWriter html, string name, long value, string note, string? style = null)
    {
        using var item = html.Begin("li", ("class", style));
        html.Text("span", name, ("class", "name"));
        html.Text("span", N(value), ("class", "value"));
        html.Text("span", note, ("class", "note"));
    }

    private static string FindingNote(ReportWords w, RunSummary summary) => string.Join(
        w.Say("，", ", "),
        ((string[])["certain", "likely", "possible"]).Select(word => $"{w.Of(word)} {N(summary.FindingsOf(word))}"));

    private static string Share(ReportWords w, long part, long whole) => whole == 0
        ? w.Say("没有读入行", "no rows were read")
        : w.Say("占 ", string.Empty) + (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + w.Say(" %", " % of rows read");

    private static string Bytes(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => (bytes / 1024m).ToString("0.0", CultureInfo.InvariantCulture) + " KiB",
        < 1024L * 1024 * 1024 => (bytes / (1024m * 1024)).ToString("0.0", CultureInfo.InvariantCulture) + " MiB",
        _ => (bytes / (1024m * 1024 * 1024)).ToString("0.0", CultureInfo.InvariantCulture) + " GiB",
    };

    private static string N(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
