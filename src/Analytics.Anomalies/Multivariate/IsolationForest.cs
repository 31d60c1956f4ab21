using Analytics.Anomalies.Randomness;
using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// Isolation forest (Liu, Ting and Zhou, 2008): rows that random cuts part from the others early are unusual. Score 2^(−E[h]/c(ψ)) over 100
/// trees of ψ = 256 rows each, the authors' setting. An unknown cell takes its column's median. The same trees for any number of threads.
/// </summary>
/// <param name="seed">Which random numbers.</param>
/// <param name="trees">How many trees.</param>
/// <param name="sample">Rows a tree; fewer where there are fewer.</param>
public sealed class IsolationForest(ulong seed = 1, int trees = 100, int sample = 256) : IOutlierScore
{
    private const int BlockRows = 512;

    /// <inheritdoc/>
    public string Name => "isolation_forest";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var scores = new double[table.Rows];
        if (table.Rows < 2 || table.Columns == 0) return scores;
        var values = RowByRow(table);
        var drawn = Math.Min(sample, table.Rows);
        var depth = (int)Math.Ceiling(Math.Log2(Math.Max(drawn, 2)));
        var forest = new IsolationTree[trees];
        Parallel.For(0, trees, i => forest[i] = IsolationTree.Grow(values, table.Columns, drawn, depth, new CounterRandom(seed, (ulong)i)));
        var scale = -1 / (trees * IsolationTree.MeanLength(drawn));

        // A block of rows stays in the cache while all trees pass over it, and sums go by tree in one order.
        Parallel.For(0, (table.Rows + BlockRows - 1) / BlockRows, block =>
        {
            var first = block * BlockRows;
            var sums = scores.AsSpan(first, Math.Min(BlockRows, table.Rows - first));
            var cells = values.AsSpan(first * table.Columns, sums.Length * table.Columns);
            foreach (var tree in forest) tree.AddLengths(cells, table.Columns, sums);
            for (var i = 0; i < sums.Length; i++) sums[i] = Math.Pow(2, sums[i] * scale);
        });
        return scores;
    }

    private static double[] RowByRow(FeatureTable table)
    {
        var values = new double[table.Rows * table.Columns];
        Parallel.For(0, table.Columns, column =>
        {
            var cells = table.Column(column);
            var known = table.Sorted(column);
            var median = known.Length > 0 ? Quantiles.Median(known) : 0;
            for (var row = 0; row < cells.Length; row++)
            {
                values[(row * table.Columns) + column] = double.IsNaN(cells[row]) ? median : cells[row];
            }
        });
        return values;
    }
}
