using System.Globalization;
using Analytics.Pipeline.Reports.Data;
using Analytics.Registry.Schema;

namespace Analytics.Pipeline.Reports;

/// <summary>The cells of an evidence row in words: named and written as the schema says of their column.</summary>
internal static class FactText
{
    /// <summary>The column's name in the report's language; a column that the table does not have is named as it is.</summary>
    public static string Name(ReportWords words, string? table, FactRow fact) =>
        Find(table, fact) is { } column ? words.Say(column.Zh, column.En) : fact.Column;

    /// <summary>The value as a person reads it: yes and no, the names of codes, amounts in groups of three digits with their unit.</summary>
    public static string Value(ReportWords words, string? table, FactRow fact)
    {
        var column = Find(table, fact);
        return column?.Type switch
        {
            ColumnType.Boolean => words.YesNo(fact.Value == "true"),
            ColumnType.Enum when column.Values.FirstOrDefault(value => value.Code == fact.Value) is { } code => words.Say(code.Zh, code.En),
            ColumnType.Money or ColumnType.Decimal or ColumnType.Integer when decimal.TryParse(fact.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                number.ToString("#,##0.####", CultureInfo.InvariantCulture) + (column.Unit is { } unit ? " " + unit : ""),
            _ => fact.Value,
        };
    }

    /// <summary>All cells in one line, for a workbook's cell.</summary>
    public static string Line(ReportWords words, EvidenceRow row) =>
        string.Join(words.Say("；", "; "), row.Facts.Select(fact => $"{Name(words, row.Table, fact)}{words.Say("：", ": ")}{Value(words, row.Table, fact)}"));

    private static Column? Find(string? table, FactRow fact) =>
        table is not null && CanonicalSchema.TryGet(table, out var known) && known.TryGet(fact.Column, out var column) ? column : null;
}
