using Analytics.Linkage.Scoring;

namespace Analytics.Pipeline.Linking.Reports.Pairs;

/// <summary>Pairs to look at, from one region of weights, strongest first.</summary>
internal sealed record PairGroup(PairGroupKind Kind, IReadOnlyList<ScoredPair> Pairs);

/// <summary>The regions of weights, strongest first.</summary>
internal enum PairGroupKind
{
    /// <summary>The strongest matches.</summary>
    Strongest,

    /// <summary>Matches between these and those near the threshold, evenly.</summary>
    Matches,

    /// <summary>The matches nearest to the threshold.</summary>
    JustAbove,

    /// <summary>The pairs that just miss it.</summary>
    JustBelow,

    /// <summary>Pairs between these and the weakest, evenly.</summary>
    NonMatches,

    /// <summary>The weakest that were kept.</summary>
    Weakest,
}
