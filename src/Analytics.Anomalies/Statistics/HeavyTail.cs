using MathNet.Numerics;

namespace Analytics.Anomalies.Statistics;

/// <summary>
/// Tail probabilities of modified z-scores. Ratios and growth of honest centers have heavier tails than the normal distribution's: Student's t
/// with five degrees of freedom is used, under which a score of 3.5 is no rarity among thousands.
/// </summary>
internal static class HeavyTail
{
    private const double Freedom = 5;

    /// <summary>The probability of a score this high or higher, 0 to 1.</summary>
    public static double Upper(double z)
    {
        var half = 0.5 * SpecialFunctions.BetaRegularized(Freedom / 2, 0.5, Freedom / (Freedom + (z * z)));
        return z >= 0 ? half : 1 - half;
    }
}
