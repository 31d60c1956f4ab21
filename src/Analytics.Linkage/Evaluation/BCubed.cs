namespace Analytics.Linkage.Evaluation;

/// <summary>
/// B-cubed (A. Bagga and B. Baldwin, "Entity-based cross-document coreferencing using the vector space model", COLING-ACL 1998), every row
/// with the same weight: how much of its cluster a row shares an entity with, and how much of its entity a row shares a cluster with, itself
/// included, each the mean over the rows that have a truth. Unlike counts of pairs it is not ruled by a few large clusters.
/// </summary>
/// <param name="Precision">Above 0 and up to 1; null if no row has a truth.</param>
/// <param name="Recall">Above 0 and up to 1; null if no row has a truth.</param>
public readonly record struct BCubed(double? Precision, double? Recall)
{
    /// <summary>Harmonic mean of the two; null if no row has a truth.</summary>
    public double? F1 => Ratio.HarmonicMean(Precision, Recall);
}
