namespace Analytics.Evaluation.Craft.Checks;

/// <summary>Cronbach's α (1951): how far columns measure one thing, k ÷ (k − 1) · (1 − Σ variances ÷ variance of the sum).</summary>
public static class CronbachAlpha
{
    /// <summary>α over the units that have every figure; NaN with fewer than two columns or three such units, or without any variance.</summary>
    public static double Of(UnitTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var k = table.Columns.Count;
        var complete = Enumerable.Range(0, table.Units.Count).Where(u => Enumerable.Range(0, k).All(c => !double.IsNaN(table[u, c]))).ToArray();
        if (k < 2 || complete.Length < 3) return double.NaN;
        var parts = Enumerable.Range(0, k).Sum(c => Variance([.. complete.Select(u => table[u, c])]));
        var whole = Variance([.. complete.Select(u => Enumerable.Range(0, k).Sum(c => table[u, c]))]);
        return whole > 0 ? k / (k - 1.0) * (1 - parts / whole) : double.NaN;
    }

    private static double Variance(double[] values) => Moments.StandardDeviation(values) is var s ? s * s : 0;
}
