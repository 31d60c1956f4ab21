namespace Analytics.Evaluation.Craft.Aggregation;

/// <summary>
/// VIKOR (Opricovic 1998): Q weighs the group's regret (the weighted sum of distances from the best) against the greatest single regret;
/// 0 is the best, 1 the worst.
/// </summary>
public static class Vikor
{
    /// <summary>Q of each unit, 0 … 1; NaN for one with a missing figure. Lower is better.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="weights">The weight of each column.</param>
    /// <param name="directions">The direction of each column.</param>
    /// <param name="strategy">The weight of the group's regret, 0 … 1.</param>
    public static double[] Compromise(UnitTable table, IReadOnlyList<double> weights, IReadOnlyList<Direction> directions, double strategy = 0.5)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(directions);
        var group = new double[table.Units.Count];
        var single = new double[table.Units.Count];
        for (var c = 0; c < table.Columns.Count; c++)
        {
            var sorted = Moments.Sorted(table.Column(c));
            if (sorted.Length == 0) continue;
            var (best, worst) = directions[c] == Direction.Benefit ? (sorted[^1], sorted[0]) : (sorted[0], sorted[^1]);
            for (var u = 0; u < group.Length; u++)
            {
                var regret = double.IsNaN(table[u, c]) ? double.NaN : best == worst ? 0 : weights[c] * (best - table[u, c]) / (best - worst);
                group[u] += regret;
                single[u] = Math.Max(single[u], regret);
            }
        }

        double[] fromGroup = ToShare(group), fromSingle = ToShare(single);
        return [.. Enumerable.Range(0, group.Length).Select(u => strategy * fromGroup[u] + (1 - strategy) * fromSingle[u])];
    }

    private static double[] ToShare(double[] values)
    {
        var sorted = Moments.Sorted(values);
        return Array.ConvertAll(values, value => double.IsNaN(value) ? double.NaN : sorted[0] == sorted[^1] ? 0 : (value - sorted[0]) / (sorted[^1] - sorted[0]));
    }
}
