using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Models;

/// <summary>Everything that decides which records are held for the same: what is compared, how, and with which weights. Immutable.</summary>
public sealed record LinkageModel
{
    /// <summary>The columns used, with their kinds.</summary>
    public required IReadOnlyList<ColumnDescription> Columns { get; init; }

    /// <summary>The comparisons, with their probabilities once trained.</summary>
    public required IReadOnlyList<TrainedComparison> Comparisons { get; init; }

    /// <summary>The blocking rules, in the order in which pairs are counted for them.</summary>
    public required IReadOnlyList<BlockingRule> Blocking { get; init; }

    /// <summary>By which further values a block of too many rows is split, one after another.</summary>
    public IReadOnlyList<ValueExpression> Splitters { get; init; } = [];

    /// <summary>
    /// What was done with blocks of too many rows where the model was trained or applied; it is done again wherever it is applied, so that a
    /// block is split the same way by whoever sees only a part of the records.
    /// </summary>
    public IReadOnlyList<OversizedKey> Oversized { get; init; } = [];

    /// <summary>The probability that two records drawn at random are of one entity, above 0 and below 1.</summary>
    public required double Prior { get; init; }

    /// <summary>The match weight in bits from which a pair is held for a match.</summary>
    public required double ThresholdWeight { get; init; }

    /// <summary>The mean match weight in bits from which two clusters are joined.</summary>
    public required double ClusterWeight { get; init; }

    /// <summary>What pairs of comparisons say together beyond what they say one by one.</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>Pairs of two entities that share most of what is compared; null where the model knows of none.</summary>
    public FamilyClass? Families { get; init; }

    /// <summary>Conditions under which two records cannot be of one entity, and never come into one cluster.</summary>
    public IReadOnlyList<Condition> CannotLink { get; init; } = [];

    /// <summary>How frequent values are, frozen with the model.</summary>
    public IReadOnlyList<TermFrequencies> TermFrequencies { get; init; } = [];

    /// <summary>The match weight of a pair before anything is compared: log2 of the prior odds.</summary>
    public double PriorWeight => Math.Log2(Prior / (1 - Prior));

    /// <summary>The probability that goes with a match weight: 2^w ÷ (1 + 2^w).</summary>
    public static double Probability(double weight) => 1 / (1 + Math.Pow(2, -weight));
}
