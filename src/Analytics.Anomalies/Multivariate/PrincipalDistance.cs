using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// Distances to the principal axes, each over the share of variance that its axis explains: what is unusual along axes with little variance
/// weighs most (Shyu et al., 2003, in the form that PyOD gives it). That form measures to the end of an eigenvector, whose sign is arbitrary;
/// here the mean over both signs is taken, so that no convention decides. Unknown cells stand at their column's mean.
/// </summary>
public sealed class PrincipalDistance : IOutlierScore
{
    // Axes along which there is nothing but rounding explain nothing, and would divide by it.
    private const double LeastShare = 1e-12;

    /// <inheritdoc/>
    public string Name => "pca";

    /// <inheritdoc/>
    public double[] Score(FeatureTable table) => Score(table, _ => 0, emptyAxes: false);

    /// <summary>Scores with a sign for each axis: 1 or −1 as it is chosen from the rows' places on it, 0 for the mean of both.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="sign">From the rows' places on an axis to its sign.</param>
    /// <param name="emptyAxes">Whether axes that explain nothing count, as they do in PyOD, where they then outweigh all others.</param>
    internal static double[] Score(FeatureTable table, Func<double[], int> sign, bool emptyAxes)
    {
        ArgumentNullException.ThrowIfNull(table);
        var values = table.Standardised();
        var (rows, columns) = (table.Rows, table.Columns);
        var scores = new double[rows];
        if (rows < 2 || columns == 0) return scores;
        var eigen = SymmetricEigen.Of(Correlations(values, rows, columns));
        var total = eigen.Values.Sum();
        var squares = SquaredLengths(values, rows, columns);
        var added = new double[columns][];
        Parallel.For(0, columns, axis =>
        {
            if (!emptyAxes && eigen.Values[axis] <= total * LeastShare) return;
            var places = Project(values, rows, eigen.Vectors[axis]);
            var chosen = sign(places);
            var share = Math.Max(eigen.Values[axis] / total, 1e-30);
            for (var row = 0; row < rows; row++)
            {
                var (toward, away) = (Distance(squares[row], places[row]), Distance(squares[row], -places[row]));
                places[row] = (chosen switch { 0 => (toward + away) / 2, > 0 => toward, _ => away }) / share;
            }

            added[axis] = places;
        });
        foreach (var axis in added.Where(axis => axis is not null))
        {
            for (var row = 0; row < rows; row++) scores[row] += axis[row];
        }

        return scores;
    }

    private static double Distance(double square, double place) => Math.Sqrt(Math.Max(0, square + 1 - (2 * place)));

    private static double[,] Correlations(double[] values, int rows, int columns)
    {
        var matrix = new double[columns, columns];
        Parallel.For(0, columns, i =>
        {
            for (var j = i; j < columns; j++)
            {
                var sum = 0.0;
                for (var row = 0; row < rows; row++) sum += values[(i * rows) + row] * values[(j * rows) + row];
                matrix[i, j] = matrix[j, i] = sum / rows;
            }
        });
        return matrix;
    }

    private static double[] SquaredLengths(double[] values, int rows, int columns)
    {
        var squares = new double[rows];
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++) squares[row] += values[(column * rows) + row] * values[(column * rows) + row];
        }

        return squares;
    }

    private static double[] Project(double[] values, int rows, double[] axis)
    {
        var places = new double[rows];
        for (var column = 0; column < axis.Length; column++)
        {
            for (var row = 0; row < rows; row++) places[row] += values[(column * rows) + row] * axis[column];
        }

        return places;
    }
}
