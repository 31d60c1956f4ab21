using Analytics.Evaluation.Uncertainty.Randomness;

namespace Analytics.Evaluation.Uncertainty.Sensitivity;

/// <summary>
/// Variance-based sensitivity from outputs at two independent samples A and B and, for each factor, at A with that factor from B:
/// first order by Saltelli et al. (2010), total by Jansen (1999).
/// </summary>
public static class SobolIndices
{
    private const int Resamples = 1000;

    /// <summary>The indices of each factor.</summary>
    /// <param name="a">Outputs at A.</param>
    /// <param name="b">Outputs at B.</param>
    /// <param name="mixed">For each factor, outputs at A with that factor from B.</param>
    /// <param name="seed">Of what the bootstrap's random numbers are made.</param>
    public static IReadOnlyList<SobolIndex> Estimate(double[] a, double[] b, IReadOnlyList<double[]> mixed, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(mixed);
        if (b.Length != a.Length || mixed.Any(outputs => outputs.Length != a.Length)) throw new ArgumentException("The samples differ in size.", nameof(mixed));
        var all = Enumerable.Range(0, a.Length).ToArray();
        var drawn = new int[a.Length];
        var first = mixed.Select(_ => new double[Resamples]).ToArray();
        var total = mixed.Select(_ => new double[Resamples]).ToArray();
        for (var r = 0; r < Resamples; r++)
        {
            var stream = new RandomStream(seed, BootstrapStream, (ulong)r);
            for (var i = 0; i < drawn.Length; i++) drawn[i] = stream.Choice((uint)i, a.Length);
            for (var f = 0; f < mixed.Count; f++) (first[f][r], total[f][r]) = Indices(a, b, mixed[f], drawn);
        }

        return [.. mixed.Select((outputs, f) =>
        {
            var (s, t) = Indices(a, b, outputs, all);
            return new SobolIndex(s, Interval(first[f]), t, Interval(total[f]));
        })];
    }

    // Beyond the numbers of the factors themselves.
    private const uint BootstrapStream = 1000;

    private static (double First, double Total) Indices(double[] a, double[] b, double[] mixed, int[] rows)
    {
        double sum = 0, squares = 0;
        foreach (var i in rows) sum += a[i] + b[i];
        var mean = sum / (2 * rows.Length);
        double first = 0, total = 0;
        foreach (var i in rows)
        {
            squares += (a[i] - mean) * (a[i] - mean) + (b[i] - mean) * (b[i] - mean);
            // Outputs about their mean: the product has less noise, and the expectation is the same.
            first += (b[i] - mean) * (mixed[i] - a[i]);
            total += (a[i] - mixed[i]) * (a[i] - mixed[i]);
        }

        var variance = squares / (2 * rows.Length);
        return variance > 0 ? (first / rows.Length / variance, total / (2 * rows.Length) / variance) : (0, 0);
    }

    private static (double Low, double High) Interval(double[] resampled) =>
        (Craft.Moments.Quantile(resampled, 0.05), Craft.Moments.Quantile(resampled, 0.95));
}

/// <summary>How much of the output's variance one factor explains.</summary>
/// <param name="First">Alone.</param>
/// <param name="FirstInterval">5 % to 95 % of bootstrapped samples.</param>
/// <param name="Total">Together with all its interactions.</param>
/// <param name="TotalInterval">5 % to 95 % of bootstrapped samples.</param>
public sealed record SobolIndex(double First, (double Low, double High) FirstInterval, double Total, (double Low, double High) TotalInterval);
