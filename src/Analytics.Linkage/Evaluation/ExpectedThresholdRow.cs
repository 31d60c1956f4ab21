namespace Analytics.Linkage.Evaluation;

/// <summary>
/// What a threshold would give if every pair's match probability is right: sums of probabilities, no counts. They are as good as the model's
/// calibration and see only the candidate pairs.
/// </summary>
/// <param name="Threshold">Match weight, log2; pairs at or above it count as found.</param>
/// <param name="Pairs">Pairs at or above the threshold.</param>
/// <param name="TruePositives">Expected right pairs among them.</param>
/// <param name="FalsePositives">Expected wrong pairs among them.</param>
/// <param name="FalseNegatives">Expected right pairs among the candidate pairs below; pairs that no blocking rule yields are outside.</param>
public readonly record struct ExpectedThresholdRow(
    double Threshold, long Pairs, double TruePositives, double FalsePositives, double FalseNegatives)
{
    /// <summary>Expected share of the pairs found that are right, 0 to 1; null if none is found.</summary>
    public double? Precision => Ratio.Of(TruePositives, TruePositives + FalsePositives);

    /// <summary>Expected share of the right candidate pairs that are found, 0 to 1; null if none is expected.</summary>
    public double? Recall => Ratio.Of(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of the two; null if either is.</summary>
    public double? F1 => Ratio.HarmonicMean(Precision, Recall);
}
