namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>
/// Two fixed figures get 0 and 100; between them in proportion, beyond them no further. The scale does not depend on who else is judged,
/// so that scores of different years can be compared.
/// </summary>
public sealed class Goalposts : INormalisation
{
    /// <inheritdoc/>
    public string Name => "goalposts";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The indicator lacks a goalpost, or they are not in order.</exception>
    public IScale Fit(ReadOnlySpan<double> column, Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        if (!(goal.Low < goal.High)) throw new ArgumentException($"Goalposts need a low figure below a high one, not {goal.Low} and {goal.High}.", nameof(goal));
        return goal.Direction == Direction.Benefit
            ? new LinearScale(goal.Low, goal.High, ScoreRange.Hundred, Bounded: true)
            : new LinearScale(goal.High, goal.Low, ScoreRange.Hundred, Bounded: true);
    }
}
