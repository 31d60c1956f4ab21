namespace Analytics.Linkage.Evaluation;

/// <summary>
/// Clusters against the truth. All figures come from the contingency table of clusters by entities, so that a cluster of a million rows costs
/// as much as a million clusters of one. Neither the order of rows nor which codes are used changes any figure, to the last bit.
/// </summary>
public static class ClusterEvaluation
{
    /// <summary>Clusters of one table's rows.</summary>
    /// <param name="clusters">Each row's cluster, 0 or more.</param>
    /// <param name="entities">Each row's true entity, 0 or more, or <see cref="PairTruth.Unknown"/>.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or a code is out of range.</exception>
    public static ClusterQuality Dedupe(ReadOnlySpan<int> clusters, ReadOnlySpan<int> entities)
    {
        var table = new ContingencyTable();
        table.Add(clusters, entities, right: false);
        return Quality(table, link: false);
    }

    /// <summary>Clusters of two tables' rows; clusters and entities are numbered through both.</summary>
    /// <param name="leftClusters">Each left row's cluster, 0 or more.</param>
    /// <param name="leftEntities">Each left row's true entity, 0 or more, or <see cref="PairTruth.Unknown"/>.</param>
    /// <param name="rightClusters">Each right row's cluster.</param>
    /// <param name="rightEntities">Each right row's true entity.</param>
    /// <exception cref="ArgumentException">A table's columns differ in length, or a code is out of range.</exception>
    public static ClusterQuality Link(
        ReadOnlySpan<int> leftClusters, ReadOnlySpan<int> leftEntities, ReadOnlySpan<int> rightClusters, ReadOnlySpan<int> rightEntities)
    {
        var table = new ContingencyTable();
        table.Add(leftClusters, leftEntities, right: false);
        table.Add(rightClusters, rightEntities, right: true);
        return Quality(table, link: true);
    }

    private static ClusterQuality Quality(ContingencyTable table, bool link)
    {
        var together = table.Cells.Values.Sum(cell => cell.Pairs(link));
        var found = table.JudgedClusters.Values.Sum(cluster => cluster.Pairs(link));
        var all = table.AllClusters.Values.Sum(cluster => cluster.Pairs(link));
        var entityPairs = table.Entities.Values.Sum(entity => entity.Pairs(link));
        return new ClusterQuality(
            new PairCounts(together, found - together, entityPairs - together, all - found),
            new BCubed(
                Mean(table, cell => table.JudgedClusters[cell.Cluster].Rows),
                Mean(table, cell => table.Entities[cell.Entity].Rows)),
            table.JudgedRows,
            table.UnjudgedRows);
    }

    /// <summary>The mean over rows of (rows in the row's cell) ÷ (rows in its cluster, or entity): each cell's n rows add n × n/whole.</summary>
    private static double? Mean(ContingencyTable table, Func<(int Cluster, int Entity), long> whole)
    {
        var shares = table.Cells.Select(cell => (double)cell.Value.Rows * cell.Value.Rows / whole(cell.Key)).ToArray();

        // In order of size, so that the rounding of the sum does not depend on the order of rows or on the codes.
        Array.Sort(shares);
        return Ratio.Of(shares.Sum(), table.JudgedRows);
    }
}
