using Analytics.Linkage.Blocking;

namespace Analytics.Linkage;

/// <summary>How a model came about and what was compared.</summary>
public sealed record LinkageReport
{
    /// <summary>What was chosen and why, and what to be careful with, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The blocks of each rule before anything was compared.</summary>
    public required IReadOnlyList<BlockSizes> Blocks { get; init; }

    /// <summary>How many pairs each rule gave that none before it gave.</summary>
    public required IReadOnlyList<long> PairsPerRule { get; init; }

    /// <summary>Pairs compared.</summary>
    public long Compared => PairsPerRule.Sum();
}
