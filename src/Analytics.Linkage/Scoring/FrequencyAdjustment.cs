using Analytics.Linkage.Models;

namespace Analytics.Linkage.Scoring;

/// <summary>What the frequency of a shared value adds to the weight of one comparison's level, or takes. Immutable; safe for many threads.</summary>
/// <param name="codes">The value's code of each row.</param>
/// <param name="logarithms">For each code log2 of its frequency.</param>
/// <param name="collision">Log2 of the probability that two records share any value.</param>
/// <param name="weight">How much of it counts, 0 to 1.</param>
/// <param name="isShared">Whether only rows come that have the same value: then the other row's, which lies anywhere in memory, is not read.</param>
internal sealed class FrequencyAdjustment(int[] codes, FrequencyLogarithms logarithms, double collision, double weight, bool isShared)
{
    /// <summary>Whether the row compared alone decides: rows that are compared with it have the same value.</summary>
    public bool IsShared => isShared;

    /// <summary>The bits for two rows; 0 where one misses the value.</summary>
    public double Of(int left, int right)
    {
        var one = codes[left];
        var other = isShared ? one : codes[right];
        return (one | other) < 0 ? 0 : weight * (collision - Math.Max(logarithms[one], logarithms[other]));
    }
}
