using System.Numerics;

namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// Rows in tiles of 64, in the order of their projection on the diagonal of all columns. A tile holds column after column, so that one vector
/// instruction works on neighbouring rows, and fits the first cache. Two rows are at least as far apart as their projections are, which
/// leaves out most tiles where columns go together.
/// </summary>
internal sealed class NeighbourTiles
{
    private const int Lanes = 64;

    // After so many columns it is worth asking whether the rows are too far away already.
    private const int ColumnsBetweenLooks = 8;
    private readonly double[] _cells;
    private readonly int[] _rows;
    private readonly double[] _projections;
    private readonly int _columns;

    private NeighbourTiles(double[] cells, int[] rows, double[] projections, int columns)
    {
        (_cells, _rows, _projections, _columns) = (cells, rows, projections, columns);
    }

    /// <summary>Number of tiles.</summary>
    public int Count => _cells.Length / Lanes / _columns;

    /// <summary>Cuts rows into tiles.</summary>
    /// <param name="values">Column after column, all known.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    public static NeighbourTiles Of(double[] values, int rows, int columns)
    {
        var projections = new double[rows];
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++) projections[row] += values[(column * rows) + row];
        }

        var scale = 1 / Math.Sqrt(columns);
        for (var row = 0; row < rows; row++) projections[row] *= scale;
        var order = new int[rows];
        for (var row = 0; row < rows; row++) order[row] = row;
        Array.Sort(projections, order);
        var cells = new double[(rows + Lanes - 1) / Lanes * Lanes * columns];

        // What fills the last tile is infinitely far from everything.
        Array.Fill(cells, double.PositiveInfinity);
        for (var place = 0; place < rows; place++)
        {
            for (var column = 0; column < columns; column++)
            {
                cells[(((place / Lanes * columns) + column) * Lanes) + (place % Lanes)] = values[(column * rows) + order[place]];
            }
        }

        return new NeighbourTiles(cells, order, projections, columns);
    }

    /// <summary>Finds the distance to the k-th nearest other row for each row of a tile.</summary>
    /// <param name="tile">From 0.</param>
    /// <param name="k">At least 1 and less than there are rows.</param>
    /// <param name="distances">Filled at the places of the tile's rows, in the order in which they were given.</param>
    public void Search(int tile, int k, double[] distances)
    {
        var nearest = new double[k];
        var query = new double[_columns];
        for (var place = tile * Lanes; place < Math.Min((tile + 1) * Lanes, _rows.Length); place++)
        {
            for (var column = 0; column < _columns; column++) query[column] = _cells[(((tile * _columns) + column) * Lanes) + (place % Lanes)];
            Array.Fill(nearest, double.PositiveInfinity);
            Scan(tile, query, nearest, own: place % Lanes);
            for (var (below, above) = (tile - 1, tile + 1); below >= 0 || above < Count; below--, above++)
            {
                if (below >= 0 && !IsTooFar(_projections[((below + 1) * Lanes) - 1] - _projections[place], nearest[^1])) Scan(below, query, nearest, own: -1);
                else below = -1;
                if (above < Count && !IsTooFar(_projections[above * Lanes] - _projections[place], nearest[^1])) Scan(above, query, nearest, own: -1);
                else above = Count;
            }

            distances[_rows[place]] = Math.Sqrt(nearest[^1]);
        }
    }

    // The margin covers the rounding of projections: nothing nearer is ever left out.
    private static bool IsTooFar(double projections, double farthest) => projections * projections * (1 - 1e-9) > farthest;

    /// <summary>Takes the rows of one tile into the nearest found so far: squares of distances, ascending.</summary>
    private void Scan(int tile, ReadOnlySpan<double> query, Span<double> nearest, int own)
    {
        var width = Vector<double>.Count;
        var cells = _cells.AsSpan(tile * _columns * Lanes, _columns * Lanes);
        for (var lane = 0; lane < Lanes; lane += 2 * width)
        {
            var (first, second) = (Vector<double>.Zero, Vector<double>.Zero);
            var limit = new Vector<double>(nearest[^1]);
            var column = 0;
            while (column < query.Length)
            {
                var look = Math.Min(column + ColumnsBetweenLooks, query.Length);
                for (; column < look; column++)
                {
                    var value = new Vector<double>(query[column]);
                    var one = new Vector<double>(cells.Slice((column * Lanes) + lane, width)) - value;
                    var other = new Vector<double>(cells.Slice((column * Lanes) + lane + width, width)) - value;
                    first += one * one;
                    second += other * other;
                }

                // Sums only grow: rows that are too far stay so.
                if (!Vector.LessThanAny(first, limit) && !Vector.LessThanAny(second, limit)) break;
            }

            if (column < query.Length) continue;
            Take(first, lane, own, nearest);
            Take(second, lane + width, own, nearest);
        }
    }

    private static void Take(Vector<double> squares, int lane, int own, Span<double> nearest)
    {
        for (var i = 0; i < Vector<double>.Count; i++)
        {
            var square = squares[i];
            if (square < nearest[^1] && lane + i != own) Insert(square, nearest);
        }
    }

    private static void Insert(double square, Span<double> nearest)
    {
        var place = nearest.Length - 1;
        for (; place > 0 && nearest[place - 1] > square; place--) nearest[place] = nearest[place - 1];
        nearest[place] = square;
    }
}
