namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>
/// How much of the way to the indicator's target is gone, 0 … 100, from the worst figure of the column: who reaches the target has 100,
/// and more than the target earns no more.
/// </summary>
public sealed class DistanceToTarget : INormalisation
{
    /// <inheritdoc/>
    public string Name => "distance-to-target";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The indicator has no target.</exception>
    public IScale Fit(ReadOnlySpan<double> column, Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        if (double.IsNaN(goal.Target)) throw new ArgumentException("Distance to target needs a target.", nameof(goal));
        var sorted = Moments.Sorted(column);
        var worst = sorted.Length == 0 ? goal.Target : goal.Direction == Direction.Benefit ? sorted[0] : sorted[^1];
        var allThere = goal.Direction == Direction.Benefit ? worst >= goal.Target : worst <= goal.Target;
        // Where even the worst has arrived, everyone has the best score.
        return allThere
            ? new LinearScale(0, 0, new ScoreRange(100, 100), Bounded: true)
            : new LinearScale(worst, goal.Target, ScoreRange.Hundred, Bounded: true);
    }
}
