using System.Text.RegularExpressions;
using Analytics.Registry.Schema;

namespace Analytics.Pipeline.Reports;

/// <summary>What the papers say, in their own words: names of columns and codes of lists as the schema puts them.</summary>
public static partial class ActualWords
{
    /// <summary>Turns <c>center.is_fixed=true; host_unit.name=…</c> into the columns' names and the values' words; other text stays as it is.</summary>
    /// <param name="w">Words in the reader's language.</param>
    /// <param name="actual">As <c>result.compliance</c> has it.</param>
    public static string Of(ReportWords w, string actual)
    {
        var fields = Field().Matches(actual).ToList();
        if (fields.Count == 0)
        {
            return actual;
        }

        var parts = fields.Select((field, i) =>
        {
            var end = i + 1 < fields.Count ? fields[i + 1].Index : actual.Length;
            var value = actual[(field.Index + field.Length)..end];
            return CanonicalSchema.TryGet(field.Groups[1].Value, out var table) && table.TryGet(field.Groups[2].Value, out var column)
                ? $"{w.Say(column.Zh, column.En)}{w.Say("：", ": ")}{Value(w, column, value)}"
                : field.Value.TrimStart(';', ' ') + value;
        });
        return actual[..fields[0].Index] + string.Join(w.Say("；", "; "), parts);
    }

    private static string Value(ReportWords w, Column column, string value) => column.Type switch
    {
        ColumnType.Boolean => w.YesNo(value switch { "true" => true, "false" => false, _ => null }),
        ColumnType.Enum => Code(w, column, value),
        ColumnType.EnumSet => string.Join(w.Say("、", ", "), value.Trim('[', ']').Split(", ").Select(code => Code(w, column, code))),
        _ => value,
    };

    private static string Code(ReportWords w, Column column, string code) =>
        column.Values.FirstOrDefault(value => value.Code == code) is { } known ? w.Say(known.Zh, known.En) : code;

    [GeneratedRegex(@"(?:^|; )([a-z_]+)\.([a-z_0-9]+)=")]
    private static partial Regex Field();
}
