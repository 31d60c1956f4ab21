using Analytics.Registry.Schema;

namespace Analytics.Registry.Headers;

/// <summary>How well a column's sample values suit what a canonical column holds.</summary>
internal static class ValueFit
{
    private const double Unknown = 0.5;

    private static readonly HashSet<string> YesAndNo = new(StringComparer.OrdinalIgnoreCase) { "是", "否", "有", "无", "√", "×", "y", "n",
        "yes", "no", "true", "false", "1", "0" };

    /// <summary>0 (no value suits) to 1 (all do); one half where there is nothing to judge by.</summary>
    public static double Of(Column column, IReadOnlyList<IReadOnlyList<string>> samples, int position)
    {
        if (position >= samples.Count) return Unknown;
        var values = samples[position].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value.Trim()).ToList();
        if (values.Count == 0) return Unknown;
        Predicate<string>? suits = column.Type switch
        {
            ColumnType.Enum or ColumnType.EnumSet => value => IsWording(column, value),
            ColumnType.Boolean => value => YesAndNo.Contains(value) || IsWording(column, value),
            ColumnType.Text or ColumnType.TextSet => null,
            _ => value => value.Any(char.IsDigit),
        };
        return suits is null ? Unknown : (double)values.Count(value => suits(value)) / values.Count;
    }

    private static bool IsWording(Column column, string value) => column.Values.Any(known =>
        Same(known.Code, value) || Same(known.Zh, value) || Same(known.En, value) || known.Aliases.Any(alias => Same(alias, value)));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
