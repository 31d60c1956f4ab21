namespace Analytics.Linkage.Evaluation;

/// <summary>Rows counted by cluster, by entity, and by both; rows without truth are in <see cref="AllClusters"/> only.</summary>
internal sealed class ContingencyTable
{
    public Dictionary<(int Cluster, int Entity), GroupSize> Cells { get; } = [];

    public Dictionary<int, GroupSize> JudgedClusters { get; } = [];

    public Dictionary<int, GroupSize> AllClusters { get; } = [];

    public Dictionary<int, GroupSize> Entities { get; } = [];

    public long JudgedRows { get; private set; }

    public long UnjudgedRows { get; private set; }

    public void Add(ReadOnlySpan<int> clusters, ReadOnlySpan<int> entities, bool right)
    {
        if (clusters.Length != entities.Length)
        {
            throw new ArgumentException(
                $"There are {clusters.Length} cluster codes and {entities.Length} entity codes; every row needs one of each.");
        }

        for (var row = 0; row < clusters.Length; row++)
        {
            var (cluster, entity) = (clusters[row], entities[row]);

            // A code such as -1 for "no cluster" would otherwise silently become one large cluster.
            if (cluster < 0 || entity < PairTruth.Unknown)
            {
                throw new ArgumentException(
                    $"Row {row} has cluster {cluster} and entity {entity}; codes are 0 or more, entities also {PairTruth.Unknown}.");
            }

            GroupSize.Count(AllClusters, cluster, right);
            if (entity == PairTruth.Unknown)
            {
                UnjudgedRows++;
                continue;
            }

            JudgedRows++;
            GroupSize.Count(JudgedClusters, cluster, right);
            GroupSize.Count(Entities, entity, right);
            GroupSize.Count(Cells, (cluster, entity), right);
        }
    }
}
