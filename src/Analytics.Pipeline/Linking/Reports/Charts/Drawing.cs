using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Charts;

/// <summary>
/// Shapes of a drawing. Every place is in per cent of its box, from the left and from the top: a drawing takes any size, and its text stays as
/// large as the page's. Colours and widths are the style sheet's, by class.
/// </summary>
internal static class Drawing
{
    /// <summary>A bar; with a title where it says something by itself.</summary>
    public static void Bar(HtmlWriter html, string style, double x, double y, double width, double height, string? title = null)
    {
        using var bar = html.Begin("rect", ("class", style), ("x", P(x)), ("y", P(y)), ("width", P(width)), ("height", P(height)));
        if (title is not null)
        {
            html.Text("title", title);
        }
    }

    /// <summary>A straight line.</summary>
    public static void Line(HtmlWriter html, string style, double x1, double y1, double x2, double y2)
    {
        using var line = html.Begin("line", ("class", style), ("x1", P(x1)), ("y1", P(y1)), ("x2", P(x2)), ("y2", P(y2)));
    }

    /// <summary>A text whose anchor is start, middle or end; shifted by so many pixels.</summary>
    public static void Label(HtmlWriter html, string style, string text, double x, double y, string anchor, int right = 0, int down = 0) => html.Text(
        "text", text, ("class", style), ("x", P(x)), ("y", P(y)), ("text-anchor", anchor), ("dx", right == 0 ? null : NumberText.Plain(right)), ("dy", down == 0 ? null : NumberText.Plain(down)));

    private static string P(double percent) => NumberText.Place(percent);
}
