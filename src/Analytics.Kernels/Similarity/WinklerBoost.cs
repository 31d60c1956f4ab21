namespace Analytics.Kernels.Similarity;

/// <summary>
/// How a common prefix raises a similarity s: s + prefix × <paramref name="Scale"/> × (1 − s), for s above <paramref name="Threshold"/>.
/// </summary>
/// <param name="Scale">Share of the missing similarity that each symbol of the prefix gives back; at most 1 ÷ <paramref name="Limit"/>.</param>
/// <param name="Limit">Longest prefix that counts, in symbols.</param>
/// <param name="Threshold">Similarities up to this one, inclusive, are left as they are.</param>
public readonly record struct WinklerBoost(double Scale, int Limit, double Threshold)
{
    /// <summary>
    /// Scale 0.1, limit 4 (W. E. Winkler, "String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record
    /// linkage", 1990) and the threshold 0.7 of the Census Bureau's comparator: what DuckDB and most software mean by Jaro–Winkler.
    /// </summary>
    public static WinklerBoost Standard { get; } = new(0.1, 4, 0.7);

    /// <summary>As <see cref="Standard"/> but without a threshold, the bare formula of the paper.</summary>
    public static WinklerBoost WithoutThreshold { get; } = new(0.1, 4, 0);

    /// <summary>The raised similarity.</summary>
    /// <param name="similarity">Jaro's, 0 to 1.</param>
    /// <param name="prefix">Length of the common prefix, not yet limited.</param>
    public double Apply(double similarity, int prefix) => similarity > Threshold
        ? similarity + (Math.Min(prefix, Limit) * Scale * (1 - similarity))
        : similarity;
}
