namespace Analytics.Evaluation.Craft.Treatment;

/// <summary>Every column is taken in logarithms: ln(x − min + 0.01 · (max − min)), which is defined for zero and negative figures too.</summary>
/// <remarks>The shift is the one that composite-indicator practice uses for columns with zeros (COIN tool, JRC). A column of equal figures stays.</remarks>
public sealed class LogTreatment : ITreatment
{
    /// <inheritdoc/>
    public string Name => "log";

    /// <inheritdoc/>
    public TreatmentScale Fit(ReadOnlySpan<double> column) => Logarithm(column, Shape.Of(column), _ => true);

    /// <summary>A column in logarithms.</summary>
    /// <param name="column">The figures.</param>
    /// <param name="before">Their shape.</param>
    /// <param name="acceptable">Whether a shape is acceptable.</param>
    internal static TreatmentScale Logarithm(ReadOnlySpan<double> column, Shape before, Func<Shape, bool> acceptable)
    {
        var sorted = Moments.Sorted(column);
        if (sorted.Length == 0 || sorted[0] == sorted[^1]) return TreatmentScale.Nothing(before, settled: true);
        var offset = 0.01 * (sorted[^1] - sorted[0]);
        var scale = TreatmentScale.Nothing(before, settled: false) with { LogShift = offset - sorted[0], LeastLogged = offset };
        var logged = new double[column.Length];
        scale.Apply(column, logged);
        var after = Shape.Of(logged);
        return scale with { After = after, Settled = acceptable(after) };
    }
}
