using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>What could also have been chosen, and how often it is tried.</summary>
public sealed record UncertaintyOptions
{
    /// <summary>How many runs.</summary>
    public int Runs { get; init; } = 10_000;

    /// <summary>Of what the random numbers are made.</summary>
    public ulong Seed { get; init; } = 20260331;

    /// <summary>How weights vary; null when they do not.</summary>
    public IWeightNoise? Weights { get; init; } = new UniformNoise();

    /// <summary>The imputations tried; empty for the nominal one alone.</summary>
    public IReadOnlyList<IImputation> Imputations { get; init; } = [];

    /// <summary>The treatments tried; empty for the nominal one alone.</summary>
    public IReadOnlyList<ITreatment> Treatments { get; init; } = [];

    /// <summary>The normalisations tried; empty for the nominal one alone.</summary>
    public IReadOnlyList<INormalisation> Normalisations { get; init; } = [];

    /// <summary>The aggregations tried; empty for the nominal one alone.</summary>
    public IReadOnlyList<AggregationChoice> Aggregations { get; init; } = [];

    /// <summary>What is not known of the figures.</summary>
    public IReadOnlyList<UncertainInput> Inputs { get; init; } = [];

    /// <summary>How far all inputs together can move a figure: several bounds of one figure all hold. A figure without one can be moved as far as the inputs say.</summary>
    public IReadOnlyList<FigureChange> Bounds { get; init; } = [];

    /// <summary>The most threads; 0 for one a processor. Results do not depend on it.</summary>
    public int Threads { get; init; }
}
