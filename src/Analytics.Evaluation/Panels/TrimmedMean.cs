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
        var drop = DropOf(sorted.Length);
        return Moments.Mean(sorted.AsSpan(drop, sorted.Length - 2 * drop));
    }

    /// <summary>Which scores the mean leaves out: −1 for one of the lowest, 1 for one of the highest, 0 for what counts. Of equals the first is the lower.</summary>
    public int[] Ends(ReadOnlySpan<double> scores)
    {
        var values = scores.ToArray();
        int[] order = [.. Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).OrderBy(i => values[i]).ThenBy(i => i)];
        var ends = new int[values.Length];
        for (var i = 0; i < DropOf(order.Length); i++) (ends[order[i]], ends[order[^(i + 1)]]) = (-1, 1);
        return ends;
    }

    private int DropOf(int scored) => scored >= LeastExperts && scored > 2 * EachEnd ? EachEnd : 0;
}
