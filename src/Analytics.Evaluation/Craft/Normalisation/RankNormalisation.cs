namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>The place from the bottom: the worst figure gets 1, the best one n; equal figures share their mean place.</summary>
public sealed class RankNormalisation : INormalisation
{
    /// <inheritdoc/>
    public string Name => "rank";

    /// <inheritdoc/>
    public IScale Fit(ReadOnlySpan<double> column, Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return new RankScale(Moments.Sorted(column), goal.Direction, 0, 1);
    }
}
