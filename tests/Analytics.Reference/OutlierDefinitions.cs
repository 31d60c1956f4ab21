namespace Analytics.Reference;

/// <summary>Outlier scores as their papers state them, row by row and without any care for speed. Rows are arrays; NaN is unknown.</summary>
public static class OutlierDefinitions
{
    /// <summary>The distance to the k-th nearest other row, over columns standardised by what is known; unknown cells at the mean.</summary>
    public static double[] Neighbour(double[][] rows, int k)
    {
        var z = Standardised(rows);
        return [.. rows.Select((_, i) => z.Where((_, j) => j != i)
            .Select(other => Math.Sqrt(other.Zip(z[i], (a, b) => (a - b) * (a - b)).Sum())).Order().ElementAt(k - 1))];
    }

    /// <summary>ECOD: the sum over columns of the deepest of left tail, right tail and the one the skewness points to.</summary>
    public static double[] Tails(double[][] rows)
    {
        var scores = new double[rows.Length];
        for (var c = 0; c < rows[0].Length; c++)
        {
            var known = rows.Select(row => row[c]).Where(value => !double.IsNaN(value)).ToArray();
            if (known.Length == 0) continue;
            var mean = known.Average();
            var third = known.Distinct().Count() == 1 ? 0 : known.Sum(value => Math.Pow(value - mean, 3));
            double Depth(double value)
            {
                var left = -Math.Log(known.Count(other => other <= value) / (double)known.Length);
                var right = -Math.Log(known.Count(other => other >= value) / (double)known.Length);
                return Math.Max(Math.Max(left, right), third > 0 ? right : third < 0 ? left : left + right);
            }

            var usual = known.Average(Depth);
            for (var i = 0; i < rows.Length; i++) scores[i] += double.IsNaN(rows[i][c]) ? usual : Depth(rows[i][c]);
        }

        return scores;
    }

    /// <summary>The largest |x − median| over 1.4826 times the median absolute deviation, or over 1.2533 times the mean one where that is 0.</summary>
    public static double[] RobustZ(double[][] rows)
    {
        var scores = new double[rows.Length];
        for (var c = 0; c < rows[0].Length; c++)
        {
            var known = rows.Select(row => row[c]).Where(value => !double.IsNaN(value)).ToArray();
            if (known.Length == 0) continue;
            var median = Median(known);
            var scale = 1.482602218505602 * Median([.. known.Select(value => Math.Abs(value - median))]);
            if (scale == 0) scale = Math.Sqrt(Math.PI / 2) * known.Average(value => Math.Abs(value - median));
            for (var i = 0; i < rows.Length; i++)
            {
                if (!double.IsNaN(rows[i][c]) && scale > 0) scores[i] = Math.Max(scores[i], Math.Abs(rows[i][c] - median) / scale);
            }
        }

        return scores;
    }

    /// <summary>Every column less its mean, over its population deviation.</summary>
    public static double[][] Standardised(double[][] rows)
    {
        var moments = Enumerable.Range(0, rows[0].Length).Select(c =>
        {
            var known = rows.Select(row => row[c]).Where(value => !double.IsNaN(value)).ToArray();
            if (known.Length == 0 || known.Distinct().Count() == 1) return (Mean: known.Length == 0 ? 0 : known[0], Deviation: 1.0);
            var mean = known.Average();
            return (Mean: mean, Deviation: Math.Sqrt(known.Average(value => (value - mean) * (value - mean))));
        }).ToArray();
        return [.. rows.Select(row => row.Select((value, c) => double.IsNaN(value) ? 0 : (value - moments[c].Mean) / moments[c].Deviation).ToArray())];
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
