namespace Analytics.Evaluation.Craft.Checks;

/// <summary>How two columns go together, over the units that have both figures.</summary>
public static class Correlation
{
    /// <summary>Pearson's r; NaN with fewer than three units, or where one column is constant.</summary>
    public static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"{x.Length} figures cannot be held against {y.Length}.", nameof(y));
        double n = 0, meanX = 0, meanY = 0, xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(x[i]) || double.IsNaN(y[i])) continue;
            // Welford's update: no cancellation where figures are large beside their spread.
            n++;
            double dx = x[i] - meanX, dy = y[i] - meanY;
            meanX += dx / n;
            meanY += dy / n;
            xx += dx * (x[i] - meanX);
            yy += dy * (y[i] - meanY);
            xy += dx * (y[i] - meanY);
        }

        return n < 3 || xx <= 0 || yy <= 0 ? double.NaN : Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
    }

    /// <summary>Spearman's ρ: Pearson's r of mean ranks.</summary>
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var both = new bool[x.Length];
        for (var i = 0; i < x.Length; i++) both[i] = !double.IsNaN(x[i]) && !double.IsNaN(y[i]);
        return Pearson(Ranks(x, both), Ranks(y, both));
    }

    private static double[] Ranks(ReadOnlySpan<double> values, bool[] counted)
    {
        var kept = new double[values.Length];
        for (var i = 0; i < kept.Length; i++) kept[i] = counted[i] ? values[i] : double.NaN;
        return Ranking.MeanRanks(kept);
    }
}
