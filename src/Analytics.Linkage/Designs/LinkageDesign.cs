using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Designs;

/// <summary>
/// What is decided beforehand about a model that is still to be trained. Whatever is left empty is inferred from the data. Immutable; made
/// with <see cref="LinkageDesignBuilder"/>.
/// </summary>
public sealed record LinkageDesign
{
    /// <summary>Columns whose kind is stated; the kinds of the others are inferred.</summary>
    public IReadOnlyList<ColumnDescription> Columns { get; init; } = [];

    /// <summary>The comparisons; empty: one is made for each column that is fit for it.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    /// <summary>The blocking rules; empty: they are chosen by estimated recall and cost.</summary>
    public IReadOnlyList<BlockingRule> Blocking { get; init; } = [];

    /// <summary>Conditions under which two records cannot be of one entity, beside those inferred.</summary>
    public IReadOnlyList<Condition> CannotLink { get; init; } = [];

    /// <summary>Rules so strict that the pairs they give are matches, from which the prior is reckoned; null: the prior is learnt from the candidate pairs.</summary>
    public DeterministicPrior? Prior { get; init; }
}
