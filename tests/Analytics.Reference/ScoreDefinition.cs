namespace Analytics.Reference;

/// <summary>
/// The score statistic z of a·p + b·q = k for two binomial rates and the skewness of its numerator: the restricted likelihood is maximised by trying
/// every point of a fine grid along the line. Slow on purpose; shares no code with the product.
/// </summary>
public static class ScoreDefinition
{
    public static (double Z, double Skewness) Statistic(int x, int n, int y, int m, double a, double b, double k)
    {
        const int Points = 200_000;
        var best = (LogLikelihood: double.NegativeInfinity, P: 0.0, Q: 0.0);
        for (var i = 1; i < Points; i++)
        {
            var p = (double)i / Points;
            var q = (k - (a * p)) / b;
            if (q is > 0 and < 1)
            {
                var logLikelihood = Term(x, p) + Term(n - x, 1 - p) + Term(y, q) + Term(m - y, 1 - q);
                best = logLikelihood > best.LogLikelihood ? (logLikelihood, p, q) : best;
            }
        }

        var variance = (a * a * best.P * (1 - best.P) / n) + (b * b * best.Q * (1 - best.Q) / m);
        var third = (Math.Pow(a, 3) * best.P * (1 - best.P) * (1 - (2 * best.P)) / (n * n))
            + (Math.Pow(b, 3) * best.Q * (1 - best.Q) * (1 - (2 * best.Q)) / (m * m));
        return (((a * x / n) + (b * y / m) - k) / Math.Sqrt(variance), third / Math.Pow(variance, 1.5));
    }

    private static double Term(int times, double chance) => times == 0 ? 0 : times * Math.Log(chance);
}
