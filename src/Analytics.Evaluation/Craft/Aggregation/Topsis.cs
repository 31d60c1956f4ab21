namespace Analytics.Evaluation.Craft.Aggregation;

/// <summary>
/// TOPSIS (Hwang and Yoon 1981): columns by their length, times their weight; a unit's closeness is d⁻ ÷ (d⁺ + d⁻), with the distances from
/// the best and the worst of each column.
/// </summary>
public static class Topsis
{
    /// <summary>Closeness of each unit, 0 … 1; NaN for one with a missing figure. Where nothing tells units apart, 1/2.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="weights">The weight of each column.</param>
    /// <param name="directions">The direction of each column.</param>
    public static double[] Closeness(UnitTable table, IReadOnlyList<double> weights, IReadOnlyList<Direction> directions)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(directions);
        if (weights.Count != table.Columns.Count || directions.Count != table.Columns.Count)
            throw new ArgumentException($"{table.Columns.Count} columns need as many weights and directions.", nameof(weights));
        var complete = Enumerable.Range(0, table.Units.Count).Where(u => Enumerable.Range(0, table.Columns.Count).All(c => !double.IsNaN(table[u, c]))).ToArray();
        var toBest = new double[table.Units.Count];
        var toWorst = new double[table.Units.Count];
        for (var c = 0; c < table.Columns.Count; c++)
        {
            var length = Math.Sqrt(complete.Sum(u => table[u, c] * table[u, c]));
            if (complete.Length == 0 || length == 0) continue;
            var scaled = complete.Select(u => table[u, c] / length * weights[c]).ToArray();
            var (best, worst) = directions[c] == Direction.Benefit ? (scaled.Max(), scaled.Min()) : (scaled.Min(), scaled.Max());
            for (var i = 0; i < complete.Length; i++)
            {
                toBest[complete[i]] += (scaled[i] - best) * (scaled[i] - best);
                toWorst[complete[i]] += (scaled[i] - worst) * (scaled[i] - worst);
            }
        }

        var closeness = new double[table.Units.Count];
        Array.Fill(closeness, double.NaN);
        foreach (var u in complete)
        {
            double best = Math.Sqrt(toBest[u]), worst = Math.Sqrt(toWorst[u]);
            closeness[u] = best + worst > 0 ? worst / (best + worst) : 0.5;
        }

        return closeness;
    }
}
