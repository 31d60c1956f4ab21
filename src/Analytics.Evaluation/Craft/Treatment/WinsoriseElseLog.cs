namespace Analytics.Evaluation.Craft.Treatment;

/// <summary>When a column is called skewed by single figures, and how many may be drawn in.</summary>
/// <param name="Skewness">Above this absolute skewness …</param>
/// <param name="Kurtosis">… together with kurtosis above this, a column has outliers.</param>
/// <param name="MostPoints">The most figures that may be drawn in; when that does not do, the logarithm is taken instead.</param>
public sealed record OutlierRule(double Skewness = 2, double Kurtosis = 3.5, int MostPoints = 5)
{
    /// <summary>Whether a shape is acceptable; one that is not defined is.</summary>
    public bool Accepts(Shape shape) => !(Math.Abs(shape.Skewness) > Skewness && shape.Kurtosis > Kurtosis);
}

/// <summary>
/// While a column has outliers, its most extreme figure, at the side to which the column is skewed, is drawn in to the next one. When that
/// takes more figures than allowed, the untouched column is taken in logarithms.
/// </summary>
/// <remarks>The rule of the JRC's composite-indicator practice. The side is looked at anew after each figure.</remarks>
public sealed class WinsoriseElseLog(OutlierRule rule) : ITreatment
{
    /// <summary>With the usual rule.</summary>
    public WinsoriseElseLog()
        : this(new OutlierRule())
    {
    }

    /// <inheritdoc/>
    public string Name => "winsorise-else-log";

    /// <inheritdoc/>
    public TreatmentScale Fit(ReadOnlySpan<double> column)
    {
        var before = Shape.Of(column);
        if (rule.Accepts(before)) return TreatmentScale.Nothing(before, settled: true);
        var figures = Moments.Sorted(column);
        int raised = 0, lowered = 0;
        var shape = before;
        while (raised + lowered < rule.MostPoints && !rule.Accepts(shape))
        {
            if (!DrawIn(figures, shape.Skewness > 0, ref raised, ref lowered)) break;
            shape = Shape.Of(figures);
        }

        return rule.Accepts(shape)
            ? new TreatmentScale(figures[0], figures[^1], raised, lowered, null, before, shape, Settled: true)
            : LogTreatment.Logarithm(column, before, rule.Accepts);
    }

    // The sorted figures with one more, at one end, set to its neighbour; false when the figures that are left to be moved are none.
    private static bool DrawIn(double[] sorted, bool atTop, ref int raised, ref int lowered)
    {
        if (raised + lowered >= sorted.Length - 1) return false;
        if (atTop)
        {
            lowered++;
            Array.Fill(sorted, sorted[^(lowered + 1)], sorted.Length - lowered, lowered);
        }
        else
        {
            raised++;
            Array.Fill(sorted, sorted[raised], 0, raised);
        }

        return true;
    }
}
