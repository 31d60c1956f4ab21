namespace Analytics.Pipeline.Reports.Pages;

/// <summary>What the head of every page is made of: facts, figures, and the way to its parts.</summary>
internal static class HeadParts
{
    /// <summary>A fact within a list of facts.</summary>
    public static void Fact(HtmlWriter html, string name, string value)
    {
        using var pair = html.Begin("div");
        html.Text("dt", name);
        html.Text("dd", value);
    }

    /// <summary>A figure within a list of figures.</summary>
    public static void Figure(HtmlWriter html, string name, string value, string note, string? style = null)
    {
        using var item = html.Begin("li", ("class", style));
        html.Text("span", name, ("class", "name"));
        html.Text("span", value, ("class", "value"));
        html.Text("span", note, ("class", "note"));
    }

    /// <summary>The head of a table, its columns from one on set to the right.</summary>
    public static void Columns(HtmlWriter html, int numbersFrom, params ReadOnlySpan<string> names)
    {
        using var head = html.Begin("thead");
        using var row = html.Begin("tr");
        for (var i = 0; i < names.Length; i++)
        {
            html.Text("th", names[i], ("scope", "col"), ("class", i >= numbersFrom ? "n" : null));
        }
    }

    /// <summary>Links to the parts of the page, by their ids.</summary>
    public static void Contents(HtmlWriter html, ReportWords w, params ReadOnlySpan<(string Id, string Text)> parts)
    {
        using var nav = html.Begin("nav", ("class", "contents"), ("aria-label", w.Say("目录", "Contents")));
        foreach (var (id, text) in parts)
        {
            html.Text("a", text, ("href", "#" + id));
        }
    }
}
