using System.Collections.Concurrent;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>A table whose columns are cleaned by their kinds, and whatever is derived from them; everything is made once, on first request.</summary>
internal sealed class PreparedTable
{
    private const int Part = 1024;
    private const int RowPart = 1 << 16;

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

    /// <summary>Cleans all columns now, several at a time.</summary>
    public void CleanAll() => Parallel.ForEach(_descriptions.Keys, name => _ = this[new ColumnValue(name)]);

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

        return Map(name, description.Kind, column.CodeArray, column.Values, value =>
            NormalForm.IsCertain(value, description.Kind) ? null : Cleaning.Clean(value, description.Kind, description.DateOrder));
    }

    private PreparedColumn Derive(DerivedValue derived)
    {
        var source = this[derived.Source];
        var function = derived.Function;
        return Map(derived.ToString(), function.Result(source.Kind), source.Codes, source.Values, value => function.Apply(value, derived.Parameter));
    }

    /// <summary>A column whose values are made of another's, value by value; null stands for the value itself, an empty one for missing.</summary>
    private static PreparedColumn Map(string label, ColumnKind kind, int[] codes, ValuePool values, Cleaner cleaner)
    {
        var made = new string?[values.Count];
        var changed = 0;
        Parallel.For(0, (made.Length + Part - 1) / Part, part =>
        {
            for (var code = part * Part; code < Math.Min(made.Length, (part + 1) * Part); code++)
            {
                var text = cleaner(values[code]);
                made[code] = text is null || values[code].SequenceEqual(text) ? null : text;
                if (made[code] is not null)
                {
                    changed = 1;
                }
            }
        });

        // Nothing changed: the column itself serves, and takes no second memory.
        return changed == 0 ? new PreparedColumn(label, kind, codes, values) : Renamed(label, kind, codes, values, made);
    }

    private static PreparedColumn Renamed(string label, ColumnKind kind, int[] codes, ValuePool values, string?[] made)
    {
        var pool = new ValuePool();
        var renamed = new int[made.Length];
        for (var code = 0; code < made.Length; code++)
        {
            ReadOnlySpan<char> text = made[code] is { } own ? own : values[code];
            renamed[code] = text.IsEmpty ? TextColumn.Missing : pool.Add(text);
        }

        var rows = new int[codes.Length];
        Parallel.For(0, (rows.Length + RowPart - 1) / RowPart, part =>
        {
            for (var row = part * RowPart; row < Math.Min(rows.Length, (part + 1) * RowPart); row++)
            {
                rows[row] = codes[row] < 0 ? TextColumn.Missing : renamed[codes[row]];
            }
        });
        return new PreparedColumn(label, kind, rows, pool);
    }

    private delegate string? Cleaner(ReadOnlySpan<char> value);
}
