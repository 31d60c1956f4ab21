using Analytics.Anomalies.Multivariate;

namespace Analytics.Anomalies.Tests.Multivariate;

/// <summary>Tables to test with.</summary>
internal static class Tables
{
    public static FeatureTable Of(double[][] rows) => new(
        rows.Length, rows.Length == 0 ? 0 : rows[0].Length, [.. Enumerable.Range(0, rows.Length == 0 ? 0 : rows[0].Length).SelectMany(c => rows.Select(row => row[c]))]);

    /// <summary>Rows with ties, columns of equal numbers, unknown cells and some far away, all by the seed.</summary>
    public static double[][] Rows(int seed, int rows, int columns, bool unknown = true)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(c =>
            unknown && random.Next(9) == 0 ? double.NaN
            : (c % 4) switch { 0 => random.Next(5), 1 => random.NextDouble() * 100, 2 => 7.25, _ => Math.Exp(3 * random.NextDouble()) * (random.Next(20) == 0 ? 50 : 1) }).ToArray())];
    }
}
