using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Peers;

namespace Analytics.Anomalies.Time;

/// <summary>
/// Figures over those of the year before; where last year's is missing or was rejected, over the last known one before, beside peers over the same
/// years.
/// </summary>
internal static class RiseContrasts
{
    /// <summary>The contrasts of every figure that has an earlier one.</summary>
    public static IReadOnlyList<Contrast> Of(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        List<Contrast> all = [.. Over(book, 1)];
        foreach (var (span, bridged) in Bridged(book).OrderBy(item => item.Key))
        {
            // All centers are peers over that span, but only those are asked about that no nearer year can be held against.
            var groups = bridged.Select(item => (item.Report.Year, item.Place)).ToHashSet();
            all.AddRange(Over(book, span).Where(one => groups.Contains((one.Report.Year, one.Indicator.Place)))
                .Select(one => one with { Span = span, IsTested = one.IsTested && bridged.Contains((one.Report, one.Indicator.Place)) }));
        }

        return all;
    }

    private static IEnumerable<Contrast> Over(FigureBook book, int span) =>
        YearContrasts.Of(book, [-span], (now, before) => now > 0 && before[0] > 0 ? (Math.Log(now / before[0]), before[0], true) : null);

    /// <summary>By the number of years to the last known figure, those figures for which that is more than one.</summary>
    private static Dictionary<int, HashSet<(Report Report, int Place)>> Bridged(FigureBook book)
    {
        var bridged = new Dictionary<int, HashSet<(Report, int)>>();
        var first = book.Reports.Count == 0 ? 0 : book.Reports.Min(report => report.Year);
        foreach (var report in book.Reports.Where(report => report.Year - first > 1))
        {
            foreach (var indicator in Indicator.All.Where(indicator => report[indicator] is not null))
            {
                var span = Enumerable.Range(1, report.Year - first).FirstOrDefault(span => book.Find(report.Center.Id, report.Year - span) is { } before && book.Baseline(before, indicator) is not null);
                if (span < 2) continue;
                if (!bridged.TryGetValue(span, out var figures)) bridged[span] = figures = new(FigureComparer.Instance);
                figures.Add((report, indicator.Place));
            }
        }

        return bridged;
    }

    // A book has one report of a center and year: the object itself is the key, and not all of its figures.
    private sealed class FigureComparer : IEqualityComparer<(Report Report, int Place)>
    {
        public static readonly FigureComparer Instance = new();

        public bool Equals((Report Report, int Place) x, (Report Report, int Place) y) => ReferenceEquals(x.Report, y.Report) && x.Place == y.Place;

        public int GetHashCode((Report Report, int Place) obj) => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Report), obj.Place);
    }
}
