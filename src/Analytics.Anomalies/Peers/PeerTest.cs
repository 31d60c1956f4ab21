using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Peers;

/// <summary>A contrast beside those of its peers.</summary>
/// <param name="Contrast">The contrast.</param>
/// <param name="Values">The peers' values, its own among them, ascending.</param>
/// <param name="Peers">The peers' median, spread and number.</param>
/// <param name="Z">Its modified z-score.</param>
/// <param name="Adjusted">Its p-value after Benjamini and Hochberg.</param>
/// <param name="Place">1 for the highest of the peers.</param>
internal readonly record struct UnusualContrast(Contrast Contrast, double[] Values, RobustScale Peers, double Z, double Adjusted, int Place)
{
    /// <summary>Whether it is far above its peers, and stays so among all tests of the figure.</summary>
    public bool IsSignificant => Z >= PeerTest.LeastZ && Adjusted <= PeerTest.Rate;
}

/// <summary>
/// Compares contrasts with those of the same year, figure and kind of platform (of all kinds, where a kind has too few), by modified z-score;
/// the p-values of all of them together are held to a rate of false flags.
/// </summary>
internal static class PeerTest
{
    /// <summary>Fewer peers tell nothing of what is usual.</summary>
    public const int LeastPeers = 30;

    /// <summary>The expected share of false flags that is allowed.</summary>
    public const double Rate = 0.05;

    /// <summary>The modified z-score from which on Iglewicz and Hoaglin call a value an outlier.</summary>
    public const double LeastZ = 3.5;

    /// <summary>Where most figures do not vary at all, a tenth up or down is still usual.</summary>
    private const double LeastDeviation = 0.1;

    /// <summary>Statistical flags are never as sure as a difference counted row by row.</summary>
    public const double MostConfidence = 0.6;

    /// <summary>The unit has stated it a second time since: an error would have had a year to be seen, and growth would look the same.</summary>
    public const double MostConfidenceOnceRepeated = MostConfidence / 2;

    /// <summary>The contrasts that lie unusually high.</summary>
    public static IReadOnlyList<UnusualContrast> High(IEnumerable<Contrast> contrasts) => [.. Tested(contrasts).Where(one => one.IsSignificant)];

    /// <summary>Every contrast that may be flagged, with its peers and adjusted p-value.</summary>
    public static IReadOnlyList<UnusualContrast> Tested(IEnumerable<Contrast> contrasts)
    {
        List<IGrouping<(int Year, int Place, string Topic, int Span), Contrast>> groups =
            [.. contrasts.GroupBy(one => (one.Report.Year, one.Indicator.Place, one.Topic, one.Span))
                .OrderBy(group => group.Key.Year).ThenBy(group => group.Key.Place).ThenBy(group => group.Key.Topic, StringComparer.Ordinal).ThenBy(group => group.Key.Span)];
        var parts = new List<UnusualContrast>[groups.Count];
        Parallel.For(0, parts.Length, i => parts[i] = [.. Compared(groups[i])]);
        return [.. parts.SelectMany(part => part).GroupBy(one => (one.Contrast.Indicator.Place, one.Contrast.Topic)).SelectMany(Adjusted)];
    }

    /// <summary>Adjusted over one figure's tests, of all years: whether a center's area leaps is no question of how many other figures were asked about.</summary>
    private static IEnumerable<UnusualContrast> Adjusted(IEnumerable<UnusualContrast> tests)
    {
        List<UnusualContrast> all = [.. tests];
        var adjusted = FalseDiscovery.Adjusted([.. all.Select(one => HeavyTail.Upper(one.Z))]);
        return all.Select((one, i) => one with { Adjusted = adjusted[i] });
    }

    /// <summary>Every contrast that may be flagged, with its peers; not adjusted yet.</summary>
    private static IEnumerable<UnusualContrast> Compared(IEnumerable<Contrast> all)
    {
        var everybody = Sorted(all);
        foreach (var kind in all.GroupBy(one => one.Report.Center.Kind ?? "").OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var peers = kind.Count() >= LeastPeers ? Sorted(kind) : everybody;
            if (peers.Length < LeastPeers) continue;
            var scale = RobustScale.Of(peers);
            scale = scale with { Deviation = Math.Max(scale.Deviation, LeastDeviation) };
            var usualNoise = Quantiles.Median([.. (peers == everybody ? all : kind).Select(one => one.Noise).Order()]);
            foreach (var one in kind.Where(one => one.IsTested)) yield return new UnusualContrast(one, peers, scale, Z(one, scale, usualNoise), 1, 1 + peers.Length - UpTo(peers, one.Value));
        }
    }

    /// <summary>The modified z-score. The peers' spread has the noise of usual counts in it; what a small one has beyond that widens it.</summary>
    private static double Z(Contrast one, RobustScale scale, double usualNoise) =>
        (scale with { Deviation = Math.Sqrt((scale.Deviation * scale.Deviation) + Math.Max(0, one.Noise - usualNoise)) }).Z(one.Value);

    private static double[] Sorted(IEnumerable<Contrast> contrasts) => [.. contrasts.Select(one => one.Value).Order()];

    private static int UpTo(double[] sorted, double value)
    {
        var place = Array.BinarySearch(sorted, value);
        if (place < 0) return ~place;
        while (place < sorted.Length && sorted[place] == value) place++;
        return place;
    }
}
