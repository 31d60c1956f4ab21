namespace Analytics.Anomalies.Flags;

/// <summary>A row that a flag rests on.</summary>
/// <param name="Table">The canonical table.</param>
/// <param name="RowId">The row's id in the run.</param>
public readonly record struct FlagRow(string Table, long RowId);
