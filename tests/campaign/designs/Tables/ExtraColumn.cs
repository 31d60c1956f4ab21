using System.Globalization;

namespace Analytics.Campaign.Designs.Tables;

/// <summary>A column that files have and that says nothing of the entity.</summary>
internal enum ExtraColumn
{
    RowNumber,
    Constant,
    RandomNumber,
    Stamp,
    Batch,
}

/// <summary>What stands in them.</summary>
internal static class ExtraColumns
{
    public static string Heading(this ExtraColumn column) => column switch
    {
        ExtraColumn.RowNumber => "row_number",
        ExtraColumn.Constant => "system",
        ExtraColumn.RandomNumber => "reference",
        ExtraColumn.Stamp => "updated",
        _ => "batch",
    };

    /// <summary>A row's value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">The row's number in its file, from 1.</param>
    /// <param name="draws">Where it comes from.</param>
    public static string Value(this ExtraColumn column, int row, Draws draws) => column switch
    {
        ExtraColumn.RowNumber => row.ToString(CultureInfo.InvariantCulture),
        ExtraColumn.Constant => "CRM",
        ExtraColumn.RandomNumber => draws.Below(1_000_000).ToString(CultureInfo.InvariantCulture),
        ExtraColumn.Stamp => string.Create(CultureInfo.InvariantCulture, $"2024-{draws.Between(1, 12):00}-{draws.Between(1, 28):00} 10:{draws.Below(60):00}:00"),
        _ => draws.Pick(["A", "B", "C"]),
    };
}
