using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Panels;

/// <summary>
/// Intraclass correlations (Shrout and Fleiss 1979): how much of the differences between scores are differences between units. (1): each unit
/// had experts of its own; (2): the experts are some of many; (3): just these experts matter. Single: of one expert's score; mean: of the
/// panel's mean score. NaN where they are not defined.
/// </summary>
/// <param name="BetweenUnits">MSB.</param>
/// <param name="WithinUnits">MSW.</param>
/// <param name="BetweenExperts">MSJ.</param>
/// <param name="Residual">MSE.</param>
/// <param name="Experts">k.</param>
/// <param name="Units">n.</param>
public sealed record IntraclassCorrelation(double BetweenUnits, double WithinUnits, double BetweenExperts, double Residual, int Experts, int Units)
{
    /// <summary>ICC(1,1).</summary>
    public double Single1 => Ratio(BetweenUnits - WithinUnits, BetweenUnits + (Experts - 1) * WithinUnits);

    /// <summary>ICC(2,1).</summary>
    public double Single2 => Ratio(BetweenUnits - Residual, BetweenUnits + (Experts - 1) * Residual + Experts * (BetweenExperts - Residual) / Units);

    /// <summary>ICC(3,1).</summary>
    public double Single3 => Ratio(BetweenUnits - Residual, BetweenUnits + (Experts - 1) * Residual);

    /// <summary>ICC(1,k).</summary>
    public double Mean1 => Ratio(BetweenUnits - WithinUnits, BetweenUnits);

    /// <summary>ICC(2,k).</summary>
    public double Mean2 => Ratio(BetweenUnits - Residual, BetweenUnits + (BetweenExperts - Residual) / Units);

    /// <summary>ICC(3,k), which is Cronbach's α.</summary>
    public double Mean3 => Ratio(BetweenUnits - Residual, BetweenUnits);

    /// <summary>The mean squares of scores.</summary>
    /// <param name="scores">Units × experts; a unit with a missing score is left out.</param>
    public static IntraclassCorrelation Of(UnitTable scores)
    {
        var (table, n, k) = CompleteScores.Of(scores);
        if (n < 2 || k < 2) return new IntraclassCorrelation(double.NaN, double.NaN, double.NaN, double.NaN, k, n);
        var all = Moments.Mean(table.Values);
        double[] units = [.. Enumerable.Range(0, n).Select(u => Enumerable.Range(0, k).Average(e => table[u, e]))];
        var between = k * units.Sum(mean => (mean - all) * (mean - all));
        var experts = n * Enumerable.Range(0, k).Sum(e => Math.Pow(Moments.Mean(table.Column(e)) - all, 2));
        var within = Enumerable.Range(0, n).Sum(u => Enumerable.Range(0, k).Sum(e => Math.Pow(table[u, e] - units[u], 2)));
        return new IntraclassCorrelation(between / (n - 1), within / (n * (k - 1.0)), experts / (k - 1), (within - experts) / ((n - 1.0) * (k - 1)), k, n);
    }

    private static double Ratio(double above, double below) => below == 0 ? double.NaN : above / below;
}
