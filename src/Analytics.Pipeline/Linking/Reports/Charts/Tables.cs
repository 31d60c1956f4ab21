using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Charts;

/// <summary>Pieces that the page's sections and tables are made of.</summary>
internal static class Tables
{
    /// <summary>A section with its heading and, where given, what to know before reading it.</summary>
    public static void Section(HtmlWriter html, string id, string title, string? explain, Action content)
    {
        using var section = html.Begin("section", ("id", id), ("aria-labelledby", id + "-title"));
        html.Text("h2", title, ("id", id + "-title"));
        if (explain is not null)
        {
            html.Text("p", explain, ("class", "explain"));
        }

        content();
    }

    /// <summary>A table in a frame that scrolls by itself where the page is narrow.</summary>
    public static void Table(HtmlWriter html, string caption, string? style, Action head, Action body)
    {
        using var frame = html.Begin("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        using var table = html.Begin("table", ("class", style));
        html.Text("caption", caption);
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            head();
        }

        body();
    }

    /// <summary>A table whose columns are text (a name) or numbers (a name behind a <c>#</c>).</summary>
    public static void Table(HtmlWriter html, string caption, string? style, IEnumerable<string> columns, Action rows) => Table(
        html,
        caption,
        style,
        () =>
        {
            foreach (var column in columns)
            {
                Head(html, column);
            }
        },
        () =>
        {
            using var body = html.Begin("tbody");
            rows();
        });

    /// <summary>The head of a column: of numbers where a <c>#</c> stands before its name.</summary>
    public static void Head(HtmlWriter html, string column)
    {
        var number = column.StartsWith('#');
        html.Text("th", number ? column[1..] : column, ("scope", "col"), ("class", number ? "n" : null));
    }

    /// <summary>A cell of a number.</summary>
    public static void Number(HtmlWriter html, string text) => html.Text("td", text, ("class", "n"));
}
