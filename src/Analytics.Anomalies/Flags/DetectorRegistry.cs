using Analytics.Anomalies.Reconciliation;

namespace Analytics.Anomalies.Flags;

/// <summary>Every detector of the product, the most certain first.</summary>
public static class DetectorRegistry
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IDetector> All { get; } =
    [
        new ReconciliationDetector(),
    ];

    /// <summary>The definition of a detector.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that id.</exception>
    public static DetectorDefinition Get(string id) =>
        All.FirstOrDefault(detector => detector.Definition.Id == id)?.Definition ?? throw new KeyNotFoundException($"There is no detector '{id}'.");
}
