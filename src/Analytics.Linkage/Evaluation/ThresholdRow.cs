namespace Analytics.Linkage.Evaluation;

/// <summary>What a threshold would give, counted against the truth.</summary>
/// <param name="Threshold">Match weight, log2; pairs at or above it count as found.</param>
/// <param name="Counts">The pairs found. False negatives are all true pairs that are not found, also those that no blocking rule yields.</param>
public readonly record struct ThresholdRow(double Threshold, PairCounts Counts)
{
    /// <summary>Pairs at or above the threshold, judged or not.</summary>
    public long Pairs => Counts.TruePositives + Counts.FalsePositives + Counts.Unjudged;
}
