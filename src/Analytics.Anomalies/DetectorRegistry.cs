using Analytics.Anomalies.Digits;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Reconciliation;
using Analytics.Anomalies.Reports;
using Analytics.Anomalies.Time;

namespace Analytics.Anomalies;

/// <summary>Every detector of the product, the most certain first.</summary>
public static class DetectorRegistry
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IDetector> All { get; } =
    [
        new ReconciliationDetector(),
        new IdentityDetector(),
        new RatioBoundsDetector(),
        new RepeatedYearDetector(),
        new CopiedFiguresDetector(),
        new ThresholdDetector(),
        new JumpDetector(),
        new StartDetector(),
        new LevelShiftDetector(),
        new ReversalDetector(),
        new ConstantFigureDetector(),
        new PeerOutlierDetector(),
        new SizeFactorDetector(),
        new RepeatedAmountsDetector(),
        new RoundAmountsDetector(),
        new LeadingDigitsDetector(),
        new TerminalDigitsDetector(),
    ];

    /// <summary>The definition of a detector.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that id.</exception>
    public static DetectorDefinition Get(string id) =>
        All.FirstOrDefault(detector => detector.Definition.Id == id)?.Definition ?? throw new KeyNotFoundException($"There is no detector '{id}'.");
}
