using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Panels;

/// <summary>
/// Takes out how strict and how generous with differences each expert is. Experts who all scored the same units are brought to the panel's
/// mean and deviation. Where each scored units of their own, strictness is what remains when the units' own level is taken out: an expert who
/// got the weak ones is not strict for that.
/// </summary>
public static class ExpertStandards
{
    private const int Rounds = 200;

    /// <summary>How much each expert gives above the panel, unit by unit: the effects of an additive model fitted by least squares, with mean 0.</summary>
    /// <param name="scores">Units × experts, NaN where an expert did not score.</param>
    public static double[] Leniency(UnitTable scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var experts = new double[scores.Columns.Count];
        var units = new double[scores.Units.Count];
        // Alternating means converge to the least-squares fit of unit + expert.
        for (var round = 0; round < Rounds; round++)
        {
            for (var u = 0; u < units.Length; u++) units[u] = MeanOf(experts.Length, e => scores[u, e] - experts[e]);
            for (var e = 0; e < experts.Length; e++) experts[e] = MeanOf(units.Length, u => scores[u, e] - units[u]);
            var centre = MeanOf(experts.Length, e => experts[e]);
            for (var e = 0; e < experts.Length; e++) experts[e] -= double.IsNaN(centre) ? 0 : centre;
        }

        return experts;
    }

    /// <summary>The scores without leniency, and with one deviation for all experts where everyone scored every unit.</summary>
    /// <param name="scores">Units × experts, NaN where an expert did not score.</param>
    /// <returns>Scores of the same mean as before.</returns>
    public static UnitTable Standardise(UnitTable scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var leniency = Leniency(scores);
        var complete = Moments.Count(scores.Values) == scores.Values.Length;
        var deviations = Enumerable.Range(0, scores.Columns.Count).Select(e => Moments.StandardDeviation(scores.Column(e))).ToArray();
        var common = Moments.Mean(deviations);
        return scores.Derive(scores.Columns, (e, target) =>
        {
            var mean = Moments.Mean(scores.Column(e)) - leniency[e];
            // Deviations of different units are no measure of the expert: they are left alone then, as are those of an expert who makes no difference.
            var stretch = complete && deviations[e] > 0 && common > 0 ? common / deviations[e] : 1;
            for (var u = 0; u < target.Length; u++) target[u] = mean + (scores[u, e] - leniency[e] - mean) * stretch;
        });
    }

    private static double MeanOf(int count, Func<int, double> value)
    {
        double sum = 0;
        var present = 0;
        for (var i = 0; i < count; i++)
        {
            var item = value(i);
            if (double.IsNaN(item)) continue;
            sum += item;
            present++;
        }

        return sum / present;
    }
}
