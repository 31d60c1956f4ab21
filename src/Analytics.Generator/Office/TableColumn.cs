using System.Globalization;

namespace Analytics.Generator.Office;

/// <summary>A column of a list: its header in each wording, the band it stands under in two-row headers, and the cell of a row.</summary>
/// <param name="Headers">One header a wording; with fewer, they repeat. An empty header leaves the column out of that wording.</param>
/// <param name="Band">The band above, or empty.</param>
/// <param name="Value">The cell.</param>
/// <param name="Include">Whether the layout has the column at all; null: always.</param>
internal sealed record TableColumn<T>(string[] Headers, string Band, Func<T, Layout, Cell> Value, Func<Layout, bool>? Include = null)
{
    public string HeaderIn(Layout layout) => Headers[layout.Wording % Headers.Length];
}

/// <summary>Cells as offices type them.</summary>
internal static class Typed
{
    public static Cell Date(DateOnly? date, Layout layout)
    {
        if (date is not { } day) return Cell.Empty;
        if (layout.Dates == DateForm.DateCell) return Cell.Of(day);
        var pattern = layout.Dates switch
        {
            DateForm.Dashes => "yyyy-MM-dd",
            DateForm.Dots => "yyyy.MM.dd",
            DateForm.Chinese => "yyyy年M月d日",
            DateForm.Slashes => "yyyy/M/d",
            DateForm.Compact => "yyyyMMdd",
            _ => "yyyy.MM",
        };
        return Cell.Of(day.ToString(pattern, CultureInfo.InvariantCulture));
    }

    /// <summary>Yuan, or 万元 where the layout says so; amounts are multiples of 100 yuan, so that two decimals are exact.</summary>
    public static Cell Money(decimal yuan, Layout layout) => Cell.Of(layout.MoneyInWan ? yuan / 10_000m : yuan);

    public static Cell YesNo(bool? value) => value is null ? Cell.Empty : Cell.Of(value.Value ? "是" : "否");

    /// <summary>{unit} in a header becomes 万元 or 元.</summary>
    public static string Header(string header, Layout layout) =>
        header.Replace("{unit}", layout.MoneyInWan ? "万元" : "元", StringComparison.Ordinal);
}
