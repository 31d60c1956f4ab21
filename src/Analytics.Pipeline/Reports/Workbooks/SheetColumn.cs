namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">The header, in the report's language.</param>
/// <param name="Width">Its width in characters of the default font.</param>
/// <param name="Empty">The format of cells that are still to be filled in; null: the workbook's own.</param>
public sealed record SheetColumn(string Title, double Width, CellStyle? Empty = null);
