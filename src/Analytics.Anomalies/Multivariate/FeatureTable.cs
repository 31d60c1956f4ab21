namespace Analytics.Anomalies.Multivariate;

/// <summary>
/// Rows to be compared with one another (a center's year each), and what is measured of them. A cell that is not known is NaN. Column by column
/// in memory, since every detector but the trees goes down columns.
/// </summary>
/// <remarks>Results that depend on the order of rows (which of them a tree draws) follow the order given: callers sort by id.</remarks>
public sealed class FeatureTable
{
    private readonly double[] _values;

    /// <summary>Takes the cells as they are.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="values">The cells, column after column, <c>rows × columns</c>; NaN for what is not known, never infinite.</param>
    /// <exception cref="ArgumentException">The length is another, or a cell is infinite.</exception>
    public FeatureTable(int rows, int columns, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (values.Length != (long)rows * columns)
        {
            throw new ArgumentException($"{rows} rows of {columns} columns need {(long)rows * columns} cells, not {values.Length}.", nameof(values));
        }

        if (Array.Exists(values, double.IsInfinity))
        {
            throw new ArgumentException("A cell is infinite; what cannot be computed is NaN.", nameof(values));
        }

        (Rows, Columns, _values) = (rows, columns, values);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>A column's cells.</summary>
    /// <param name="column">From 0.</param>
    public ReadOnlySpan<double> Column(int column) => _values.AsSpan(column * Rows, Rows);

    /// <summary>A column's known cells, ascending.</summary>
    /// <param name="column">From 0.</param>
    internal double[] Sorted(int column)
    {
        var known = new double[Rows];
        var count = 0;
        foreach (var value in Column(column))
        {
            if (!double.IsNaN(value)) known[count++] = value;
        }

        Array.Resize(ref known, count);
        Array.Sort(known);
        return known;
    }

    /// <summary>The table with every unknown cell replaced, and every column mapped.</summary>
    /// <param name="map">From a column's number to what becomes of its cells and what stands for unknown ones.</param>
    internal double[] Mapped(Func<int, (Func<double, double> Cell, double Unknown)> map)
    {
        var mapped = new double[_values.Length];
        Parallel.For(0, Columns, column =>
        {
            var (cell, unknown) = map(column);
            var source = Column(column);
            for (var row = 0; row < source.Length; row++)
            {
                mapped[(column * Rows) + row] = double.IsNaN(source[row]) ? unknown : cell(source[row]);
            }
        });
        return mapped;
    }

    /// <summary>
    /// The columns standardised by mean and population deviation over what is known; unknown cells are 0, their column's mean. A column
    /// without spread stays at 0.
    /// </summary>
    internal double[] Standardised() => Mapped(column =>
    {
        var (mean, deviation) = Moments(column);
        return (value => (value - mean) / deviation, 0.0);
    });

    private (double Mean, double Deviation) Moments(int column)
    {
        var (count, sum) = (0, 0.0);
        foreach (var value in Column(column))
        {
            if (!double.IsNaN(value)) (count, sum) = (count + 1, sum + value);
        }

        if (count == 0) return (0, 1);
        var mean = sum / count;
        var squares = 0.0;
        foreach (var value in Column(column))
        {
            if (!double.IsNaN(value)) squares += (value - mean) * (value - mean);
        }

        // What rounding leaves of a column of equal numbers is no spread.
        var deviation = Math.Sqrt(squares / count);
        return (mean, deviation > Math.Abs(mean) * 1e-12 ? deviation : 1);
    }
}
