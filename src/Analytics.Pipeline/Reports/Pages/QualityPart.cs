using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>What was put aside and what was merely noted, by code.</summary>
internal static class QualityPart
{
    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        var queries = new ReportQueries(context);
        using var section = html.Begin("section", ("id", "quality"), ("aria-labelledby", "quality-title"));
        html.Text("h2", w.Say("隔离与提示", "Quarantine and warnings"), ("id", "quality-title"));
        Table(html, w, [.. queries.QuarantineCodes()], w.Say("隔离的行", "Rows put aside"),
            w.Say("没有隔离任何一行。", "No row was put aside."));
        html.Text("p", w.Say("逐行见 quarantine.csv。待改正的行已按来源导出到工作区本次运行的 quarantine 文件夹，改正后放回输入文件夹即可。",
            "Row by row in quarantine.csv. The rows are written to the folder quarantine of this run in the workspace: correct them there and put the files into the input folder."), ("class", "explain"));
        Table(html, w, [.. queries.IssueCodes()], w.Say("已接收、但有提示的行", "Accepted rows with a warning or note"),
            w.Say("已接收的行没有提示。", "Accepted rows have no warnings."));
    }

    private static void Table(HtmlWriter html, ReportWords w, List<CodeRow> rows, string caption, string none)
    {
        if (rows.Count == 0)
        {
            html.Text("p", none, ("class", "empty"));
            return;
        }

        using var frame = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        using var table = html.Begin("table");
        html.Text("caption", caption);
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            html.Text("th", w.Say("代码", "Code"), ("scope", "col"));
            html.Text("th", w.Say("行", "Rows"), ("scope", "col"), ("class", "n"));
            html.Text("th", w.Say("文件", "Files"), ("scope", "col"), ("class", "n"));
            html.Text("th", w.Say("例", "Example"), ("scope", "col"));
            html.Text("th", w.Say("位置", "Place"), ("scope", "col"));
        }

        using var body = html.Begin("tbody");
        foreach (var row in rows)
        {
            using var line = html.Begin("tr");
            using (html.Begin("th", ("scope", "row")))
            {
                html.Text("code", row.Code);
            }

            Count(html, row.Rows);
            Count(html, row.Files);
            html.Text("td", row.Example, ("class", "message"));
            html.Text("td", row.Place + (row.Row is { } number ? w.Say($"，第 {number} 行", $", row {number}") : string.Empty), ("class", "file"));
        }
    }

    private static void Count(HtmlWriter html, long value)
    {
        using var cell = html.Begin("td", ("class", "n"));
        html.Number(value);
    }
}
