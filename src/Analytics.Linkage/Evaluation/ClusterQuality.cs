namespace Analytics.Linkage.Evaluation;

/// <summary>How well clusters agree with the truth.</summary>
/// <param name="Pairs">
/// The clusters' closure: every pair of rows in one cluster counts as found, between two tables only those with a row of each.
/// </param>
/// <param name="BCubed">The rows' B-cubed figures; between two tables over the rows of both.</param>
/// <param name="JudgedRows">Rows with a truth, the base of B-cubed.</param>
/// <param name="UnjudgedRows">
/// Rows without; they are taken out of their clusters before anything but <see cref="PairCounts.Unjudged"/> is counted.
/// </param>
public sealed record ClusterQuality(PairCounts Pairs, BCubed BCubed, long JudgedRows, long UnjudgedRows);
