namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// ECOD (Li et al., 2022) as PyOD defines it: for each column the left tail −ln F(x), the right tail −ln F(−x), both by the empirical
/// distribution, and the one of them that the column's skewness points to; a row's score is the sum over columns of the largest. An unknown
/// cell adds its column's mean, so that it neither raises nor lowers a row against the others.
/// </summary>
public sealed class TailScore : IOutlierScore
{
    /// <inheritdoc/>
    public string Name => "ecod";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var tails = new double[table.Columns][];
        Parallel.For(0, table.Columns, column => tails[column] = Tails(table, column));
        var scores = new double[table.Rows];
        foreach (var column in tails)
        {
            for (var row = 0; row < scores.Length; row++) scores[row] += column[row];
        }

        return scores;
    }

    /// <summary>What one column adds to each row's score: how deep in a tail of the column the row lies, in nats.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="column">From 0.</param>
    public static double[] Tails(FeatureTable table, int column)
    {
        ArgumentNullException.ThrowIfNull(table);
        var sorted = table.Sorted(column);
        var skewness = Skewness(sorted);
        var cells = table.Column(column);
        var tails = new double[cells.Length];
        var sum = 0.0;
        for (var row = 0; row < cells.Length; row++)
        {
            if (double.IsNaN(cells[row])) continue;
            var (upTo, from) = (CountUpTo(sorted, cells[row]), sorted.Length - CountBelow(sorted, cells[row]));
            var left = -Math.Log((double)upTo / sorted.Length);
            var right = -Math.Log((double)from / sorted.Length);
            var skewed = skewness switch { < 0 => left, > 0 => right, _ => left + right };
            tails[row] = Math.Max(skewed, Math.Max(left, right));
            sum += tails[row];
        }

        var mean = sorted.Length == 0 ? 0 : sum / sorted.Length;
        for (var row = 0; row < cells.Length; row++)
        {
            if (double.IsNaN(cells[row])) tails[row] = mean;
        }

        return tails;
    }

    /// <summary>The sign of the third central moment; 0 for a column without spread.</summary>
    private static int Skewness(double[] sorted)
    {
        if (sorted.Length == 0 || sorted[0] == sorted[^1]) return 0;
        var mean = sorted.Sum() / sorted.Length;
        var (second, third) = (0.0, 0.0);
        foreach (var value in sorted)
        {
            var distance = value - mean;
            second += distance * distance;
            third += distance * distance * distance;
        }

        return Math.Abs(third) <= 1e-12 * Math.Pow(second, 1.5) / Math.Sqrt(sorted.Length) ? 0 : Math.Sign(third);
    }

    private static int CountBelow(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (sorted[middle] < value) low = middle + 1; else high = middle;
        }

        return low;
    }

    private static int CountUpTo(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (sorted[middle] <= value) low = middle + 1; else high = middle;
        }

        return low;
    }
}
