using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Peers;

namespace Analytics.Anomalies.Time;

/// <summary>A figure on a logarithmic scale beside the same center's figures of other years: what every detector across years begins with.</summary>
internal static class YearContrasts
{
    /// <summary>The contrasts of every figure for which each of the other years has a baseline.</summary>
    /// <param name="book">The figures.</param>
    /// <param name="others">The other years, as differences from the figure's own.</param>
    /// <param name="measure">
    /// From the figure and those of the other years, in the order asked for, counts plus one: what is compared with peers, and what the figure was
    /// measured against (plus one, too), and whether it may be flagged or is a peer to others and no more; null where it says nothing.
    /// </param>
    public static IEnumerable<Contrast> Of(FigureBook book, IReadOnlyList<int> others, Func<double, double[], (double Value, double Base, bool IsTested)?> measure)
    {
        ArgumentNullException.ThrowIfNull(book);
        var bases = new double[others.Count];
        var reports = new Report[others.Count];
        foreach (var report in book.Reports)
        {
            if (!Found(book, report, others, reports)) continue;
            foreach (var indicator in Indicator.All)
            {
                if (report[indicator] is not { } figure) continue;
                var (added, known) = (indicator.IsCount ? 1.0 : 0, 0);
                while (known < bases.Length && book.Baseline(reports[known], indicator) is { } other) bases[known++] = other + added;
                if (known < bases.Length || measure((double)figure + added, bases) is not var (value, against, tested)) continue;

                // An effect of either side's count; that of several other years is their mean, which none of the contrasts falls below.
                var noise = indicator.IsCount ? (1 / ((double)figure + added)) + bases.Average(other => 1 / other) : 0;
                yield return new Contrast(report, indicator, value, (double)figure, against - added, "", noise, tested && !book.IsSettled(report, indicator));
            }
        }
    }

    /// <summary>Finds the center's reports of the other years; false where one is not there.</summary>
    private static bool Found(FigureBook book, Report report, IReadOnlyList<int> others, Report[] found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            if (book.Find(report.Center.Id, report.Year + others[i]) is not { } other) return false;
            found[i] = other;
        }

        return true;
    }
}
