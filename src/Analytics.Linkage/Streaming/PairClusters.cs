using Analytics.Linkage.Clustering;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Streaming;

/// <summary>Groups records by pairs that were found elsewhere.</summary>
public static class PairClusters
{
    /// <summary>
    /// Groups records as <see cref="Linker"/> does with the same model and the same pairs: the pairs are weighed anew, and clusters are joined
    /// only where their records agree on the whole.
    /// </summary>
    /// <param name="records">All records.</param>
    /// <param name="model">The model that gave the pairs.</param>
    /// <param name="pairs">Rows of the pairs, in any order; those below the model's threshold do not count.</param>
    /// <param name="threads">Threads to work on; the result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>For each row its cluster: the number of the cluster's first row.</returns>
    /// <exception cref="LinkageException">The model names a column that the records do not have.</exception>
    public static IReadOnlyList<int> Of(
        LinkageTable records, LinkageModel model, IReadOnlyList<(int Left, int Right)> pairs, int threads, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(pairs);
        var prepared = new PreparedTable(records, model.Columns);
        var space = new PatternSpace([.. model.Comparisons.Select(trained => trained.Comparison)]);
        var scorer = new PairScorer(model, space, prepared);
        var comparer = new PairComparer(space, prepared);
        var scored = pairs.Select(pair => Scored(Math.Min(pair.Left, pair.Right), Math.Max(pair.Left, pair.Right), comparer, scorer)).ToArray();
        var hashes = new RowHashes(records, model.Columns.Select(column => column.Name));
        return new ClusterBuilder(prepared, space, scorer, hashes, model.CannotLink, threads).Build(scored, model.ThresholdWeight, model.ClusterWeight, cancellation);
    }

    private static ScoredPair Scored(int left, int right, PairComparer comparer, PairScorer scorer)
    {
        var pattern = comparer.Pattern(left, right);
        return new ScoredPair(left, right, pattern, scorer.Weight(scorer.PatternWeight(pattern), pattern, left, right));
    }
}
