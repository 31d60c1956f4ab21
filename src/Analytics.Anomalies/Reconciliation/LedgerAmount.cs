namespace Analytics.Anomalies.Reconciliation;

/// <summary>What a ledger gives for one figure under one reading, in the figure's unit.</summary>
/// <param name="Low">What certainly counts.</param>
/// <param name="High">What counts when everything unknown speaks for the unit; null where a row's amount is not known, so that there is no bound.</param>
/// <param name="Net">Of <paramref name="High"/>, what stays when rows that repeat another or are contested by other platforms do not count.</param>
/// <param name="Rows">Rows that may count.</param>
/// <param name="Gap">By how many years the list is later than the figure; 0 for the year's own list and for ledgers that date each row.</param>
/// <param name="SetAside">Rows of the ledger's files that were put into quarantine: the ledger may be larger.</param>
/// <param name="Coarse">Whether all amounts are whole 万元, so that each may be off by half of one.</param>
public sealed record LedgerAmount(decimal Low, decimal? High, decimal? Net, long Rows, int Gap, long SetAside, bool Coarse);
