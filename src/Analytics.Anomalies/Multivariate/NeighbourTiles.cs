using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// Rows in tiles of 64, in the order of their projection on the diagonal of all columns. A tile holds column after column, so that one vector
/// instruction works on neighbouring rows, and fits the first cache. Two rows are at least as far apart as their projections are, which
/// leaves out most tiles where columns go together; of the rest the rows that are nearer than the nearest found so far are picked out by
/// |a|² + |b|² − 2ab in single precision, less than which its rounding cannot make a distance, and those alone are measured in double precision.
/// What comes out is the same whatever the width of vectors, and whether products are fused with sums.
/// </summary>
internal sealed class NeighbourTiles
{
    private const int Lanes = 64;

    // So many rows of the own tile are compared at once, so that what is loaded of the other is used as often.
    private const int Queries = 4;
    private readonly double[] _cells;
    private readonly int[] _rows;
    private readonly double[] _projections;
    private readonly int _columns;

    // The cells in single precision, and the squared length of each row less what rounding can make of the products with it.
    private readonly float[] _singles;
    private readonly float[] _lengths;
    private readonly double _kept;

    private NeighbourTiles(double[] cells, int[] rows, double[] projections, int columns)
    {
        (_cells, _rows, _projections, _columns) = (cells, rows, projections, columns);

        // n products and sums, and a few steps more, each off by 2^-24 of (|a|² + |b|²) at most; twice that is taken off.
        _kept = 1 - ((columns + 8) * Math.ScaleB(1, -23));
        _lengths = new float[cells.Length / columns];
        _singles = new float[cells.Length];
        for (var row = 0; row < _lengths.Length; row++)
        {
            var square = 0.0;
            for (var column = 0; column < columns; column++)
            {
                var cell = cells[Cell(row, column)];
                square += cell * cell;
                if (row < rows.Length) _singles[Cell(row, column)] = (float)cell;
            }

            _lengths[row] = (float)(square * _kept);
        }
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
        var nearest = new double[Queries * k];
        for (var first = tile * Lanes; first < Math.Min((tile + 1) * Lanes, _rows.Length); first += Queries)
        {
            var last = Math.Min(first + Queries, _rows.Length) - 1;
            Array.Fill(nearest, double.PositiveInfinity);
            Scan(tile, first, nearest, k);
            for (var (below, above) = (tile - 1, tile + 1); below >= 0 || above < Count; below--, above++)
            {
                if (below >= 0 && !IsTooFar(_projections[((below + 1) * Lanes) - 1] - _projections[first], Farthest(nearest, k, last - first))) Scan(below, first, nearest, k);
                else below = -1;
                if (above < Count && !IsTooFar(_projections[above * Lanes] - _projections[last], Farthest(nearest, k, last - first))) Scan(above, first, nearest, k);
                else above = Count;
            }

            for (var place = first; place <= last; place++) distances[_rows[place]] = Math.Sqrt(nearest[((place - first + 1) * k) - 1]);
        }
    }

    // The margin covers the rounding of projections: nothing nearer is ever left out.
    private static bool IsTooFar(double projections, double farthest) => projections * projections * (1 - 1e-9) > farthest;

    private static double Farthest(double[] nearest, int k, int last)
    {
        var farthest = 0.0;
        for (var query = 0; query <= last; query++) farthest = Math.Max(farthest, nearest[((query + 1) * k) - 1]);
        return farthest;
    }

    /// <summary>Takes the rows of one tile into the nearest found so far of some queries: squares of distances, ascending.</summary>
    private void Scan(int tile, int first, double[] nearest, int k)
    {
        var (width, vectors) = (Vector<float>.Count, Lanes / Vector<float>.Count);
        var cells = MemoryMarshal.Cast<float, Vector<float>>(_singles.AsSpan(tile * _columns * Lanes, _columns * Lanes));
        var queries = _singles.AsSpan(Cell(first, 0), ((_columns - 1) * Lanes) + Queries);
        for (var vector = 0; vector < vectors; vector += 2)
        {
            // Eight sums at a time, since each waits for its last addition.
            var (a, b, c, d) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
            var (e, f, g, h) = (a, b, c, d);
            for (var column = 0; column < _columns; column++)
            {
                var (left, right) = (cells[(column * vectors) + vector], cells[(column * vectors) + vector + 1]);
                var query = queries.Slice(column * Lanes, Queries);
                var (one, two, three, four) = (new Vector<float>(query[0]), new Vector<float>(query[1]), new Vector<float>(query[2]), new Vector<float>(query[3]));
                a = Vector.MultiplyAddEstimate(one, left, a);
                b = Vector.MultiplyAddEstimate(two, left, b);
                c = Vector.MultiplyAddEstimate(three, left, c);
                d = Vector.MultiplyAddEstimate(four, left, d);
                e = Vector.MultiplyAddEstimate(one, right, e);
                f = Vector.MultiplyAddEstimate(two, right, f);
                g = Vector.MultiplyAddEstimate(three, right, g);
                h = Vector.MultiplyAddEstimate(four, right, h);
            }

            var row = (tile * Lanes) + (vector * width);
            Take([a, b, c, d], first, row, nearest, k);
            Take([e, f, g, h], first, row + width, nearest, k);
        }
    }

    private void Take(ReadOnlySpan<Vector<float>> products, int first, int row, Span<double> nearest, int k)
    {
        var lengths = new Vector<float>(_lengths.AsSpan(row));
        for (var query = 0; query < products.Length; query++) Take(lengths - (2 * products[query]), first + query, row, nearest.Slice(query * k, k));
    }

    private void Take(Vector<float> bounds, int query, int row, Span<double> nearest)
    {
        var limit = (float)(nearest[^1] - _lengths[query]);
        if (!Vector.LessThanAny(bounds, new Vector<float>(limit))) return;
        for (var i = 0; i < Vector<float>.Count; i++)
        {
            if (!(bounds[i] < limit) || row + i == query || row + i >= _rows.Length) continue;
            var square = Square(query, row + i);
            if (square < nearest[^1]) Insert(square, nearest);
        }
    }

    /// <summary>The squared distance, by columns in one order.</summary>
    private double Square(int query, int row)
    {
        var sum = 0.0;
        for (var column = 0; column < _columns; column++)
        {
            var difference = _cells[Cell(row, column)] - _cells[Cell(query, column)];
            sum += difference * difference;
        }

        return sum;
    }

    private int Cell(int row, int column) => (((row / Lanes * _columns) + column) * Lanes) + (row % Lanes);

    private static void Insert(double square, Span<double> nearest)
    {
        var place = nearest.Length - 1;
        for (; place > 0 && nearest[place - 1] > square; place--) nearest[place] = nearest[place - 1];
        nearest[place] = square;
    }
}
