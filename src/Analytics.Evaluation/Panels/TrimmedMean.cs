using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Panels;

/// <summary>The mean without the highest and the lowest scores, as panels commonly do it.</summary>
/// <param name="EachEnd">How many are dropped at either end …</param>
/// <param name="LeastExperts">… where at least so many experts scored; with fewer, nothing is dropped.</param>
public sealed record TrimmedMean(int EachEnd = 1, int LeastExperts = 5)
{
    /// <summary>The mean of one unit's scores; NaN scores are those of experts who did not score it. NaN of none.</summary>
    public double Of(ReadOnlySpan<double> scores)
    {
        var sorted = Moments.Sorted(scores);
        var drop = sorted.Length >= LeastExperts && sorted.Length > 2 * EachEnd ? EachEnd : 0;
        return Moments.Mean(sorted.AsSpan(drop, sorted.Length - 2 * drop));
    }
}
