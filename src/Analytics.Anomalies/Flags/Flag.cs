using Analytics.Anomalies.Reconciliation;

namespace Analytics.Anomalies.Flags;

/// <summary>A figure that should be looked at: what was reported, what would have been expected, and the rows to look into.</summary>
public sealed record Flag
{
    /// <summary>The center; empty for a flag on the distribution of many centers' figures.</summary>
    public required string CenterId { get; init; }

    /// <summary>The report year of the figure; 0 where it is of no one year.</summary>
    public required int Year { get; init; }

    /// <summary>The reported figure, by its canonical column; or what else was looked at.</summary>
    public required string Indicator { get; init; }

    /// <summary>The detector's id.</summary>
    public required string Detector { get; init; }

    /// <summary>How much it asks to be looked at.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure it is that the figures differ as said, 0 to 1. It says nothing about why they do.</summary>
    public required double Confidence { get; init; }

    /// <summary>The reported figure, in the indicator's unit.</summary>
    public double? Observed { get; init; }

    /// <summary>What the ledger, the peers or the other years would have it be, in the indicator's unit.</summary>
    public double? Expected { get; init; }

    /// <summary>What was found.</summary>
    public required Wording Message { get; init; }

    /// <summary>Rows to look into: the report's own first.</summary>
    public IReadOnlyList<FlagRow> Evidence { get; init; } = [];

    /// <summary>What shows why, beside the center's own figures of all years and their ledgers, which every flag on a figure comes with.</summary>
    public IReadOnlyList<FlagPoint> Points { get; init; } = [];

    /// <summary>The ledger whose rows are evidence too; they are looked up when flags are written.</summary>
    public LedgerReading? Ledger { get; init; }
}
