using System.Collections.Concurrent;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>A table whose columns are cleaned by their kinds, and whatever is derived from them; everything is made once, on first request.</summary>
internal sealed class PreparedTable
{
    private const int Part = 1024;
    private const int Slice = 1 << 16;
    private const int RowPart = 1 << 16;

    private readonly ConcurrentDictionary<string, Lazy<PreparedColumn>> _prepared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<RowCodes?>> _rowCodes = new(StringComparer.Ordinal);
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

    /// <summary>Cleans all columns now, several at a time, and derives what comparisons look at.</summary>
    /// <exception cref="LinkageException">A comparison names a column that the table or the model does not have.</exception>
    public void MakeAll(IEnumerable<Comparison> comparisons)
    {
        // The columns of most values first: a large one that comes last would keep one thread busy after all others.
        ParallelParts.Each(LargestFirst(_descriptions.Keys.Select(name => new ColumnValue(name))), (value, _) => this[value]);
        ParallelParts.Each(LargestFirst(comparisons.SelectMany(comparison => comparison.Values).Distinct()), (value, _) => this[value]);
    }

    public LinkageTable Table { get; }

    public int RowCount => Table.RowCount;

    /// <summary>The column that an expression names or derives.</summary>
    /// <exception cref="LinkageException">The expression names a column that the table or the model does not have.</exception>
    public PreparedColumn this[ValueExpression expression] =>
        _prepared.GetOrAdd(expression.ToString(), _ => new Lazy<PreparedColumn>(() => Make(expression))).Value;

    /// <summary>The codes of what comparisons ask but whether it is the same, where these are of few values; null where nothing is gained.</summary>
    public RowCodes? RowCodes(IReadOnlyList<Comparison> comparisons)
    {
        ValueExpression[] values = [.. comparisons.Select(comparison => comparison.EqualityOf).OfType<ValueExpression>()];
        return _rowCodes.GetOrAdd(string.Join('\n', values.Select(value => value.ToString())),
            _ => new Lazy<RowCodes?>(() => Columns.RowCodes.Of(values.Select(value => this[value]), RowCount))).Value;
    }

    private ValueExpression[] LargestFirst(IEnumerable<ValueExpression> values) => [.. values.OrderByDescending(value => Table.Find(value.ColumnName)?.DistinctCount ?? 0)];

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

        var (codes, values) = Map(column.CodeArray, column.Values, value =>
            IsMissing(value, description.Missing) ? "" : NormalForm.IsCertain(value, description.Kind) ? null : Cleaning.Clean(value, description.Kind, description.DateOrder));
        return description.Words is { } words
            ? new PreparedColumn(name, description.Kind, codes, values) { WordFrequencies = words }
            : new PreparedColumn(name, description.Kind, codes, values);
    }

    private static bool IsMissing(ReadOnlySpan<char> value, IReadOnlyList<string> missing)
    {
        foreach (var text in missing)
        {
            if (value.Trim().SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }

    private PreparedColumn Derive(DerivedValue derived)
    {
        var source = this[derived.Source];
        var function = derived.Function;
        var words = function.WeighsWords ? source.WordFrequencies : null;
        var (codes, values) = Map(source.Codes, source.Values, value => function.Apply(value, derived.Parameter, words));
        return new PreparedColumn(derived.ToString(), function.Result(source.Kind), codes, values) { Source = source };
    }

    /// <summary>Values made of others, value by value; null stands for the value itself, an empty one for missing.</summary>
    private static (int[] Codes, ValuePool Values) Map(int[] codes, ValuePool values, Cleaner cleaner)
    {
        // Slice by slice, so that the texts made are few at a time: they go into the pool and are let go.
        var made = new string?[Math.Min(values.Count, Slice)];
        (ValuePool Pool, int[] Codes)? renamed = null;
        for (var from = 0; from < values.Count; from += Slice)
        {
            var count = Math.Min(Slice, values.Count - from);
            if (Make(values, cleaner, from, count, made) && renamed is null)
            {
                renamed = (new ValuePool(values), new int[values.Count]);
                Rename(values, 0, from, [], renamed.Value.Pool, renamed.Value.Codes);
            }

            if (renamed is { } begun)
            {
                Rename(values, from, count, made, begun.Pool, begun.Codes);
            }
        }

        renamed?.Pool.Trim();

        // Nothing changed: the column itself serves, and takes no second memory.
        return renamed is { } done ? (Recoded(codes, done.Codes), done.Pool) : (codes, values);
    }

    /// <summary>Makes the texts of some values, null for those that stay as they are.</summary>
    /// <returns>Whether any does not.</returns>
    private static bool Make(ValuePool values, Cleaner cleaner, int from, int count, string?[] made)
    {
        var changed = 0;
        Parallel.For(0, (count + Part - 1) / Part, part =>
        {
            for (var i = part * Part; i < Math.Min(count, (part + 1) * Part); i++)
            {
                var text = cleaner(values[from + i]);
                made[i] = text is null || values[from + i].SequenceEqual(text) ? null : text;
                if (made[i] is not null)
                {
                    changed = 1;
                }
            }
        });
        return changed != 0;
    }

    private static void Rename(ValuePool values, int from, int count, ReadOnlySpan<string?> made, ValuePool pool, int[] renamed)
    {
        var waiting = new TextQueue(pool);
        for (var code = from; code < from + count; code++)
        {
            var own = made.IsEmpty ? null : made[code - from];
            ReadOnlySpan<char> text = own is null ? values[code] : own;
            renamed[code] = TextColumn.Missing;
            if (!text.IsEmpty)
            {
                // Many texts made are a part of those they are made of, and need not be kept once more.
                TextPlace? lent = values[code].IndexOf(text) is >= 0 and var offset ? values.Place(code, offset) : null;

                // The hash known is that of the whole text, also of what was not kept.
                waiting.Add(text, code, own is null && text.Length < ValuePool.LongestKept ? values.Hash(code) : ContentHash.Of(text), lent);
            }

            if (waiting.IsFull)
            {
                waiting.Empty(renamed);
            }
        }

        waiting.Empty(renamed);
    }

    private static int[] Recoded(int[] codes, int[] renamed)
    {
        var rows = new int[codes.Length];
        Parallel.For(0, (rows.Length + RowPart - 1) / RowPart, part =>
        {
            for (var row = part * RowPart; row < Math.Min(rows.Length, (part + 1) * RowPart); row++)
            {
                rows[row] = codes[row] < 0 ? TextColumn.Missing : renamed[codes[row]];
            }
        });
        return rows;
    }

    private delegate string? Cleaner(ReadOnlySpan<char> value);
}
