namespace Analytics.Anomalies.Figures;

/// <summary>Amounts of a ledger's column, a row each, in the order of centers and rows.</summary>
/// <param name="Table">The canonical table.</param>
/// <param name="Column">Its column.</param>
/// <param name="Rows">Center, row and amount in yuan; positive.</param>
public sealed record AmountList(string Table, string Column, IReadOnlyList<(string Center, long RowId, decimal Amount)> Rows);
