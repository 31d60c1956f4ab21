using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Charts;

/// <summary>A drawing with a scale on two sides. What it shows stands in a table beside it.</summary>
/// <param name="Title">What it shows, in a sentence, for those who do not see it.</param>
/// <param name="X">The scale from left to right.</param>
/// <param name="Y">The scale from bottom to top.</param>
/// <param name="XName">What the horizontal scale counts.</param>
internal sealed record Plot(string Title, IScale X, IScale Y, string XName)
{
    /// <summary>Writes the frame and, inside, what <paramref name="draw"/> draws.</summary>
    public void Write(HtmlWriter html, Action draw)
    {
        using var frame = html.Begin("div", ("class", "plot"));
        using (html.Begin("svg", ("class", "plot-y"), ("aria-hidden", "true")))
        {
            foreach (var mark in Y.Marks)
            {
                Drawing.Label(html, "mark", mark.Label, 100, 100 - mark.Place, "end", right: -8, down: 4);
            }
        }

        using (html.Begin("svg", ("class", "plot-area"), ("role", "img"), ("aria-label", Title)))
        {
            foreach (var mark in Y.Marks)
            {
                Drawing.Line(html, "grid", 0, 100 - mark.Place, 100, 100 - mark.Place);
            }

            draw();
            Drawing.Line(html, "base", 0, 100, 100, 100);
        }

        using (html.Begin("svg", ("class", "plot-x"), ("aria-hidden", "true")))
        {
            foreach (var mark in X.Marks)
            {
                Drawing.Line(html, "base", mark.Place, 0, mark.Place, 22);
                Drawing.Label(html, "mark", mark.Label, mark.Place, 0, "middle", down: 18);
            }
        }

        html.Text("p", XName, ("class", "plot-name"), ("aria-hidden", "true"));
    }

    /// <summary>A curve through points, of straight pieces.</summary>
    public void Curve(HtmlWriter html, string style, IEnumerable<(double X, double Y)> points)
    {
        (double X, double Y)? last = null;
        foreach (var point in points)
        {
            if (last is { } from)
            {
                Drawing.Line(html, style, X.Place(from.X), 100 - Y.Place(from.Y), X.Place(point.X), 100 - Y.Place(point.Y));
            }

            last = point;
        }
    }

    /// <summary>An upright line at a value, with words above it.</summary>
    public void Upright(HtmlWriter html, double value, string words)
    {
        var place = X.Place(value);
        Drawing.Line(html, "threshold", place, 0, place, 100);
        Drawing.Label(html, "threshold-text", words, place, 0, place > 85 ? "end" : place < 15 ? "start" : "middle", down: -6);
    }
}
