namespace Analytics.Reference;

/// <summary>Clustering by average linkage along a list of links, from its definition: sets of rows, every mean computed anew. Slow on purpose; shares no code with the product.</summary>
public static class ClusterDefinition
{
    /// <param name="rows">How many rows.</param>
    /// <param name="links">Pairs of rows, the strongest first.</param>
    /// <param name="weight">The weight of any two rows.</param>
    /// <param name="leastMean">The mean weight across from which two clusters become one.</param>
    /// <param name="isForbidden">Whether two rows may never be in one cluster.</param>
    /// <returns>For each row the first row of its cluster.</returns>
    public static int[] AverageLinkage(
        int rows, IEnumerable<(int Left, int Right)> links, Func<int, int, double> weight, double leastMean, Func<int, int, bool> isForbidden)
    {
        var clusters = Enumerable.Range(0, rows).Select(row => new HashSet<int> { row }).ToList();
        foreach (var (left, right) in links)
        {
            var one = clusters.Single(cluster => cluster.Contains(left));
            var other = clusters.Single(cluster => cluster.Contains(right));
            if (one == other)
            {
                continue;
            }

            var across = one.SelectMany(a => other.Select(b => (a, b))).ToList();
            if (!across.Exists(pair => isForbidden(pair.a, pair.b)) && across.Average(pair => weight(pair.a, pair.b)) >= leastMean)
            {
                clusters.Remove(other);
                one.UnionWith(other);
            }
        }

        return [.. Enumerable.Range(0, rows).Select(row => clusters.Single(cluster => cluster.Contains(row)).Min())];
    }
}
