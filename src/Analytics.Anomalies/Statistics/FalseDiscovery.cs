namespace Analytics.Anomalies.Statistics;

/// <summary>
/// Many tests at once: the rule of Benjamini and Hochberg (1995), which keeps the expected share of false flags among a detector's flags at or
/// below a rate, for independent or positively dependent tests.
/// </summary>
public static class FalseDiscovery
{
    /// <summary>The adjusted p-value of each test: the least rate at which it would be flagged.</summary>
    /// <param name="p">A p-value a test, in any order, 0 to 1.</param>
    public static double[] Adjusted(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        double[] sorted = [.. p];
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;

        // Equal ones get the same, in whatever order they come.
        Array.Sort(sorted, order);
        var adjusted = new double[sorted.Length];
        var least = 1.0;
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            least = Math.Min(least, sorted[i] * sorted.Length / (i + 1));
            adjusted[order[i]] = least;
        }

        return adjusted;
    }
}
