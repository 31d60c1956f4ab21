using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// The largest absolute modified z-score of a row (see <see cref="RobustScale"/>). Unknown cells say nothing. It finds rows that are extreme in
/// one thing, and explains itself; it cannot see unusual combinations.
/// </summary>
public sealed class RobustZScore : IOutlierScore
{
    /// <inheritdoc/>
    public string Name => "robust_z";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var scores = new double[table.Rows];
        var scales = new RobustScale[table.Columns];
        Parallel.For(0, table.Columns, column => scales[column] = RobustScale.Of(table.Sorted(column)));
        for (var column = 0; column < table.Columns; column++)
        {
            var cells = table.Column(column);
            for (var row = 0; row < cells.Length; row++)
            {
                scores[row] = Math.Max(scores[row], Math.Abs(scales[column].Z(cells[row])));
            }
        }

        return scores;
    }
}
