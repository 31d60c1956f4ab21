using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Checks;

namespace Analytics.Evaluation.Panels;

/// <summary>How an expert stands to the rest of the panel. A reason to ask, not a verdict: the one who differs may be the one who looked.</summary>
/// <param name="Expert">The expert.</param>
/// <param name="Scored">How many units the expert scored.</param>
/// <param name="Leniency">How much the expert gives above the panel.</param>
/// <param name="Agreement">Spearman's ρ with the mean of the others; NaN where there is too little to compare.</param>
/// <param name="IsStrictOrLenient">Whether the leniency stands out among the experts' (robust z above 3.5).</param>
/// <param name="IsAgainstTheOthers">Whether the agreement is low.</param>
public sealed record ExpertStanding(string Expert, int Scored, double Leniency, double Agreement, bool IsStrictOrLenient, bool IsAgainstTheOthers);

/// <summary>Finds experts whose scores stand apart.</summary>
public static class OutlyingExperts
{
    private const double RobustLimit = 3.5;

    /// <summary>The standing of every expert.</summary>
    /// <param name="scores">Units × experts, NaN where an expert did not score.</param>
    /// <param name="leastAgreement">An agreement below this stands out.</param>
    public static IReadOnlyList<ExpertStanding> Of(UnitTable scores, double leastAgreement = 0.2)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var leniency = ExpertStandards.Leniency(scores);
        var middle = Moments.Median(leniency);
        var spread = Moments.Median([.. leniency.Select(value => Math.Abs(value - middle))]);
        return [.. scores.Columns.Select((expert, e) =>
        {
            double[] others = [.. Enumerable.Range(0, scores.Units.Count).Select(u =>
                Moments.Mean([.. Enumerable.Range(0, scores.Columns.Count).Where(other => other != e).Select(other => scores[u, other] - leniency[other])]))];
            var agreement = Correlation.Spearman(scores.Column(e), others);
            // The factor makes the median deviation of normal numbers a standard deviation (Iglewicz and Hoaglin 1993).
            return new ExpertStanding(expert, Moments.Count(scores.Column(e)), leniency[e], agreement, 0.6745 * Math.Abs(leniency[e] - middle) > RobustLimit * spread && spread > 0, agreement < leastAgreement);
        })];
    }
}
