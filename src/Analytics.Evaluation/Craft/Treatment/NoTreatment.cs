namespace Analytics.Evaluation.Craft.Treatment;

/// <summary>Figures stay as they are.</summary>
public sealed class NoTreatment : ITreatment
{
    /// <inheritdoc/>
    public string Name => "none";

    /// <inheritdoc/>
    public TreatmentScale Fit(ReadOnlySpan<double> column) => TreatmentScale.Nothing(Shape.Of(column), settled: true);
}
