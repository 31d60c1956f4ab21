using Analytics.Linkage.Evaluation;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>A linkage held against the truth.</summary>
/// <param name="Rows">Records in all.</param>
/// <param name="Entities">Entities that the truth names.</param>
/// <param name="TruePairs">Pairs of records of one entity.</param>
/// <param name="PairsListed">Pairs in <c>pairs.csv</c>.</param>
/// <param name="PairsFound">Those of them at or above the threshold.</param>
/// <param name="ClusterCount">Clusters in <c>clusters.csv</c>, single records too.</param>
/// <param name="Pairs">The found pairs against the truth.</param>
/// <param name="Clusters">The clusters against the truth: their closure, and B-cubed.</param>
public sealed record TruthQuality(
    long Rows, int Entities, long TruePairs, int PairsListed, int PairsFound, int ClusterCount, PairCounts Pairs, ClusterQuality Clusters);
