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
