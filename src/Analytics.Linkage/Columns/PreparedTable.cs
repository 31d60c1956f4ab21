using System.Collections.Concurrent;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>A table whose columns are cleaned by their kinds, and whatever is derived from them; everything is made once, on first request.</summary>
internal sealed class PreparedTable
{
    private readonly ConcurrentDictionary<string, Lazy<PreparedColumn>> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ColumnDescription> _descriptions;

    public PreparedTable(LinkageTable table, IEnumerable<ColumnDescription> descriptions)
    {
        Table = table;
        _descriptions = descriptions.ToDictionary(description => description.Name, StringComparer.Ordinal);
        foreach (var name in _descriptions.Keys)
        {
            _ = table.Column(name);
        }
    }

    public LinkageTable Table { get; }

    public int RowCount => Table.RowCount;

    /// <summary>The column that an expression names or derives.</summary>
    /// <exception cref="LinkageException">The expression names a column that the table or the model does not have.</exception>
    public PreparedColumn this[ValueExpression expression] =>
        _prepared.GetOrAdd(expression.ToString(), _ => new Lazy<PreparedColumn>(() => Make(expression))).Value;

    private PreparedColumn Make(ValueExpression expression) => expression switch
    {
        ColumnValue column => Clean(column.Name),
        DerivedValue derived => Derive(derived),
        _ => throw new LinkageException($"'{expression}' is no value."),
    };

    private PreparedColumn Clean(string name)
    {
        var column = Table.Column(name);
        if (!_descriptions.TryGetValue(name, out var description))
        {
            throw new LinkageException($"The model's columns do not list '{name}', which one of its comparisons or blocking rules uses.");
        }

        return Map(name, description.Kind, column.Codes, column.Values, value => Cleaning.Clean(value, description.Kind, description.DateOrder));
    }

    private PreparedColumn Derive(DerivedValue derived)
    {
        var source = this[derived.Source];
        var function = derived.Function;
        return Map(derived.ToString(), function.Result(source.Kind), source.Codes, source.Values, value => function.Apply(value, derived.Parameter));
    }

    /// <summary>A column whose values are made of another's, value by value; an empty one is missing.</summary>
    private static PreparedColumn Map(string label, ColumnKind kind, ReadOnlySpan<int> codes, ValuePool values, Cleaner cleaner)
    {
        var made = new string[values.Count];
        Parallel.For(0, (made.Length + 1023) / 1024, part =>
        {
            for (var code = part * 1024; code < Math.Min(made.Length, (part + 1) * 1024); code++)
            {
                made[code] = cleaner(values[code]);
            }
        });

        var pool = new ValuePool();
        var renamed = new int[made.Length];
        for (var code = 0; code < made.Length; code++)
        {
            renamed[code] = made[code].Length == 0 ? TextColumn.Missing : pool.Add(made[code]);
        }

        var rows = new int[codes.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = codes[row] < 0 ? TextColumn.Missing : renamed[codes[row]];
        }

        return new PreparedColumn(label, kind, rows, pool);
    }

    private delegate string Cleaner(ReadOnlySpan<char> value);
}
