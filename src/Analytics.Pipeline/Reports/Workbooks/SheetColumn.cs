namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">The header, in the report's language.</param>
/// <param name="Width">Its width in characters of the default font.</param>
internal sealed record SheetColumn(string Title, double Width);
