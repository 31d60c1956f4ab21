namespace Analytics.Linkage.Evaluation;

/// <summary>
/// Ends of 95 % intervals for shares of a stratified population: the values that <see cref="StratifiedScore"/> does not reject. Everything is
/// sums, products and square roots, so that the ends are the same on every machine.
/// </summary>
internal static class ScoreInterval
{
    /// <summary>The normal distribution's 97.5 % point.</summary>
    private const double Quantile = 1.959963984540054;

    /// <summary>One end of the share of matches among all pairs of the strata.</summary>
    public static double Share(IReadOnlyList<ScoreStratum> strata, bool high)
    {
        var score = new StratifiedScore(strata);
        var total = strata.Sum(stratum => stratum.Size);
        var coefficients = strata.Select(stratum => stratum.Size / total).ToArray();
        return End(
            Ratio.Of(Matches(strata), total),
            high,
            share => score.Statistic(coefficients, share * Sum(coefficients)));
    }

    /// <summary>One end of the matches in some strata as a share of the matches in all: R with (1 − R) Σ above − R Σ below = 0.</summary>
    public static double Captured(IReadOnlyList<ScoreStratum> above, IReadOnlyList<ScoreStratum> below, bool high)
    {
        ScoreStratum[] strata = [.. above, .. below];
        var score = new StratifiedScore(strata);
        var total = strata.Sum(stratum => stratum.Size);
        var coefficients = new double[strata.Length];
        return End(Ratio.Of(Matches(above), Matches(above) + Matches(below)), high, Statistic);

        double Statistic(double share)
        {
            for (var i = 0; i < strata.Length; i++)
            {
                coefficients[i] = strata[i].Size / total * (i < above.Count ? 1 - share : -share);
            }

            return score.Statistic(coefficients, 0);
        }
    }

    /// <summary>One end of the interval around a value, for a statistic that falls as the share under test rises; 0 or 1 if there is no value.</summary>
    private static double End(double? value, bool high, Func<double, double> statistic)
    {
        double bound = high ? 1 : 0;
        return value is { } centre && IsRejected(bound) ? Search(bound, centre, IsRejected) : bound;

        bool IsRejected(double share) => high ? statistic(share) < -Quantile : statistic(share) > Quantile;
    }

    /// <summary>Where rejection ends on the way from a rejected share to one that is not.</summary>
    private static double Search(double rejected, double kept, Func<double, bool> isRejected)
    {
        for (var step = 0; step < 40; step++)
        {
            var middle = (rejected + kept) / 2;
            (rejected, kept) = isRejected(middle) ? (middle, kept) : (rejected, middle);
        }

        return kept;
    }

    private static double Matches(IReadOnlyList<ScoreStratum> strata) => strata.Sum(stratum => stratum.Size * stratum.Rate);

    private static double Sum(double[] values)
    {
        // In the order of the statistic's own sum, so that a share of exactly 1 gives exactly the same number.
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
