namespace Analytics.Evaluation.Craft.Treatment;

/// <summary>Keeps single extreme figures from setting the scale for all.</summary>
public interface ITreatment : INamedMethod
{
    /// <summary>Looks at a column and says what to do with it.</summary>
    /// <param name="column">The figures, NaN where missing.</param>
    TreatmentScale Fit(ReadOnlySpan<double> column);
}

/// <summary>What was done to a column: bounds to which figures are drawn in, or a logarithm.</summary>
/// <param name="Low">Figures below are raised to it; −∞ for none.</param>
/// <param name="High">Figures above are lowered to it; +∞ for none.</param>
/// <param name="Raised">How many were raised.</param>
/// <param name="Lowered">How many were lowered.</param>
/// <param name="LogShift">What is added before the natural logarithm is taken; null when none is.</param>
/// <param name="Before">The column's shape before.</param>
/// <param name="After">The column's shape after.</param>
/// <param name="Settled">Whether the shape is acceptable afterwards.</param>
public sealed record TreatmentScale(double Low, double High, int Raised, int Lowered, double? LogShift, Shape Before, Shape After, bool Settled) : IScale
{
    /// <summary>Whether anything was done.</summary>
    public bool Changed => Raised + Lowered > 0 || LogShift is not null;

    /// <inheritdoc/>
    public double Of(double figure)
    {
        var kept = Math.Min(Math.Max(figure, Low), High);
        // A figure below the column's least has no logarithm on this scale: it gets that of the least.
        return LogShift is { } shift ? Math.Log(Math.Max(kept + shift, _leastLogged)) : kept;
    }

    private readonly double _leastLogged = double.Epsilon;

    /// <summary>The least argument of the logarithm, that of the column's smallest figure; > 0.</summary>
    public double LeastLogged
    {
        get => _leastLogged;
        init => _leastLogged = value;
    }

    /// <summary>A column that is left as it is.</summary>
    public static TreatmentScale Nothing(Shape shape, bool settled) =>
        new(double.NegativeInfinity, double.PositiveInfinity, 0, 0, null, shape, shape, settled);
}

/// <summary>The shape of a column.</summary>
/// <param name="Skewness">G1; NaN where it is not defined.</param>
/// <param name="Kurtosis">G2 (excess); NaN where it is not defined.</param>
public readonly record struct Shape(double Skewness, double Kurtosis)
{
    /// <summary>The shape of figures.</summary>
    public static Shape Of(ReadOnlySpan<double> values) => new(Moments.Skewness(values), Moments.Kurtosis(values));
}
