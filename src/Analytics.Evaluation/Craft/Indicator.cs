using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;

namespace Analytics.Evaluation.Craft;

/// <summary>One indicator of a composite.</summary>
/// <param name="Code">Its name, that of its node in the hierarchy.</param>
/// <param name="Figure">The column of its figure in the raw table.</param>
/// <param name="Goal">Direction and targets.</param>
public sealed record Indicator(string Code, string Figure, Goal Goal)
{
    /// <summary>The column by which the figure is divided; null for none.</summary>
    public string? Denominator { get; init; }

    /// <summary>An imputation of its own, e.g. none where a missing figure must stay missing; null for that of the composite.</summary>
    public IImputation? Imputation { get; init; }

    /// <summary>A normalisation of its own, e.g. goalposts that an authority set; null for that of the composite.</summary>
    public INormalisation? Normalisation { get; init; }

    /// <summary>A treatment of its own; null for that of the composite.</summary>
    public ITreatment? Treatment { get; init; }
}
