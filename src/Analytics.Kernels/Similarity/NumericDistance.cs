using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>Distances of two numbers in the same unit. A missing number is not for these: it has no distance.</summary>
public static class NumericDistance
{
    /// <summary>|a − b|, in the numbers' unit. NaN if either is NaN.</summary>
    /// <typeparam name="T">E.g. decimal yuan or double.</typeparam>
    public static T Absolute<T>(T a, T b)
        where T : INumber<T> => T.Abs(checked(a - b));

    /// <summary>
    /// |a − b| ÷ max(|a|, |b|): 0 for equal numbers, also for two zeros; up to 1 for equal signs and up to 2 for opposite ones. NaN if either
    /// is NaN.
    /// </summary>
    /// <typeparam name="T">decimal, double or float.</typeparam>
    public static T Relative<T>(T a, T b)
        where T : IFloatingPoint<T> => a == b ? T.Zero : T.Abs(a - b) / T.Max(T.Abs(a), T.Abs(b));
}
