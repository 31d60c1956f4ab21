namespace Analytics.Linkage.Evaluation;

/// <summary>Precision and recall of a linkage, estimated from clerical answers.</summary>
/// <param name="Threshold">Match weight, log2; pairs at or above it count as found. Null where a weight alone does not tell which are.</param>
/// <param name="Precision">Share of the pairs found that are right.</param>
/// <param name="Recall">Share of the right candidate pairs that are found; pairs that no blocking rule yields are outside.</param>
/// <param name="Caveats">What the figures do not cover; show them wherever the figures are shown.</param>
public sealed record ClericalEstimate(
    double? Threshold, ProportionEstimate Precision, ProportionEstimate Recall, IReadOnlyList<ClericalCaveat> Caveats);
