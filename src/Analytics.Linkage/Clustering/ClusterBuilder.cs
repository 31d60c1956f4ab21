using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Clustering;

/// <summary>
/// Groups records into entities, strongest links first. Two clusters are joined only if their records agree on the whole: if the mean weight
/// of all pairs across, compared now where blocking had not brought them together, reaches the threshold (average linkage). One strong link
/// between two clusters that otherwise disagree is a bridge, and does not join them; nor do two that evidence forbids to be one.
/// </summary>
internal sealed class ClusterBuilder(
    PreparedTable table, PatternSpace space, PairScorer scorer, RowHashes hashes, IReadOnlyList<Condition> cannotLink, int threads)
{
    /// <summary>Links refused because the records across did not agree.</summary>
    public int Refused { get; private set; }

    /// <summary>Links refused because evidence forbids them.</summary>
    public int Forbidden { get; private set; }

    /// <param name="pairs">Scored pairs.</param>
    /// <param name="linkFrom">The weight from which a pair may join two clusters.</param>
    /// <param name="meanFrom">The mean weight across from which two clusters are joined.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>For each row the first row of its cluster.</returns>
    public int[] Build(ScoredPair[] pairs, double linkFrom, double meanFrom, CancellationToken cancellation)
    {
        var components = Components.Of(pairs, linkFrom, table.RowCount);
        var clusters = Enumerable.Range(0, table.RowCount).ToArray();
        var states = ParallelParts.Run(
            [.. Enumerable.Range(0, components.Count)],
            threads,
            () => new ComponentClustering(table, space, scorer, hashes, cannotLink, pairs, clusters),
            (component, state) => state.Build(components[component], meanFrom),
            cancellation);
        Refused = states.Sum(state => state.Refused);
        Forbidden = states.Sum(state => state.Forbidden);

        // A cluster's number is its first row.
        var first = new int[clusters.Length];
        Array.Fill(first, -1);
        for (var row = 0; row < clusters.Length; row++)
        {
            ref var number = ref first[clusters[row]];
            number = number < 0 ? row : number;
            clusters[row] = number;
        }

        return clusters;
    }
}
