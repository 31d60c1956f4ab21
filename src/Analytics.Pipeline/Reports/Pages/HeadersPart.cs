using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>Headers that were not understood: kept, shown, with a suggestion where there is one.</summary>
internal static class HeadersPart
{
    private const int MostLines = 100;

    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        var rows = new ReportQueries(context).UnknownHeaders(MostLines + 1).ToList();
        using var section = html.Begin("section", ("id", "headers"), ("aria-labelledby", "headers-title"));
        html.Text("h2", w.Say("表头对应", "Headers"), ("id", "headers-title"));
        if (rows.Count == 0)
        {
            html.Text("p", w.Say("所有表头都认得。", "Every header was understood."), ("class", "empty"));
            return;
        }

        html.Text("p", w.Say("下列表头没有对应到任何标准列。其内容保留在工作区，不参与核查；要用它，请在 mapping.yaml 中指定。",
            "No canonical column answers to these headers. Their content is kept in the workspace and takes no part; to use it, name the column in mapping.yaml."), ("class", "explain"));
        using (html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-labelledby", "headers-title")))
        using (html.Begin("table"))
        {
            using (html.Begin("thead"))
            using (html.Begin("tr"))
            {
                html.Text("th", w.Say("表头", "Header"), ("scope", "col"));
                html.Text("th", w.Say("所在表", "Table"), ("scope", "col"));
                html.Text("th", w.Say("也许是", "Perhaps"), ("scope", "col"));
                html.Text("th", w.Say("工作表数", "Sheets"), ("scope", "col"), ("class", "n"));
                html.Text("th", w.Say("例", "For example in"), ("scope", "col"));
            }

            using var body = html.Begin("tbody");
            foreach (var row in rows.Take(MostLines))
            {
                Line(html, w, row);
            }
        }

        if (rows.Count > MostLines)
        {
            html.Text("p", w.Say($"此处只列前 {MostLines} 个。", $"The first {MostLines} only."), ("class", "notice"));
        }
    }

    private static void Line(HtmlWriter html, ReportWords w, UnknownHeaderRow row)
    {
        using var line = html.Begin("tr");
        html.Text("th", row.Header, ("scope", "row"));
        html.Text("td", w.Table(row.Table));
        html.Text("td", row.Suggestion is null ? "—" : w.Column(row.Table, row.Suggestion));
        using (html.Begin("td", ("class", "n")))
        {
            html.Number(row.Sheets);
        }

        html.Text("td", row.Example, ("class", "file"));
    }
}
