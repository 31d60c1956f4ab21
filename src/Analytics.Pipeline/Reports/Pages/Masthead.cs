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
            HeadParts.Figure(html, w.Say("发现", "findings"), N(summary.FindingsTotal), FindingNote(w, summary), "strong");
            HeadParts.Figure(html, w.Say("读入行", "rows read"), N(summary.RowsRead), w.Say($"其他 {N(summary.RowsOther)}（标题、空行、合计）", $"other {N(summary.RowsOther)} (titles, blanks, totals)"));
            HeadParts.Figure(html, w.Say("接收行", "rows accepted"), N(summary.RowsAccepted), Share(w, summary.RowsAccepted, summary.RowsRead));
            HeadParts.Figure(html, w.Say("隔离行", "rows quarantined"), N(summary.RowsQuarantined), Share(w, summary.RowsQuarantined, summary.RowsRead));
            HeadParts.Figure(html, w.Say("文件", "files"), N(summary.Files), w.Say(
                $"读不了 {N(summary.FilesFailed)}，重复 {N(summary.FilesDuplicate)}", $"{N(summary.FilesFailed)} failed, {N(summary.FilesDuplicate)} delivered twice"));
            foreach (var entity in summary.Entities.Where(item => item.Key is "person"))
            {
                HeadParts.Figure(html, w.Say("人", "people"), N(entity.Value), w.Say("同一人合并后", "each person once"));
            }
        }

        Contents(html, w, new ReportQueries(context).Baselines().Any());
    }

    private static void Facts(HtmlWriter html, ReportContext context, RunSummary summary)
    {
        var w = context.Words;
        using var list = html.Begin("dl", ("class", "facts"));
        HeadParts.Fact(html, w.Say("运行编号", "Run"), context.Facts.RunId);
        HeadParts.Fact(html, w.Say("报告年度", "Report year"), context.Facts.YearText);
        HeadParts.Fact(html, w.Say("判定日", "As of"), context.Facts.AsOfText);
        HeadParts.Fact(html, w.Say("输入", "Input"), w.Say(
            $"{N(summary.Files)} 个文件，{Bytes(summary.Bytes)}", $"{N(summary.Files)} files, {Bytes(summary.Bytes)}"));
        if (context.Facts.Regime is { } regime)
        {
            HeadParts.Fact(html, w.Say("适用办法", "Regulation"), regime);
        }

        if (context.Facts.City is { } city)
        {
            HeadParts.Fact(html, w.Say("城市", "City"), city);
        }
    }

    private static void Contents(HtmlWriter html, ReportWords w, bool isCompared)
    {
        (string Id, string Text)[] changes = isCompared ? [("changes", w.Say("与以前的运行比较", "Since earlier runs"))] : [];
        HeadParts.Contents(
            html,
            w,
            [("findings", w.Say("发现", "Findings")),
            ("allocation", w.Say("争议归属与达标", "What decisions leave")),
            ("compliance", w.Say("逐条核查", "Clause by clause")),
            ("flags", w.Say("数据疑点", "Doubtful figures")),
            .. changes,
            ("accounting", w.Say("行数核对", "Row accounting")),
            ("quality", w.Say("隔离与提示", "Quarantine and warnings")),
            ("headers", w.Say("表头对应", "Headers")),
            ("limits", w.Say("方法与局限", "Methods and limits"))]);
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
