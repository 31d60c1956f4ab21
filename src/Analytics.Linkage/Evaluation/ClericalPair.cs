namespace Analytics.Linkage.Evaluation;

/// <summary>A pair drawn for clerical review.</summary>
/// <param name="Position">The position under which the caller gave the pair.</param>
/// <param name="MatchWeight">Its match weight, log2.</param>
/// <param name="Stratum">Index of its stratum in <see cref="ClericalSample.Strata"/>.</param>
/// <param name="InclusionWeight">Candidate pairs of the stratum that it stands for, 1 or more.</param>
public readonly record struct ClericalPair(long Position, double MatchWeight, int Stratum, double InclusionWeight);
