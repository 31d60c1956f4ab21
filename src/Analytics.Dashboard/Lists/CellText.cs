using System.Globalization;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Lists;

/// <summary>A value as people read it.</summary>
public static class CellText
{
    /// <summary>The text of a value; a dash for what is missing.</summary>
    /// <param name="words">Words in the reader's language.</param>
    /// <param name="kind">How values of the column are shown.</param>
    /// <param name="value">The value; null for none.</param>
    public static string Of(ReportWords words, ColumnKind kind, object? value)
    {
        ArgumentNullException.ThrowIfNull(words);
        return value switch
        {
            null => "—",
            string text when kind == ColumnKind.PlatformKind => words.PlatformKind(text),
            string text => kind is ColumnKind.Code or ColumnKind.Badge ? words.Of(text) : text.Length > 0 ? text : "—",
            bool flag => words.YesNo(flag),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number when kind == ColumnKind.Percent => Percent(Convert.ToDouble(number, CultureInfo.InvariantCulture)),
            IFormattable number when kind == ColumnKind.Number => number.ToString("#,##0.####", CultureInfo.InvariantCulture),
            IFormattable number when kind == ColumnKind.Decimal => number.ToString("#,##0.00", CultureInfo.InvariantCulture),
            IFormattable number when kind == ColumnKind.Yuan => number.ToString("#,##0.##", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "—",
        };
    }

    /// <summary>A share of one per cent with at most two decimals, rounded down: never up to a certainty that is not there.</summary>
    public static string Percent(double share) => double.IsFinite(share)
        ? (Math.Floor((decimal)share * 10_000m) / 100m).ToString("0.##", CultureInfo.InvariantCulture) + " %"
        : "—";
}
