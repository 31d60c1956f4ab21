using Analytics.Anomalies.Figures;

namespace Analytics.Anomalies.Peers;

/// <summary>Something measured of a report's figure on a logarithmic scale, to be compared with the same of peers.</summary>
/// <param name="Report">The report.</param>
/// <param name="Indicator">The figure.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Observed">The figure as reported.</param>
/// <param name="Base">What the figure was measured against: last year's, a denominator.</param>
/// <param name="Topic">What else peers must have in common.</param>
/// <param name="Noise">
/// The variance that counting alone gives to <paramref name="Value"/>: about 1/n on a logarithmic scale for each count of n in it. From two people
/// to five is no growth of 150 %.
/// </param>
/// <param name="IsTested">Whether it may be flagged: a figure that a ledger settles is a peer to others and no more.</param>
internal sealed record Contrast(Report Report, Indicator Indicator, double Value, double Observed, double Base, string Topic, double Noise, bool IsTested)
{
    /// <summary>Over how many years it reaches back: peers are compared over as many.</summary>
    public int Span { get; init; } = 1;
}
