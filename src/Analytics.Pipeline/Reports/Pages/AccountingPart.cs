using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>What became of every row of every file.</summary>
internal static class AccountingPart
{
    /// <summary>Lines that the page shows; the rest is in the CSV.</summary>
    internal const int MostLines = 200;

    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        using var section = html.Begin("section", ("id", "accounting"), ("aria-labelledby", "accounting-title"));
        html.Text("h2", w.Say("行数核对", "Row accounting"), ("id", "accounting-title"));
        html.Text("p", w.Say("读入 = 接收 + 隔离 + 其他（标题、空行、合计），逐文件、逐工作表成立，由数据库约束保证。",
            "Read = accepted + quarantined + other (titles, blanks, totals), for every file and sheet, held as a constraint of the database."), ("class", "explain"));
        var rows = new ReportQueries(context).Accounting(MostLines + 1).ToList();
        using (html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", "accounting-title")))
        using (html.Begin("table"))
        {
            Head(html, w);
            using var body = html.Begin("tbody");
            foreach (var row in rows.Take(MostLines))
            {
                Line(html, w, row);
            }
        }

        if (rows.Count > MostLines)
        {
            html.Text("p", w.Say($"此处只列前 {MostLines} 行，全部见 accounting.csv。", $"The first {MostLines} lines only; all are in accounting.csv."), ("class", "notice"));
        }
    }

    private static void Head(HtmlWriter html, ReportWords w)
    {
        using var head = html.Begin("thead");
        using var row = html.Begin("tr");
        html.Text("th", w.Say("文件", "File"), ("scope", "col"));
        html.Text("th", w.Say("工作表", "Sheet"), ("scope", "col"));
        html.Text("th", w.Say("表", "Table"), ("scope", "col"));
        foreach (var name in (string[])[w.Say("读入", "Read"), w.Say("接收", "Accepted"), w.Say("隔离", "Quarantined"), w.Say("其他", "Other")])
        {
            html.Text("th", name, ("scope", "col"), ("class", "n"));
        }

        html.Text("th", w.Say("说明", "Notes"), ("scope", "col"));
    }

    private static void Line(HtmlWriter html, ReportWords w, AccountingRow row)
    {
        using var line = html.Begin("tr");
        html.Text("th", row.File, ("scope", "row"), ("class", "file"));
        html.Text("td", row.Sheet, ("class", "short"));
        html.Text("td", w.Table(row.Table), ("class", "short"));
        foreach (var count in (long[])[row.Read, row.Accepted, row.Quarantined, row.Other])
        {
            using var cell = html.Begin("td", ("class", "n"));
            html.Number(count);
        }

        html.Text("td", Note(w, row), ("class", "message"));
    }

    private static string Note(ReportWords w, AccountingRow row)
    {
        var status = row.Status is null or "read" ? null : w.Of(row.Status);
        var version = row.VersionState is null or "current" ? null : w.Of(row.VersionState);
        var same = row.DuplicateOf is null ? null : w.Say("与 ", "same as ") + row.DuplicateOf + w.Say(" 相同", string.Empty);
        return string.Join(w.Say("；", "; "), ((string?[])[status, same, version, row.Message]).Where(part => !string.IsNullOrEmpty(part)));
    }
}
