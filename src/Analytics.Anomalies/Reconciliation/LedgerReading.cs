using Analytics.Anomalies.Flags;

namespace Analytics.Anomalies.Reconciliation;

/// <summary>One way to count a ledger for a figure, from <c>ledgers.yaml</c>.</summary>
/// <param name="Indicator">The figure.</param>
/// <param name="Id">The reading's name, different from the figure's other readings.</param>
/// <param name="Name">In words.</param>
/// <param name="Table">The canonical table that is the ledger.</param>
/// <param name="Amount">SQL over a row <c>t</c>: what it adds; NULL where it is not known.</param>
/// <param name="Counts">SQL over a row <c>t</c>: whether it counts; NULL where that is not known.</param>
/// <param name="Time">How rows belong to years.</param>
/// <param name="From">The column of the day from which a row counts.</param>
/// <param name="Until">The column of the last day, or null.</param>
/// <param name="Basis">The column and code by which a report says that it counts so; null where it cannot.</param>
public sealed record LedgerReading(
    string Indicator, string Id, Wording Name, string Table, string Amount, string Counts, LedgerTime Time, string? From, string? Until, (string Column, string Code)? Basis);
