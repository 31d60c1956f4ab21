namespace Analytics.Anomalies.Flags;

/// <summary>What a detector holds figures against. Detectors of one kind look at the same numbers: however many of them speak, they are one witness.</summary>
public enum FlagKind
{
    /// <summary>The ledger behind the figure.</summary>
    Ledger,

    /// <summary>Other figures of the same report: which of two that contradict each other is wrong stays open.</summary>
    Report,

    /// <summary>What other centers report.</summary>
    Peers,

    /// <summary>The center's own figures of other years.</summary>
    Years,

    /// <summary>The very figures of another center.</summary>
    Copies,

    /// <summary>The digits or the spread of many amounts, which name no figure.</summary>
    Distribution,
}
