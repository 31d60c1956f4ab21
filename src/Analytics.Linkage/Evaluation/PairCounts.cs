namespace Analytics.Linkage.Evaluation;

/// <summary>
/// Pairs of rows counted against the truth. A ratio whose denominator is zero is undefined and is null: to say nothing is neither right nor
/// wrong, and to find nothing where there was nothing to find is no failure.
/// </summary>
/// <param name="TruePositives">Pairs found that are one entity.</param>
/// <param name="FalsePositives">Pairs found that are two entities.</param>
/// <param name="FalseNegatives">Pairs of one entity that were not found.</param>
/// <param name="Unjudged">Pairs found of which at least one row has no truth; in none of the other counts and in no ratio.</param>
public readonly record struct PairCounts(long TruePositives, long FalsePositives, long FalseNegatives, long Unjudged = 0)
{
    /// <summary>Share of the judged pairs found that are right, 0 to 1; null if no judged pair was found.</summary>
    public double? Precision => Ratio.Of(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the true pairs that were found, 0 to 1; null if there are no true pairs.</summary>
    public double? Recall => Ratio.Of(TruePositives, TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall, 0 to 1; null if either is. It is 0, its limit, where both are 0.</summary>
    public double? F1 => Precision is null || Recall is null
        ? null
        : Ratio.Of(2.0 * TruePositives, (2.0 * TruePositives) + FalsePositives + FalseNegatives);
}
