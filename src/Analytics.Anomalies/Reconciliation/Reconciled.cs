using Analytics.Anomalies.Figures;

namespace Analytics.Anomalies.Reconciliation;

/// <summary>A reported figure beside its ledger.</summary>
/// <param name="Report">Where it was reported.</param>
/// <param name="Indicator">Which figure.</param>
/// <param name="Reported">The figure.</param>
/// <param name="Reading">How the ledger was read: the report's own basis, else the reading that most reports follow.</param>
/// <param name="Ledger">What the ledger gives.</param>
/// <param name="State">How they stand.</param>
/// <param name="Agreement">The share of reports with such a list whose figure their ledger bears out under this reading, smoothed by one of either kind.</param>
public sealed record Reconciled(
    Report Report, Indicator Indicator, decimal Reported, LedgerReading Reading, LedgerAmount Ledger, ReconciliationState State, double Agreement)
{
    /// <summary>By how much more was reported than the ledger bears; negative where less than it certainly holds; else 0.</summary>
    public decimal Difference => State switch
    {
        ReconciliationState.Exceeds => Reported - Ledger.High!.Value,
        ReconciliationState.Below => Reported - Ledger.Low,
        _ => 0,
    };
}
