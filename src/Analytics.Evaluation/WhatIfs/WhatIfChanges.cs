using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;
using Analytics.Evaluation.Frameworks;

namespace Analytics.Evaluation.WhatIfs;

/// <summary>What shall be otherwise than in the framework of the run; everything else stays.</summary>
public sealed record WhatIfChanges
{
    /// <summary>Weights of dimensions and indicators by their code, ≥ 0, in any proportion to their siblings'.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();

    /// <summary>The name of the imputation (<see cref="Imputations.Methods"/>); null for the framework's own.</summary>
    public string? Imputation { get; init; }

    /// <summary>The name of the treatment of outliers (<see cref="Treatments.Methods"/>); null for the framework's own.</summary>
    public string? Treatment { get; init; }

    /// <summary>The name of the scale (<see cref="Normalisations.Methods"/>); null for the framework's own.</summary>
    public string? Normalisation { get; init; }

    /// <summary>The name of the mean inside dimensions (<see cref="Means.Methods"/>); null for the framework's own.</summary>
    public string? Inner { get; init; }

    /// <summary>The name of the mean of dimensions (<see cref="Means.Methods"/>); null for the framework's own.</summary>
    public string? Top { get; init; }

    /// <summary>The framework with the changes.</summary>
    /// <exception cref="ArgumentException">There is no such dimension, indicator or method, or a weight is not a number ≥ 0.</exception>
    internal IndicatorFramework ApplyTo(IndicatorFramework framework)
    {
        var codes = framework.Dimensions.Select(dimension => dimension.Code).Concat(framework.Indicators.Select(indicator => indicator.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, weight) in Weights)
        {
            if (!codes.Contains(code)) throw new ArgumentException($"{framework.Id} has no dimension and no indicator '{code}'.");
            if (!(weight >= 0) || double.IsInfinity(weight)) throw new ArgumentException($"The weight of '{code}' must be a number that is not negative.");
        }

        double WeightOf(string code, double own) => Weights.GetValueOrDefault(code, own);
        var method = framework.Method;
        return framework with
        {
            Method = new MethodChoice(
                Named(Imputations.Methods, Imputation, method.Imputation), Named(Treatments.Methods, Treatment, method.Treatment), Named(Normalisations.Methods, Normalisation, method.Normalisation),
                new AggregationChoice(Named(Means.Methods, Inner, method.Aggregation.Inner), Named(Means.Methods, Top, method.Aggregation.Top))),
            Dimensions = [.. framework.Dimensions.Select(dimension => dimension with
            {
                Weight = WeightOf(dimension.Code, dimension.Weight),
                Indicators = [.. dimension.Indicators.Select(indicator => indicator with { Weight = WeightOf(indicator.Code, indicator.Weight) })],
            })],
        };
    }

    private static T Named<T>(NamedMethods<T> methods, string? name, T own)
        where T : INamedMethod => name is null ? own : methods[name];
}
