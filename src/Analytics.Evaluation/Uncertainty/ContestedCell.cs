using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>An indicator of a unit that uncertain inputs can change.</summary>
/// <param name="Unit">The unit's place.</param>
/// <param name="Place">Its place among the units concerned.</param>
/// <param name="Indicator">The indicator's place in the model.</param>
/// <param name="Figure">Which changing figure is its figure; −1 for none.</param>
/// <param name="Denominator">Which one is its denominator; −1 for none.</param>
/// <param name="Reported">The figure as reported.</param>
/// <param name="ReportedDenominator">The denominator as reported; null where the indicator has none.</param>
internal sealed record ContestedCell(int Unit, int Place, int Indicator, int Figure, int Denominator, double Reported, double? ReportedDenominator)
{
    /// <summary>Whether any change touches the cell.</summary>
    public bool IsTouched(ReadOnlySpan<double> changes) => (Figure >= 0 && changes[Figure] != 0) || (Denominator >= 0 && changes[Denominator] != 0);

    /// <summary>The indicator's figure after changes; NaN when a figure was missing.</summary>
    public double Of(ReadOnlySpan<double> changes)
    {
        var figure = Changed(Reported, Figure, changes);
        return ReportedDenominator is { } denominator ? Denomination.Divide(figure, Changed(denominator, Denominator, changes)) : figure;
    }

    // Two doubts about one thing may both take it away: of a figure that counts things no less than none can remain.
    private static double Changed(double reported, int figure, ReadOnlySpan<double> changes)
    {
        if (figure < 0) return reported;
        var changed = reported + changes[figure];
        return reported >= 0 && changed < 0 ? 0 : changed;
    }
}
