using System.Globalization;

namespace Analytics.Generator.Office;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
}

/// <summary>A cell of a sheet or a CSV file.</summary>
internal readonly record struct Cell(CellKind Kind, string Text, decimal Number, DateOnly Date)
{
    public static Cell Empty => new(CellKind.Empty, "", 0, default);

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new Cell(CellKind.Text, text, 0, default);

    public static Cell Of(decimal number) => new(CellKind.Number, "", number, default);

    public static Cell Of(DateOnly date) => new(CellKind.Date, "", 0, date);

    /// <summary>The cell as text, for CSV.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        CellKind.Date => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Text,
    };
}

/// <summary>How a row is set: decides its look in a workbook.</summary>
internal enum RowRole
{
    Body,
    Title,
    Header,
    Total,
}
