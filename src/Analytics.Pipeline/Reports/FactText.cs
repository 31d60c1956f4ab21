using System.Globalization;
using Analytics.Pipeline.Reports.Data;
using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Pipeline.Reports;

/// <summary>The cells of an evidence row in words: named and written as the schema says of their column.</summary>
public static class FactText
{
    /// <summary>The column's name in the report's language; a column that the table does not have is named as it is.</summary>
    /// <param name="words">Words in the report's language.</param>
    /// <param name="table">The canonical table; null for none.</param>
    /// <param name="name">The canonical column.</param>
    public static string Name(ReportWords words, string? table, string name)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Find(table, name) is { } column ? words.Say(column.Zh, column.En) : name;
    }

    /// <summary>The value as a person reads it: yes and no, the names of codes, amounts in groups of three digits with their unit.</summary>
    /// <param name="words">Words in the report's language.</param>
    /// <param name="table">The canonical table; null for none.</param>
    /// <param name="name">The canonical column.</param>
    /// <param name="value">The value as text.</param>
    public static string Value(ReportWords words, string? table, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(words);
        var column = Find(table, name);
        return column?.Type switch
        {
            ColumnType.Boolean => words.YesNo(value == "true"),
            ColumnType.Enum when column.Values.FirstOrDefault(known => known.Code == value) is { } code => words.Say(code.Zh, code.En),
            ColumnType.Money or ColumnType.Decimal or ColumnType.Integer when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                number.ToString("#,##0.####", CultureInfo.InvariantCulture) + (column.Unit is { } unit ? " " + words.Say(unit, UnitWord.English(unit)) : ""),
            _ when value is ['[', .., ']'] => string.Join(words.Say("、", ", "), value[1..^1].Split(", ").Select(one => column?.Values.FirstOrDefault(known => known.Code == one) is { } code ? words.Say(code.Zh, code.En) : one)),
            _ => value,
        };
    }

    /// <inheritdoc cref="Name(ReportWords, string?, string)"/>
    internal static string Name(ReportWords words, string? table, FactRow fact) => Name(words, table, fact.Column);

    /// <inheritdoc cref="Value(ReportWords, string?, string, string)"/>
    internal static string Value(ReportWords words, string? table, FactRow fact) => Value(words, table, fact.Column, fact.Value);

    /// <summary>All cells in one line, for a workbook's cell.</summary>
    internal static string Line(ReportWords words, EvidenceRow row) =>
        string.Join(words.Say("；", "; "), row.Facts.Select(fact => $"{Name(words, row.Table, fact)}{words.Say("：", ": ")}{Value(words, row.Table, fact)}"));

    private static Column? Find(string? table, string name) =>
        table is not null && CanonicalSchema.TryGet(table, out var known) && known.TryGet(name, out var column) ? column : null;
}
