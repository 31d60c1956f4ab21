namespace Analytics.Linkage.Evaluation;

/// <summary>Candidate pairs drawn for clerical review, stratified by match weight.</summary>
/// <param name="Threshold">Match weight, log2, at and above which the pairs count as found; a border between two strata.</param>
/// <param name="Strata">All strata in ascending order of weight, also those without a pair.</param>
/// <param name="Pairs">
/// The drawn pairs in an order of chance, the same in every run: mixed over the strata, so that the place in the list does not tell a reviewer
/// what the model thinks, and a list that is filled in half-way leaves no stratum out.
/// </param>
public sealed record ClericalSample(double Threshold, IReadOnlyList<ClericalStratum> Strata, IReadOnlyList<ClericalPair> Pairs);
