using System.Globalization;

namespace Analytics.Campaign.Designs.Quirks;

/// <summary>Dates as people and programs write them.</summary>
internal static class DateFormats
{
    /// <summary>Formats that a whole file has.</summary>
    public static IReadOnlyList<string> OfFiles { get; } = ["yyyy-MM-dd", "dd/MM/yyyy", "d MMM yyyy", "yyyyMMdd", "yyyy年M月d日", "yyyy.MM.dd", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Formats that no reader takes for one another, and that stand side by side in one column.</summary>
    public static IReadOnlyList<string> Unmistakable { get; } = ["yyyy-MM-dd", "yyyyMMdd", "yyyy.MM.dd", "yyyy-MM-dd HH:mm:ss"];

    private static readonly string[] Known = ["yyyy-MM-dd", "MM/dd/yyyy"];

    /// <summary>The date in another format; what an error has made no date of stays as it is.</summary>
    public static string Write(string value, string format) =>
        DateOnly.TryParseExact(value, Known, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToDateTime(TimeOnly.MinValue).ToString(format, CultureInfo.InvariantCulture)
            : value;
}
