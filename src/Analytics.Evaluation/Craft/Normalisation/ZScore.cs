namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>Distance from the column's mean in standard deviations, moved to a mean and a deviation of the scale's own.</summary>
/// <param name="mean">Where the mean comes to lie.</param>
/// <param name="deviation">What one standard deviation is worth; > 0.</param>
public sealed class ZScore(double mean, double deviation) : INormalisation
{
    /// <summary>Mean 50 and deviation 10 (T-scores): almost all lie within 0 … 100.</summary>
    public ZScore()
        : this(50, 10)
    {
    }

    /// <inheritdoc/>
    public string Name => "z-score";

    /// <inheritdoc/>
    public IScale Fit(ReadOnlySpan<double> column, Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var spread = Moments.StandardDeviation(column);
        var sign = (int)goal.Direction;
        return spread > 0
            ? new LinearScale(Moments.Mean(column), Moments.Mean(column) + sign * spread, new ScoreRange(mean, mean + deviation), Bounded: false)
            : new LinearScale(0, 0, new ScoreRange(mean, mean), Bounded: false);
    }
}
