namespace Analytics.Evaluation.Craft.Weighting;

/// <summary>
/// Entropy weights (Shannon; Zeleny 1982): with p = x ÷ Σx, an indicator's weight is in proportion to 1 − (−Σ p ln p ÷ ln m). Indicators in
/// which units hardly differ weigh little. Figures must be ≥ 0; a missing one is left out, and m is the number of those that are there.
/// </summary>
public sealed class EntropyWeights : IWeighting
{
    /// <inheritdoc/>
    public string Name => "entropy";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A figure is negative.</exception>
    public double[] Weigh(UnitTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var divergence = new double[table.Columns.Count];
        for (var c = 0; c < divergence.Length; c++) divergence[c] = Divergence(table.Columns[c], table.Column(c));
        return Weightings.ToSumOne(divergence);
    }

    private static double Divergence(string name, ReadOnlySpan<double> column)
    {
        var count = Moments.Count(column);
        var sum = Moments.Mean(column) * count;
        if (count < 2 || sum == 0) return 0;
        var entropy = 0.0;
        foreach (var value in column)
        {
            if (value < 0) throw new ArgumentException($"Entropy weights need figures that are not negative; {name} has {value}.", nameof(column));
            if (value > 0) entropy -= value / sum * Math.Log(value / sum);
        }

        // Equal figures have entropy ln m exactly; rounding must not leave them a weight.
        var divergence = 1 - entropy / Math.Log(count);
        return divergence > 1e-12 ? divergence : 0;
    }
}
