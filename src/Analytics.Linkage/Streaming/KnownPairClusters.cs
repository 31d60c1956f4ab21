namespace Analytics.Linkage.Streaming;

/// <summary>
/// Groups records where nothing is known but pairs that match: strongest pairs first, two clusters are joined if at least half of the pairs
/// across them are known to match. A chain of single links does not make one entity of many.
/// </summary>
public static class KnownPairClusters
{
    /// <summary>The share of the pairs across two clusters that must be known, as one in so many.</summary>
    private const long OneIn = 2;

    /// <summary>Groups records.</summary>
    /// <param name="records">How many there are.</param>
    /// <param name="pairs">Pairs that match, in any order, none twice; of equal weights the one of lower rows counts first.</param>
    /// <returns>For each record its cluster: the number of the cluster's first record.</returns>
    public static IReadOnlyList<int> Of(int records, IReadOnlyList<(int Left, int Right, double Weight)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var clusters = Enumerable.Range(0, records).ToArray();
        var members = new Dictionary<int, List<int>>();
        var neighbours = pairs.SelectMany(pair => new[] { (From: pair.Left, To: pair.Right), (From: pair.Right, To: pair.Left) }).ToLookup(link => link.From, link => link.To);
        foreach (var pair in pairs.OrderByDescending(pair => pair.Weight).ThenBy(pair => Math.Min(pair.Left, pair.Right)).ThenBy(pair => Math.Max(pair.Left, pair.Right)))
        {
            var (one, other) = (Members(clusters[pair.Left]), Members(clusters[pair.Right]));
            if (clusters[pair.Left] == clusters[pair.Right])
            {
                continue;
            }

            var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
            var target = clusters[large[0]];
            long across = small.Sum(row => neighbours[row].Count(neighbour => clusters[neighbour] == target));
            if (across * OneIn >= (long)small.Count * large.Count)
            {
                members.Remove(clusters[small[0]]);
                small.ForEach(row => clusters[row] = target);
                large.AddRange(small);
            }
        }

        var first = new Dictionary<int, int>();
        return [.. clusters.Select((cluster, row) => first.TryAdd(cluster, row) ? row : first[cluster])];

        List<int> Members(int cluster) => members.TryGetValue(cluster, out var own) ? own : members[cluster] = [cluster];
    }
}
