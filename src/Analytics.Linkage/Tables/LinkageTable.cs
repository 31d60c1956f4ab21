namespace Analytics.Linkage.Tables;

/// <summary>
/// Records in columns. To link two tables they lie in one: the left table's rows first, then the right one's, a column of one name holding
/// the values of both. Immutable; safe for many threads.
/// </summary>
public sealed class LinkageTable
{
    private readonly Dictionary<string, TextColumn> _byName;

    /// <summary>A table to find duplicates in.</summary>
    /// <param name="columns">At least one column; all of the same number of rows, no name twice.</param>
    /// <exception cref="ArgumentException">No column, unequal lengths, or a name twice.</exception>
    public LinkageTable(IReadOnlyList<TextColumn> columns)
        : this(columns, leftCount: null)
    {
    }

    /// <summary>Two tables to link, one behind the other.</summary>
    /// <param name="columns">At least one column; all of the same number of rows, no name twice.</param>
    /// <param name="leftCount">How many of the rows are the left table's; null where there is one table only.</param>
    /// <exception cref="ArgumentException">No column, unequal lengths, a name twice, or more left rows than rows.</exception>
    public LinkageTable(IReadOnlyList<TextColumn> columns, int? leftCount)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
        {
            throw new ArgumentException("A table needs at least one column.", nameof(columns));
        }

        Columns = columns;
        RowCount = columns[0].RowCount;
        LeftCount = leftCount;
        _byName = new Dictionary<string, TextColumn>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (column.RowCount != RowCount)
            {
                throw new ArgumentException($"Column '{column.Name}' has {column.RowCount} rows, column '{columns[0].Name}' has {RowCount}.", nameof(columns));
            }

            if (!_byName.TryAdd(column.Name, column))
            {
                throw new ArgumentException($"There are two columns named '{column.Name}'.", nameof(columns));
            }
        }

        if (leftCount is < 0 || leftCount > RowCount)
        {
            throw new ArgumentException($"{leftCount} left rows of {RowCount} rows in all.", nameof(leftCount));
        }
    }

    /// <summary>The columns, in the input's order.</summary>
    public IReadOnlyList<TextColumn> Columns { get; }

    /// <summary>Rows of all tables.</summary>
    public int RowCount { get; }

    /// <summary>Rows of the left table, which come first; null where one table is searched for duplicates.</summary>
    public int? LeftCount { get; }

    /// <summary>Whether two tables are linked.</summary>
    public bool IsLink => LeftCount is not null;

    /// <summary>How many different pairs there are: of the rows among themselves, or of a left and a right row.</summary>
    public double PossiblePairs => LeftCount is { } left ? (double)left * (RowCount - left) : RowCount * (RowCount - 1.0) / 2;

    /// <summary>A column by its name; null where there is none.</summary>
    public TextColumn? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A column by its name.</summary>
    /// <exception cref="LinkageException">There is none; the message lists those there are.</exception>
    public TextColumn Column(string name) => Find(name)
        ?? throw new LinkageException($"There is no column '{name}'; the columns are {string.Join(", ", Columns.Select(column => column.Name))}.");
}
