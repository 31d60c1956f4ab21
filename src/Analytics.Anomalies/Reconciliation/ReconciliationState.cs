namespace Analytics.Anomalies.Reconciliation;

/// <summary>How a figure and its ledger stand.</summary>
public enum ReconciliationState
{
    /// <summary>The ledger bears the figure out, up to the rounding of the figure.</summary>
    Agrees,

    /// <summary>More was reported than the ledger can bear, whatever is unknown in it.</summary>
    Exceeds,

    /// <summary>Less was reported than the ledger certainly holds.</summary>
    Below,

    /// <summary>It cannot be told: an amount is missing, or no list is of the year.</summary>
    Open,
}
