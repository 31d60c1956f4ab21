namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>The worst figure of the column gets the low end, the best one the high end, the others lie between in proportion.</summary>
/// <param name="range">The ends.</param>
public sealed class MinMax(ScoreRange range) : INormalisation
{
    /// <summary>From 0 to 100.</summary>
    public MinMax()
        : this(ScoreRange.Hundred)
    {
    }

    /// <inheritdoc/>
    public string Name => "min-max";

    /// <inheritdoc/>
    public IScale Fit(ReadOnlySpan<double> column, Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var sorted = Moments.Sorted(column);
        if (sorted.Length == 0) return new LinearScale(0, 0, range, Bounded: true);
        return goal.Direction == Direction.Benefit
            ? new LinearScale(sorted[0], sorted[^1], range, Bounded: true)
            : new LinearScale(sorted[^1], sorted[0], range, Bounded: true);
    }
}
