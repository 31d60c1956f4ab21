namespace Analytics.Evaluation.Craft;

/// <summary>
/// Figures of units (rows) by columns: numbers only, column after column, NaN where a figure is missing. Missing is missing: no method
/// of this library takes NaN for zero.
/// </summary>
public sealed class UnitTable
{
    private readonly double[] _values;
    private readonly Dictionary<string, int> _columnIndex;

    /// <summary>Takes figures as they are; the array is not copied and must not be changed afterwards.</summary>
    /// <param name="units">The rows' names, distinct.</param>
    /// <param name="columns">The columns' names, distinct.</param>
    /// <param name="values">The figure of unit u in column c at <c>c · units + u</c>; finite or NaN.</param>
    /// <exception cref="ArgumentException">Sizes do not fit, a name stands twice, or a figure is infinite.</exception>
    public UnitTable(IReadOnlyList<string> units, IReadOnlyList<string> columns, double[] values)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length != units.Count * columns.Count)
            throw new ArgumentException($"{units.Count} units × {columns.Count} columns need {units.Count * columns.Count} figures, not {values.Length}.", nameof(values));
        if (Array.FindIndex(values, double.IsInfinity) is var at and >= 0)
            throw new ArgumentException($"The figure of {units[at % units.Count]} in {columns[at / units.Count]} is infinite.", nameof(values));
        if (units.Distinct(StringComparer.Ordinal).Count() != units.Count) throw new ArgumentException("A unit stands twice.", nameof(units));

        Units = units;
        Columns = columns;
        _values = values;
        _columnIndex = new Dictionary<string, int>(columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            if (!_columnIndex.TryAdd(columns[i], i)) throw new ArgumentException($"The column {columns[i]} stands twice.", nameof(columns));
        }
    }

    /// <summary>The rows' names.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>All figures, column after column.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>One figure.</summary>
    public double this[int unit, int column] => _values[column * Units.Count + unit];

    /// <summary>The figures of one column, by unit.</summary>
    public ReadOnlySpan<double> Column(int column) => _values.AsSpan(column * Units.Count, Units.Count);

    /// <summary>The place of a column; −1 when there is none of that name.</summary>
    public int IndexOf(string column) => _columnIndex.GetValueOrDefault(column, -1);

    /// <summary>The same units with columns computed anew.</summary>
    /// <param name="columns">Their names.</param>
    /// <param name="fill">Fills one column, given its place.</param>
    public UnitTable Derive(IReadOnlyList<string> columns, ColumnFill fill)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(fill);
        var values = new double[Units.Count * columns.Count];
        for (var i = 0; i < columns.Count; i++) fill(i, values.AsSpan(i * Units.Count, Units.Count));
        return new UnitTable(Units, columns, values);
    }

    /// <summary>Some units and some columns, in the order asked for.</summary>
    public UnitTable Select(IReadOnlyList<int> units, IReadOnlyList<int> columns)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(columns);
        var values = new double[units.Count * columns.Count];
        for (var c = 0; c < columns.Count; c++)
        {
            for (var u = 0; u < units.Count; u++) values[c * units.Count + u] = this[units[u], columns[c]];
        }

        return new UnitTable([.. units.Select(unit => Units[unit])], [.. columns.Select(column => Columns[column])], values);
    }
}

/// <summary>Fills a column.</summary>
/// <param name="column">Its place.</param>
/// <param name="target">The figures to be written, by unit.</param>
public delegate void ColumnFill(int column, Span<double> target);
