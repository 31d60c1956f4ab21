using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Peers;

namespace Analytics.Anomalies.Time;

/// <summary>
/// What became of earlier rises. Nothing in the latest report tells growth from a figure that cannot be true; but of all centers' rises of that figure
/// in earlier years it is known how many were gone a year later, and how sure a new one is follows from that.
/// </summary>
/// <param name="Rises">Earlier rises far above peers' whose next year is reported.</param>
/// <param name="FellBack">Those of which more than half was gone again, or that a person found to be false.</param>
internal readonly record struct RiseHistory(int Rises, int FellBack)
{
    // From fewer no share can be told.
    private const int Least = 5;

    /// <summary>The share that falls back, after one more of either kind: none is certain. Null where too few are known.</summary>
    public double? Share => Rises >= Least ? (FellBack + 1.0) / (Rises + 2) : null;

    /// <summary>For each stock what became of its rises. Flows come and go by nature: that they fall back says nothing.</summary>
    /// <param name="book">The figures.</param>
    /// <param name="tests">This year over last, every one that was tested.</param>
    public static Dictionary<Indicator, RiseHistory> Of(FigureBook book, IEnumerable<UnusualContrast> tests) => tests
        .Where(test => test.Z >= PeerTest.LeastZ && test.Contrast.Indicator.IsStock)
        .Select(test => (test.Contrast.Indicator, Fell: IsGone(book, test.Contrast)))
        .Where(rise => rise.Fell is not null)
        .GroupBy(rise => rise.Indicator)
        .ToDictionary(group => group.Key, group => new RiseHistory(group.Count(), group.Count(rise => rise.Fell == true)));

    /// <summary>
    /// Whether more than half of a rise, on a logarithmic scale, was gone a year later; null where that year is not reported or was rejected. What a
    /// person found out about the rise itself counts instead: the fall is but a sign of what that says.
    /// </summary>
    public static bool? IsGone(FigureBook book, Contrast rise)
    {
        if (book.Verdicts.Of(rise.Report, rise.Indicator) is { } verdict) return verdict == FigureVerdict.Rejected;
        return book.Find(rise.Report.Center.Id, rise.Report.Year + 1) is { } next && next[rise.Indicator] is { } figure && book.Verdicts.Of(next, rise.Indicator) != FigureVerdict.Rejected
            ? (double)figure < Math.Sqrt(rise.Observed * rise.Base) : null;
    }
}
