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
        var order = Enumerable.Range(0, p.Count).OrderByDescending(i => p[i]).ToArray();
        var adjusted = new double[p.Count];
        var least = 1.0;
        for (var i = 0; i < order.Length; i++)
        {
            least = Math.Min(least, p[order[i]] * p.Count / (p.Count - i));
            adjusted[order[i]] = least;
        }

        return adjusted;
    }
}
