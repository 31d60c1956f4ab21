namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>Brings indicators of different units to one scale on which more is better.</summary>
public interface INormalisation : INamedMethod
{
    /// <summary>Fits the scale to a column.</summary>
    /// <param name="column">The figures, NaN where missing.</param>
    /// <param name="goal">The indicator's direction and the figures that are aimed at.</param>
    /// <exception cref="ArgumentException">The goal lacks what the method needs.</exception>
    IScale Fit(ReadOnlySpan<double> column, Goal goal);
}

/// <summary>What is aimed at with an indicator.</summary>
/// <param name="Direction">Whether more is better.</param>
/// <param name="Target">The figure that is good enough; NaN for none.</param>
/// <param name="Low">The lower goalpost; NaN for none.</param>
/// <param name="High">The upper goalpost; NaN for none.</param>
public sealed record Goal(Direction Direction, double Target = double.NaN, double Low = double.NaN, double High = double.NaN);

/// <summary>The ends of a scale.</summary>
/// <param name="Low">The worst.</param>
/// <param name="High">The best.</param>
public readonly record struct ScoreRange(double Low, double High)
{
    /// <summary>0 to 100, in which composite scores are read.</summary>
    public static ScoreRange Hundred { get; } = new(0, 100);

    /// <summary>The middle.</summary>
    public double Middle => (Low + High) / 2;
}
