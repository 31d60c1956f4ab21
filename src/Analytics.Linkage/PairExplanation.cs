namespace Analytics.Linkage;

/// <summary>Why a pair has its match weight: the steps of a waterfall.</summary>
/// <param name="Left">The one row.</param>
/// <param name="Right">The other row.</param>
/// <param name="Steps">From the prior onward; their bits add up to the weight.</param>
public sealed record PairExplanation(int Left, int Right, IReadOnlyList<ExplanationStep> Steps)
{
    /// <summary>The match weight in bits.</summary>
    public double Weight => Steps.Sum(step => step.Bits);
}

/// <summary>A step of a waterfall.</summary>
/// <param name="Kind">What adds the bits.</param>
/// <param name="Subject">The comparison's name; of an interaction both names with × between; empty for the prior and for families.</param>
/// <param name="Level">The level's label; empty where the step has none.</param>
/// <param name="LevelNumber">−1 missing, 0 else, upward; null where the step has none.</param>
/// <param name="Bits">What it adds to the match weight.</param>
public sealed record ExplanationStep(ExplanationKind Kind, string Subject, string Level, int? LevelNumber, double Bits);

/// <summary>What adds to a match weight.</summary>
public enum ExplanationKind
{
    /// <summary>The prior odds, before anything is compared.</summary>
    Prior,

    /// <summary>The level of a comparison.</summary>
    Comparison,

    /// <summary>How frequent the shared value is.</summary>
    Frequency,

    /// <summary>What is taken off because two comparisons depend on each other.</summary>
    Interaction,

    /// <summary>What is taken off because things of one family, two entities that share most, would look alike as well.</summary>
    Family,
}
