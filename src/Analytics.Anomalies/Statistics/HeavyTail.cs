using MathNet.Numerics;

namespace Analytics.Anomalies.Statistics;

/// <summary>
/// Tail probabilities of modified z-scores. Ratios and growth of honest centers have heavier tails than the normal distribution's: Student's t
/// with five degrees of freedom is used, under which a score of 3.5 is no rarity among thousands.
/// </summary>
internal static class HeavyTail
{
    private const double Freedom = 5;

    // Beyond this the terms of the closed form cancel to nothing.
    private const double Far = 20;

    /// <summary>The probability of a score this high or higher, 0 to 1.</summary>
    public static double Upper(double z)
    {
        if (z > Far) return 0.5 * SpecialFunctions.BetaRegularized(Freedom / 2, 0.5, Freedom / (Freedom + (z * z)));

        // Integrated in closed form for five degrees of freedom, since there is one for each figure of each center and year.
        var part = 1 / (1 + (z * z / Freedom));
        var x = z / Math.Sqrt(Freedom);
        return Math.Max(0, 0.5 - ((Math.Atan(x) + (x * part * (1 + (part * 2 / 3)))) / Math.PI));
    }
}
