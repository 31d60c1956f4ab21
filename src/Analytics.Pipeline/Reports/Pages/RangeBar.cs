using System.Globalization;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>A center's range as a bar: what it keeps for certain, what it may keep, and the threshold.</summary>
public static class RangeBar
{
    private const int Height = 38;
    private const int Top = 18;
    private const int Thickness = 12;

    /// <summary>The bar as a drawing that stands within a page; its styles are the page's own.</summary>
    /// <param name="w">Words in the reader's language.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="low">What is certain; null without a list.</param>
    /// <param name="high">What is possible; null where nothing bounds it.</param>
    /// <param name="threshold">What the clause asks for.</param>
    public static string Svg(ReportWords w, string measure, decimal? low, decimal? high, decimal threshold)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(new HtmlWriter(text), w, measure, low, high, threshold);
        return text.ToString();
    }

    internal static void Write(HtmlWriter html, ReportWords w, string measure, decimal? kept, decimal? possible, decimal threshold)
    {
        var text = RangeText.Range(w, measure, kept, possible);
        var label = $"{text}{w.Say("，门槛 ", ", threshold ")}{RangeText.Amount(w, measure, threshold)}";
        using var svg = html.Begin("svg", ("width", "100%"), ("height", I(Height)), ("role", "img"), ("aria-label", label));

        // A little room beyond the larger of the two, so that neither end lies on the edge.
        var full = Math.Max(possible ?? kept ?? 0, threshold) * 1.08m;
        decimal Place(decimal amount) => full == 0 ? 0 : 100 * amount / full;
        var (low, high) = (Place(kept ?? 0), possible is { } most ? Place(most) : 100);
        html.Text("text", text, ("class", "range-text"), ("x", "0"), ("y", "11"));
        Rectangle("kept", 0, low);
        Rectangle("open-part", low, high - low);
        using (html.Begin("line", ("class", "axis"), ("x1", "0"), ("x2", "100%"), ("y1", I(Top + Thickness + 2)), ("y2", I(Top + Thickness + 2))))
        {
        }

        using (html.Begin("line", ("class", "least"), ("x1", P(Place(threshold))), ("x2", P(Place(threshold))), ("y1", I(Top - 3)), ("y2", I(Top + Thickness + 5))))
        {
        }

        void Rectangle(string style, decimal from, decimal width)
        {
            if (width > 0)
            {
                using var rectangle = html.Begin("rect", ("class", style), ("x", P(from)), ("y", I(Top)), ("width", P(width)), ("height", I(Thickness)));
            }
        }
    }

    private static string I(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string P(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
