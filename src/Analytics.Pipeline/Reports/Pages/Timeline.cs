using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>Service periods as bars, a lane for each platform, with the overlap marked across them.</summary>
/// <remarks>
/// Places are given in per cent and sizes in pixels, so that the drawing takes any width and its text stays as large as the page's.
/// What it shows stands in words beside it; the drawing adds no fact of its own.
/// </remarks>
internal static class Timeline
{
    private const int LaneHeight = 44;
    private const int Top = 26;
    private const int Bottom = 22;

    public static void Write(HtmlWriter html, ReportContext context, FindingRow finding, IReadOnlyList<EvidenceRow> evidence)
    {
        var dated = evidence.Where(row => Span(row) is not null).ToList();
        if (dated.TrueForAll(row => Span(row)!.Value.YearOnly))
        {
            // Whole years beside each other show nothing that the words do not.
            return;
        }

        var w = context.Words;
        var axis = TimeAxis.Around(dated.Select(row => Span(row)!.Value), finding.OverlapFrom, ServicePeriods.Bounded(finding.OverlapTo), context.Facts.AsOf);
        var lanes = dated.GroupBy(row => row.PlatformId ?? row.PlatformName, StringComparer.Ordinal).ToList();
        var height = Top + (lanes.Count * LaneHeight) + Bottom;
        using var figure = html.Begin("figure", ("class", "timeline"));
        using var drawing = html.Begin("svg", ("role", "img"), ("width", "100%"), ("height", I(height)), ("aria-label", Label(w, finding, lanes.Count)));
        Years(html, axis, height);
        Overlap(html, w, axis, finding, height);
        for (var i = 0; i < lanes.Count; i++)
        {
            Lane(html, w, axis, [.. lanes[i]], Top + (i * LaneHeight));
        }
    }

    /// <summary>A row's period of service in words.</summary>
    public static string PeriodText(ReportWords w, EvidenceRow row) => ServicePeriods.Text(w, row.Start, row.End);

    private static Period? Span(EvidenceRow row) => ServicePeriods.Of(row.Start, row.End, row.ReportYear);

    private static string Label(ReportWords w, FindingRow finding, int lanes)
    {
        var overlap = OverlapText(w, finding);
        return w.Say($"{lanes} 个平台的任职期", $"Service at {lanes} platforms") + (overlap is null ? string.Empty : w.Say("；", "; ") + overlap);
    }

    private static string? OverlapText(ReportWords w, FindingRow finding) => ServicePeriods.OverlapText(w, finding.OverlapFrom, finding.OverlapTo);

    private static void Years(HtmlWriter html, TimeAxis axis, int height)
    {
        foreach (var year in axis.Years())
        {
            var x = P(axis.Place(new DateOnly(year, 1, 1)));
            using (html.Begin("line", ("class", "tick"), ("x1", x), ("x2", x), ("y1", I(Top)), ("y2", I(height - Bottom))))
            {
            }

            html.Text("text", year.ToString(CultureInfo.InvariantCulture), ("class", "year"), ("x", x), ("y", I(height - 6)));
        }
    }

    private static void Overlap(HtmlWriter html, ReportWords w, TimeAxis axis, FindingRow finding, int height)
    {
        if (OverlapText(w, finding) is not { } text)
        {
            return;
        }

        var from = finding.OverlapFrom is { } start ? axis.Place(start) : axis.Left;
        var to = axis.PlaceAfter(ServicePeriods.Bounded(finding.OverlapTo));
        var width = Math.Max(to - from, 0.4);
        using (html.Begin("rect", ("class", "overlap"), ("x", P(from)), ("width", P(width)), ("y", I(Top - 4)), ("height", I(height - Top - Bottom + 8))))
        {
        }

        // The words stand over the band's middle, held inside the drawing at its edges.
        var middle = from + (width / 2);
        var (x, anchor) = middle switch { < 25 => (0.0, "start"), > 75 => (100.0, "end"), _ => (middle, "middle") };
        html.Text("text", text, ("class", "overlap-text"), ("x", P(x)), ("y", I(14)), ("text-anchor", anchor));
    }

    private static void Lane(HtmlWriter html, ReportWords w, TimeAxis axis, List<EvidenceRow> rows, int top)
    {
        html.Text("text", rows[0].PlatformName ?? rows[0].PlatformId, ("class", "lane"), ("x", "0"), ("y", I(top + 14)));
        foreach (var (row, span) in rows.Select(row => (row, Span(row)!.Value)).DistinctBy(item => item.Value))
        {
            var from = span.Start is { } start ? axis.Place(start) : axis.Left;
            var to = axis.PlaceAfter(span.End);
            using (html.Begin("rect", ("class", span.YearOnly ? "bar year-only" : "bar"), ("x", P(from)), ("width", P(Math.Max(to - from, 0.4))), ("y", I(top + 21)), ("height", "12"), ("rx", "2")))
            {
                html.Text("title", PeriodText(w, row));
            }

            if (span.End is null)
            {
                html.Text("text", "▸", ("class", "open"), ("x", "100%"), ("y", I(top + 32)), ("text-anchor", "end"));
            }

            if (span.Start is null)
            {
                html.Text("text", "◂", ("class", "open"), ("x", "0"), ("y", I(top + 32)));
            }
        }
    }

    private static string I(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string P(double percent) => percent.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
