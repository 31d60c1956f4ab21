using Analytics.Evaluation.Craft;
using MathNet.Numerics;

namespace Analytics.Evaluation.Panels;

/// <summary>
/// Kendall's coefficient of concordance with ties: W = 12 S ÷ (m² (n³ − n) − m Σ T), T = Σ (t³ − t) of each expert; χ² = m (n − 1) W with
/// n − 1 degrees of freedom (Kendall and Babington Smith 1939). 0: no agreement; 1: one order.
/// </summary>
/// <param name="Experts">m.</param>
/// <param name="Units">n: the units that every expert scored.</param>
/// <param name="S">The sum of squared deviations of the rank sums.</param>
/// <param name="W">W; NaN with fewer than two experts or units, or where nobody makes a difference.</param>
/// <param name="ChiSquare">χ².</param>
/// <param name="P">The probability of as much agreement by chance; an approximation that is good from about seven units on.</param>
public sealed record KendallW(int Experts, int Units, double S, double W, double ChiSquare, double P)
{
    /// <summary>The concordance of scores.</summary>
    /// <param name="scores">Units × experts; a unit with a missing score is left out.</param>
    public static KendallW Of(UnitTable scores)
    {
        var (table, n, m) = CompleteScores.Of(scores);
        var sums = new double[n];
        var ties = 0.0;
        for (var e = 0; e < m; e++)
        {
            var ranks = Ranking.MeanRanks(table.Column(e));
            for (var u = 0; u < n; u++) sums[u] += ranks[u];
            ties += ranks.GroupBy(rank => rank).Sum(group => Math.Pow(group.Count(), 3) - group.Count());
        }

        var mean = m * (n + 1) / 2.0;
        var s = sums.Sum(sum => (sum - mean) * (sum - mean));
        var most = (double)m * m * ((double)n * n * n - n) - m * ties;
        if (m < 2 || n < 2 || most <= 0) return new KendallW(m, n, s, double.NaN, double.NaN, double.NaN);
        var w = 12 * s / most;
        var chi = m * (n - 1) * w;
        return new KendallW(m, n, s, w, chi, SpecialFunctions.GammaUpperRegularized((n - 1) / 2.0, chi / 2));
    }
}
