namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>The place from the bottom as a percentage: (place − 1) ÷ (n − 1) · 100. One figure alone stands in the middle.</summary>
public sealed class PercentileRank : INormalisation
{
    /// <inheritdoc/>
    public string Name => "percentile-rank";

    /// <inheritdoc/>
    public IScale Fit(ReadOnlySpan<double> column, Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var sorted = Moments.Sorted(column);
        return sorted.Length > 1 ? new RankScale(sorted, goal.Direction, 1, (sorted.Length - 1) / 100.0) : new LinearScale(0, 0, ScoreRange.Hundred, Bounded: false);
    }
}
