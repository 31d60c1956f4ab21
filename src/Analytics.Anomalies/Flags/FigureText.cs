using System.Globalization;
using Analytics.Anomalies.Figures;

namespace Analytics.Anomalies.Flags;

/// <summary>Figures in words, the same in every detector's messages.</summary>
internal static class FigureText
{
    /// <summary>A number in groups of three digits, with at most two decimals.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A number of any size with four digits at most after the point of small ones.</summary>
    public static string Number(double value) => Math.Abs(value) >= 100 ? value.ToString("#,##0", CultureInfo.InvariantCulture) : value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A multiple, as 2.54.</summary>
    public static string Multiple(double value) => value.ToString(value < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);

    /// <summary>A figure with its unit, in Chinese.</summary>
    public static string Zh(Indicator indicator, decimal value) => $"{Number(value)} {indicator.Column.Unit}";

    /// <summary>A figure with its unit, in English.</summary>
    public static string En(Indicator indicator, decimal value) => indicator.IsMoney ? $"CNY {Number(value)}" : indicator.IsCount ? Number(value) : $"{Number(value)} {indicator.Column.Unit}";
}
