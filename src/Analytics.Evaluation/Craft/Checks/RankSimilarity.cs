namespace Analytics.Evaluation.Craft.Checks;

/// <summary>How alike two rankings of the same units are. Ranks are 1 … n, 1 the best.</summary>
public static class RankSimilarity
{
    /// <summary>The weighted rank correlation r_w: differences at the top weigh more (Dancelli, Manisera and Vezzoli 2013 in the form of Sałabun and Urbaniak 2020).</summary>
    public static double WeightedSpearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double n = x.Length, sum = 0;
        for (var i = 0; i < x.Length; i++) sum += (x[i] - y[i]) * (x[i] - y[i]) * (n - x[i] + 1 + n - y[i] + 1);
        return 1 - 6 * sum / (n * n * n * n + n * n * n - n * n - n);
    }

    /// <summary>The coefficient WS, not symmetric: by halves down the first ranking (Sałabun and Urbaniak 2020).</summary>
    public static double Ws(ReadOnlySpan<double> reference, ReadOnlySpan<double> other)
    {
        double n = reference.Length, sum = 0;
        for (var i = 0; i < reference.Length; i++)
        {
            var r = reference[i];
            sum += Math.Pow(2, -r) * Math.Abs(r - other[i]) / Math.Max(Math.Abs(1 - r), Math.Abs(n - r));
        }

        return 1 - sum;
    }
}
