namespace Analytics.Linkage.Evaluation;

/// <summary>Division that says "undefined" as null, so that no NaN and no silent zero travels on.</summary>
internal static class Ratio
{
    public static double? Of(double part, double whole) => whole > 0 ? part / whole : null;

    /// <summary>Harmonic mean; null if either is undefined, 0 if both are 0.</summary>
    public static double? HarmonicMean(double? a, double? b) =>
        a is { } x && b is { } y ? (x + y > 0 ? 2 * x * y / (x + y) : 0) : null;
}
