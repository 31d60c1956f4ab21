namespace Analytics.TestKit.Findings;

/// <summary>How the findings of a kind under a clause compare with the truth, a finding being right if its set of platforms is.</summary>
/// <param name="Kind">single_platform, equipment_duplicate …</param>
/// <param name="Clause">The clause; empty where the truth decides none.</param>
/// <param name="True">Findings in the truth.</param>
/// <param name="Found">Findings of the run.</param>
/// <param name="Right">Findings of both.</param>
public sealed record FindingScore(string Kind, string Clause, int True, int Found, int Right)
{
    /// <summary>The share of the found that is true; 1 when nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>The share of the true that is found; 1 when there is nothing to find.</summary>
    public double Recall => True == 0 ? 1 : (double)Right / True;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Two runs counted together.</summary>
    public FindingScore Plus(FindingScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { True = True + other.True, Found = Found + other.Found, Right = Right + other.Right };
    }
}

/// <summary>A finding that is in the truth or in the run alone.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="IsFound">Whether the run has it; else the truth.</param>
/// <param name="PlatformIds">Its platforms, parted by ';'.</param>
/// <param name="Entity">The true person or thing: of a finding of the run the one most of whose rows are its evidence.</param>
/// <param name="Confidence">What the run claims; 0 for a finding that is missed.</param>
/// <param name="TrueSets">The sets of platforms that the truth has for the same entity, kind and clause: a near miss where there are some.</param>
public sealed record FindingError(string Kind, string Clause, bool IsFound, string PlatformIds, string Entity, double Confidence, IReadOnlyList<string> TrueSets)
{
    /// <summary>Whether the run accuses somebody, or something, of whom the truth knows nothing of the kind.</summary>
    public bool IsFalseAccusation => IsFound && TrueSets.Count == 0;

    /// <summary>Whether it claims certainty.</summary>
    public bool IsCertain => Confidence >= 0.999;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{(IsFound ? $"found {Confidence:0.0000}" : "missed")} {Kind} {Clause} {Entity} {PlatformIds}{(IsFound && TrueSets.Count > 0 ? $" (true: {string.Join(" | ", TrueSets)})" : "")}");
}
