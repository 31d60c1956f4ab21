namespace Analytics.Campaign.Designs.Trials;

/// <summary>A compared pair as scoring sees it.</summary>
/// <param name="Weight">Its match weight in bits.</param>
/// <param name="IsTrue">Whether both records are of one entity.</param>
internal readonly record struct JudgedPair(double Weight, bool IsTrue);

/// <summary>The pairs of a linkage, held against the truth.</summary>
/// <param name="TruePairs">Pairs of records of one entity.</param>
/// <param name="Found">Pairs at or above the threshold.</param>
/// <param name="Right">True ones among them.</param>
/// <param name="Reached">True pairs that were compared at all.</param>
/// <param name="BestF1">The most that a threshold on the weights would have given, 0 to 1.</param>
/// <param name="BestThreshold">That threshold, in bits; where none is better than to find nothing, infinity.</param>
internal sealed record Score(long TruePairs, long Found, long Right, long Reached, double BestF1, double BestThreshold)
{
    /// <summary>The share of the pairs found that is right; 1 where none was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>The share of the true pairs that was found; 1 where there are none.</summary>
    public double Recall => TruePairs == 0 ? 1 : (double)Right / TruePairs;

    /// <summary>The harmonic mean of the two, 0 to 1.</summary>
    public double F1 => F(Right, Found, TruePairs);

    /// <summary>The share of the true pairs that was compared.</summary>
    public double BlockingRecall => TruePairs == 0 ? 1 : (double)Reached / TruePairs;

    /// <summary>How far F1 is below that of the best threshold.</summary>
    public double Distance => BestF1 - F1;

    /// <summary>Counts.</summary>
    /// <param name="pairs">All pairs that were compared, each once.</param>
    /// <param name="threshold">The threshold that was used, in bits.</param>
    /// <param name="truePairs">How many true pairs there are, compared or not.</param>
    public static Score Of(IEnumerable<JudgedPair> pairs, double threshold, long truePairs)
    {
        JudgedPair[] falling = [.. pairs.OrderByDescending(pair => pair.Weight)];
        var (found, right, reached) = (0L, 0L, 0L);
        var (best, bestThreshold) = (F(0, 0, truePairs), double.PositiveInfinity);
        for (var i = 0; i < falling.Length; i++)
        {
            if (falling[i].IsTrue) reached++;
            if (falling[i].Weight >= threshold) (found, right) = (i + 1, reached);

            // No threshold parts pairs of one weight.
            var isLastOfWeight = i + 1 == falling.Length || falling[i + 1].Weight < falling[i].Weight;
            if (isLastOfWeight && F(reached, i + 1, truePairs) is var f1 && f1 > best) (best, bestThreshold) = (f1, falling[i].Weight);
        }

        return new Score(truePairs, found, right, reached, best, bestThreshold);
    }

    private static double F(long right, long found, long truePairs) => found + truePairs == 0 ? 1 : 2.0 * right / (found + truePairs);
}
