using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Charts;

/// <summary>Cells of a table that hold bars on a common scale: a chart whose labels and figures are the table's own cells.</summary>
internal static class BarCell
{
    /// <summary>The head of a column of bars: its name, and the scale's marks.</summary>
    public static void Head(HtmlWriter html, IScale scale, string name)
    {
        using var cell = html.Begin("th", ("scope", "col"), ("class", "bars-head"));
        html.Text("span", name);
        using var drawing = html.Begin("svg", ("aria-hidden", "true"));
        foreach (var mark in scale.Marks)
        {
            Drawing.Label(html, "mark", mark.Label, mark.Place, 0, "middle", down: 11);
        }
    }

    /// <summary>A cell; <paramref name="draw"/> draws the bars over the scale's lines, and over the threshold's where one is given.</summary>
    public static void Write(HtmlWriter html, IScale scale, Action draw, double? line = null)
    {
        using var cell = html.Begin("td", ("class", "bars"));

        // Two layers: the lines are as high as the row, the bars as high everywhere, also where a label takes two lines.
        using (html.Begin("svg", ("class", "lines"), ("aria-hidden", "true")))
        {
            foreach (var mark in scale.Marks)
            {
                Drawing.Line(html, mark.Label == "0" ? "zero" : "grid", mark.Place, 0, mark.Place, 100);
            }

            if (line is { } at)
            {
                Drawing.Line(html, "threshold", scale.Place(at), 0, scale.Place(at), 100);
            }
        }

        using var drawing = html.Begin("svg", ("aria-hidden", "true"));
        draw();
    }

    /// <summary>A bar from one value to another.</summary>
    public static void Bar(HtmlWriter html, IScale scale, string style, double from, double to, double top = 22, double height = 56)
    {
        var (low, high) = (scale.Place(Math.Min(from, to)), scale.Place(Math.Max(from, to)));
        Drawing.Bar(html, style, low, top, Math.Max(high - low, 0.25), height);
    }
}
