namespace Analytics.Linkage.Evaluation;

/// <summary>What an estimate from clerical answers does not cover.</summary>
public enum ClericalCaveatKind
{
    /// <summary>Always: recall is among the candidate pairs; matches that no blocking rule yields are outside.</summary>
    CandidatePairsOnly,

    /// <summary>No candidate pair is at or above the threshold: precision is undefined.</summary>
    NothingAboveThreshold,

    /// <summary>The answers show no match at all: recall is undefined.</summary>
    NoMatchSeen,

    /// <summary>Pairs of the sample have no answer: they are left out, which is right if it is chance which ones.</summary>
    UnfilledAnswers,

    /// <summary>Reviewers were unsure: the value leaves these pairs out, the interval allows all of them to be either.</summary>
    UnsureAnswers,

    /// <summary>A stratum has no answer: the interval allows all its pairs to be either, and there is no value that depends on it.</summary>
    StratumWithoutAnswers,

    /// <summary>No match was seen in a stratum so large that the matches it may still hide count: it makes recall's interval wide.</summary>
    LargeStratumWithoutMatch,

    /// <summary>Pairs are taken to be no matches without evidence, as the caller asked.</summary>
    AssumedNonMatches,
}

/// <summary>What an estimate from clerical answers does not cover, and how much of it.</summary>
/// <param name="Kind">Which limit it is.</param>
/// <param name="Stratum">The stratum in question; null if all are.</param>
/// <param name="Count">Pairs in question; 0 if the kind has no count.</param>
/// <param name="Message">The same in an English sentence.</param>
public sealed record ClericalCaveat(ClericalCaveatKind Kind, ClericalTally? Stratum, long Count, string Message);
