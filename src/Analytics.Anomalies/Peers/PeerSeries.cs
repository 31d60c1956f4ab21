using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Peers;

/// <summary>Where a center stands among its peers, as points to draw.</summary>
internal static class PeerSeries
{
    private static readonly double[] Shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

    /// <summary>Quantiles of the peers, and the center at the share of peers that it reaches or exceeds; on the scale of the figures, not of logarithms.</summary>
    /// <param name="sorted">The peers' values on a logarithmic scale, ascending, the center's among them.</param>
    /// <param name="value">The center's.</param>
    /// <param name="place">Its place, 1 for the highest.</param>
    /// <param name="measured">What is compared.</param>
    public static IReadOnlyList<FlagPoint> Of(double[] sorted, double value, int place, Wording measured) =>
    [
        .. Shares.Select(share => new FlagPoint("peers", share, Math.Exp(Quantiles.At(sorted, share)), measured)),
        new FlagPoint("self", 1 - ((place - 1.0) / sorted.Length), Math.Exp(value), measured),
    ];

    /// <inheritdoc cref="Of(double[], double, int, Wording)"/>
    public static IReadOnlyList<FlagPoint> Of(UnusualContrast unusual, Wording measured) => Of(unusual.Values, unusual.Contrast.Value, unusual.Place, measured);
}
