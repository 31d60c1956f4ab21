namespace Analytics.Evaluation.Craft;

/// <summary>
/// A function of one figure that was fitted to a column and then stands by itself: the same scale can be applied to a figure that was not
/// in the column, such as what a unit would have reported without a contested instrument.
/// </summary>
public interface IScale
{
    /// <summary>The figure on the scale; NaN stays NaN.</summary>
    double Of(double figure);
}

/// <summary>Applies scales.</summary>
public static class Scales
{
    /// <summary>Each figure on the scale.</summary>
    public static void Apply(this IScale scale, ReadOnlySpan<double> figures, Span<double> target)
    {
        ArgumentNullException.ThrowIfNull(scale);
        for (var i = 0; i < figures.Length; i++) target[i] = double.IsNaN(figures[i]) ? double.NaN : scale.Of(figures[i]);
    }
}
