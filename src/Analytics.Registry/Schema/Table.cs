using System.Diagnostics.CodeAnalysis;

namespace Analytics.Registry.Schema;

/// <summary>One canonical table.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> _byName;

    internal Table(
        string name, string zh, string en, string meaning, IReadOnlyList<string> key, IReadOnlyList<Column> columns,
        Signature signature, IReadOnlyList<SheetHint> sheetHints)
    {
        (Name, Zh, En, Meaning, Key, Columns, Signature, SheetHints) = (name, zh, en, meaning, key, columns, signature, sheetHints);
        InputColumns = [.. columns.Where(column => !column.Derived)];
        _byName = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        PlatformColumn = TryGet("platform_id", out _) ? "platform_id" : TryGet("center_id", out _) ? "center_id" : null;
        YearColumn = TryGet("report_year", out _) ? "report_year" : TryGet("year", out _) ? "year" : null;
    }

    /// <summary>The canonical name, as in SQL.</summary>
    public string Name { get; }

    /// <summary>The Chinese name.</summary>
    public string Zh { get; }

    /// <summary>The English name.</summary>
    public string En { get; }

    /// <summary>What one row stands for, in Chinese.</summary>
    public string Meaning { get; }

    /// <summary>The columns that together name a row in the real world. Not a constraint: files arrive with gaps and repetitions.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>Every column, derived ones too, without the provenance columns that <see cref="TableDdl"/> puts first.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The columns that are read from files, in the order of the table's DDL after the provenance columns.</summary>
    public IReadOnlyList<Column> InputColumns { get; }

    /// <summary>What tells this kind of table from the others.</summary>
    public Signature Signature { get; }

    /// <summary>Wordings of file names, sheet names and titles that speak for this kind.</summary>
    public IReadOnlyList<SheetHint> SheetHints { get; }

    /// <summary>The column that names a row's platform: <c>platform_id</c> or <c>center_id</c>, or null where rows belong to
    /// none.</summary>
    public string? PlatformColumn { get; }

    /// <summary>The column of the report year: <c>report_year</c> or <c>year</c>, or null where rows have none.</summary>
    public string? YearColumn { get; }

    /// <summary>The column of that canonical name.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public Column this[string column] => TryGet(column, out var found)
        ? found
        : throw new KeyNotFoundException($"Table '{Name}' has no column '{column}'.");

    /// <summary>Looks a column up by its canonical name.</summary>
    public bool TryGet(string column, [NotNullWhen(true)] out Column? found) => _byName.TryGetValue(column, out found);
}
