namespace Analytics.Linkage.Evaluation;

/// <summary>One stratum of a finite population in a score test: a share seen in a simple random sample without replacement.</summary>
/// <param name="Rate">Share of matches in the sample, 0 to 1.</param>
/// <param name="Answered">Sampled pairs, 1 to <paramref name="Size"/>; equal to it if the rate is known and not sampled.</param>
/// <param name="Size">Pairs in the stratum, 1 or more.</param>
internal readonly record struct ScoreStratum(double Rate, double Answered, double Size)
{
    public bool IsKnown => Answered >= Size;

    /// <summary>
    /// Draws with replacement that would be as precise: n(N − 1)/(N − n), so that p(1 − p)/m is the hypergeometric variance of the rate.
    /// </summary>
    public double EffectiveDraws => Answered * (Size - 1) / (Size - Answered);

    /// <summary>What p(1 − p)(1 − 2p) is multiplied with to give the third central moment of the hypergeometric rate.</summary>
    public double ThirdMomentFactor => Size <= 2
        ? 0
        : (Size - Answered) * (Size - (2 * Answered)) / ((Size - 1) * (Size - 2) * Answered * Answered);

    public static ScoreStratum Known(double rate, double size) => new(rate, size, size);

    /// <summary>
    /// The rate that is most likely under a price <paramref name="pull"/> a unit of rate: the root in [0, 1] of x(1 − p) − (m − x)p = t p(1 − p)
    /// with x = m × rate. At no price it is the sample's.
    /// </summary>
    public double RateUnder(double pull)
    {
        if (IsKnown)
        {
            return Rate;
        }

        var m = EffectiveDraws;
        var sum = m + pull;
        var root = Math.Sqrt(Math.Max(0, (sum * sum) - (4 * pull * m * Rate)));

        // Of the two forms of the root, the one that subtracts nothing nearly equal.
        var rate = sum >= 0 ? (sum + root > 0 ? 2 * m * Rate / (sum + root) : 0) : (sum - root) / (2 * pull);
        return Math.Clamp(rate, 0, 1);
    }
}
