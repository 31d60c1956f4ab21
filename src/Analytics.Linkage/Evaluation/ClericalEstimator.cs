namespace Analytics.Linkage.Evaluation;

/// <summary>
/// Precision and recall at a threshold from a stratified sample of answered pairs. Precision: Σ N·p ÷ Σ N over the strata at or above the
/// threshold, N pairs of which the share p of the answered ones match. Recall: Σ N·p above ÷ Σ N·p above and below, among the candidate pairs.
/// 95 % intervals by a skewness-corrected score test of the stratified sample without replacement (<see cref="StratifiedScore"/>'s sources),
/// which keeps its coverage for small samples and shares near 0 and 1, where intervals from an estimated variance shrink to nothing and sums
/// of Bayesian posteriors add up the priors of many empty strata.
/// </summary>
public static class ClericalEstimator
{
    /// <summary>Estimates precision and recall.</summary>
    /// <param name="tallies">The answers of each stratum of candidate pairs, in any order; all strata, also those without answers.</param>
    /// <param name="threshold">Match weight, log2; pairs at or above it count as found. A border between strata.</param>
    /// <param name="assumedNonMatchBelow">
    /// Match weight up to which pairs are taken to be no matches unless an answer in their stratum says otherwise; null to assume nothing.
    /// Millions of certain non-matches can hide more matches than any affordable sample excludes; to assume them away is a statement of the
    /// caller's, and a caveat.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A tally is impossible, strata overlap, the threshold lies inside a stratum or is NaN, or the assumption reaches above it.
    /// </exception>
    public static ClericalEstimate Estimate(IReadOnlyList<ClericalTally> tallies, double threshold, double? assumedNonMatchBelow = null)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        if (double.IsNaN(threshold) || !(assumedNonMatchBelow is null || assumedNonMatchBelow <= threshold))
        {
            throw new ArgumentException($"Pairs below {assumedNonMatchBelow} cannot be assumed to be no matches at a threshold of {threshold}.");
        }

        foreach (var tally in tallies)
        {
            tally.Demand(threshold);
        }

        // In order of weight, so that the rounding of sums does not depend on the caller's order.
        var ascending = tallies.OrderBy(tally => tally.Low).ToArray();
        for (var i = 1; i < ascending.Length; i++)
        {
            if (ascending[i].Low < ascending[i - 1].High)
            {
                throw new ArgumentException($"The strata {ascending[i - 1]} and {ascending[i]} overlap.");
            }
        }

        var strata = ascending.Select(tally => new ClericalEvidence(tally, tally.High <= assumedNonMatchBelow && tally.Matches + tally.Unsure == 0)).ToArray();
        return Of(threshold, [.. strata.Where(stratum => stratum.Tally.Low >= threshold)], [.. strata.Where(stratum => stratum.Tally.Low < threshold)]);
    }

    /// <summary>
    /// Estimates precision and recall of a linkage that does not find pairs by their weight alone: groups that disagree were kept apart, a
    /// probability was corrected. Strata may overlap in weight.
    /// </summary>
    /// <param name="found">The answers of each stratum of pairs that were found, in a stable order; all strata.</param>
    /// <param name="missed">Those of pairs that were not.</param>
    /// <exception cref="ArgumentException">A tally is impossible.</exception>
    public static ClericalEstimate Estimate(IReadOnlyList<ClericalTally> found, IReadOnlyList<ClericalTally> missed)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(missed);
        foreach (var tally in found.Concat(missed))
        {
            tally.Demand();
        }

        return Of(threshold: null, [.. found.Select(tally => new ClericalEvidence(tally, IsAssumed: false))], [.. missed.Select(tally => new ClericalEvidence(tally, IsAssumed: false))]);
    }

    private static ClericalEstimate Of(double? threshold, ClericalEvidence[] found, ClericalEvidence[] missed)
    {
        var (above, below) = (found.Where(stratum => stratum.Tally.Size > 0).ToArray(), missed.Where(stratum => stratum.Tally.Size > 0).ToArray());
        return new ClericalEstimate(threshold, Precision(above), Recall(above, below), ClericalCaveats.Of(above, below));
    }

    private static ProportionEstimate Precision(ClericalEvidence[] above) => new(
        Value: above.All(stratum => stratum.Value is not null)
            ? Ratio.Of(above.Sum(stratum => stratum.Tally.Size * stratum.Value!.Value), above.Sum(stratum => stratum.Tally.Size))
            : null,
        ScoreInterval.Share(Least(above), high: false),
        ScoreInterval.Share(Most(above), high: true));

    private static ProportionEstimate Recall(ClericalEvidence[] above, ClericalEvidence[] below)
    {
        double? value = null;
        if (above.Concat(below).All(stratum => stratum.Value is not null))
        {
            var found = above.Sum(stratum => stratum.Tally.Size * stratum.Value!.Value);
            value = Ratio.Of(found, found + below.Sum(stratum => stratum.Tally.Size * stratum.Value!.Value));
        }

        return new ProportionEstimate(
            value,
            ScoreInterval.Captured(Least(above), Most(below), high: false),
            ScoreInterval.Captured(Most(above), Least(below), high: true));
    }

    private static ScoreStratum[] Least(ClericalEvidence[] strata) => [.. strata.Select(stratum => stratum.Score(unsureIsMatch: false))];

    private static ScoreStratum[] Most(ClericalEvidence[] strata) => [.. strata.Select(stratum => stratum.Score(unsureIsMatch: true))];
}
