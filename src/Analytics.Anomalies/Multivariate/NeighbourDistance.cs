namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// The distance to the k-th nearest other row (Ramaswamy, Rastogi and Shim, 2000), Euclidean over standardised columns; an unknown cell stands
/// at its column's mean. Exact: what is left out is provably farther.
/// </summary>
/// <param name="k">Which neighbour; the farthest there is when rows are fewer.</param>
public sealed class NeighbourDistance(int k = 5) : IOutlierScore
{
    /// <inheritdoc/>
    public string Name => "knn";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var scores = new double[table.Rows];
        if (table.Rows < 2 || table.Columns == 0) return scores;
        var tiles = NeighbourTiles.Of(table.Standardised(), table.Rows, table.Columns);
        Parallel.For(0, tiles.Count, tile => tiles.Search(tile, Math.Min(k, table.Rows - 1), scores));
        return scores;
    }
}
