using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Tests;

/// <summary>Small tables for tests.</summary>
internal static class Tables
{
    /// <summary>A table written row by row; units u0, u1 …, columns c0, c1 ….</summary>
    public static UnitTable OfRows(params double[][] rows)
    {
        var columns = rows[0].Length;
        var values = new double[rows.Length * columns];
        for (var u = 0; u < rows.Length; u++)
        {
            for (var c = 0; c < columns; c++) values[c * rows.Length + u] = rows[u][c];
        }

        return new UnitTable([.. rows.Select((_, u) => $"u{u}")], [.. Enumerable.Range(0, columns).Select(c => $"c{c}")], values);
    }

    /// <summary>A square of rows.</summary>
    public static double[,] Square(double[][] rows)
    {
        var square = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++) square[i, j] = rows[i][j];
        }

        return square;
    }

    /// <summary>Figures that look arbitrary and are the same each time: uniform in 0 … 1, some missing.</summary>
    /// <param name="seed">Which figures.</param>
    /// <param name="units">How many units.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="missing">The share that is missing.</param>
    public static UnitTable Arbitrary(int seed, int units, int columns, double missing)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, units * columns).Select(_ => random.NextDouble() < missing ? double.NaN : random.NextDouble()).ToArray();
        return new UnitTable([.. Enumerable.Range(0, units).Select(u => $"u{u:D4}")], [.. Enumerable.Range(0, columns).Select(c => $"c{c}")], values);
    }
}
