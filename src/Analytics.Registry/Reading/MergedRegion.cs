namespace Analytics.Registry.Reading;

/// <summary>A merged block of a sheet; its value stands in the top left cell, the others are empty.</summary>
/// <param name="FirstRow">First sheet row, 1-based, as in <see cref="ISheetReader.Row"/>.</param>
/// <param name="LastRow">Last sheet row, 1-based, inclusive.</param>
/// <param name="FirstColumn">First field, 0-based, as in <see cref="ISheetReader.Field"/>.</param>
/// <param name="LastColumn">Last field, 0-based, inclusive.</param>
public readonly record struct MergedRegion(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
