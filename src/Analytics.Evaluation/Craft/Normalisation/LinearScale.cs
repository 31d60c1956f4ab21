namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>A straight line between two figures, and no further than its ends where it says so.</summary>
/// <param name="Worst">The figure that gets the range's low end.</param>
/// <param name="Best">The figure that gets the range's high end; below <paramref name="Worst"/> for a cost.</param>
/// <param name="Range">The range.</param>
/// <param name="Bounded">Whether figures beyond the two are held at the ends.</param>
public sealed record LinearScale(double Worst, double Best, ScoreRange Range, bool Bounded) : IScale
{
    /// <inheritdoc/>
    /// <remarks>Where the two figures are one, nothing can be told apart and everyone stands in the middle.</remarks>
    public double Of(double figure)
    {
        if (Best == Worst) return Range.Middle;
        var share = (figure - Worst) / (Best - Worst);
        if (Bounded) share = Math.Clamp(share, 0, 1);
        return Range.Low + share * (Range.High - Range.Low);
    }
}
