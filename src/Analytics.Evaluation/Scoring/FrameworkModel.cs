using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Frameworks;

namespace Analytics.Evaluation.Scoring;

/// <summary>A framework and figures as a model that can be scored: what has too few figures is left out.</summary>
/// <param name="Screening">What was left out.</param>
/// <param name="Composite">Figures, indicators and weights of what was kept.</param>
public sealed record FrameworkModel(ScreeningResult Screening, CompositeModel Composite)
{
    /// <summary>Makes the model.</summary>
    /// <param name="framework">The framework; its weights may be others than those of its file.</param>
    /// <param name="figures">The figures.</param>
    /// <returns>The model; null when not one center or not one indicator has enough figures.</returns>
    /// <exception cref="ArgumentException">Nothing that is left has a weight.</exception>
    public static FrameworkModel? Of(IndicatorFramework framework, FrameworkFigures figures)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(figures);
        var all = ModelOf(framework, figures, [.. framework.Indicators]);
        var screening = Craft.Screening.Screen(CompositeBuilder.Denominate(all, figures.Raw), framework.Screening);
        var indicators = framework.Indicators.Where((_, i) => screening.Indicators[i].Kept).ToList();
        return screening.KeptUnits.Count == 0 || indicators.All(indicator => indicator.Weight == 0)
            ? null
            : new FrameworkModel(screening, ModelOf(framework, figures.Select(screening.KeptUnits), indicators));
    }

    private static CompositeModel ModelOf(IndicatorFramework framework, FrameworkFigures figures, IReadOnlyList<FrameworkIndicator> indicators)
    {
        var dimensions = framework.Dimensions.Where(dimension => dimension.Indicators.Any(indicator => indicators.Contains(indicator) && indicator.Weight > 0)).ToList();
        HierarchyNode[] nodes =
        [
            new(FrameworkReader.Whole, null, 1), .. dimensions.Select(dimension => new HierarchyNode(dimension.Code, FrameworkReader.Whole, dimension.Weight)),
            .. dimensions.SelectMany(dimension => dimension.Indicators.Where(indicators.Contains).Select(indicator => new HierarchyNode(indicator.Code, dimension.Code, indicator.Weight))),
        ];
        var kept = nodes.Select(node => node.Code).ToHashSet(StringComparer.Ordinal);
        return new CompositeModel(figures.Raw, [.. indicators.Where(indicator => kept.Contains(indicator.Code)).Select(IndicatorOf)], new Hierarchy(nodes))
        {
            Earlier = figures.Earlier,
            Groups = figures.Groups,
        };
    }

    private static Indicator IndicatorOf(FrameworkIndicator indicator) => new(indicator.Code, indicator.Figure?.Column ?? RunFigures.ExpertColumn(indicator), indicator.Goal)
    {
        Denominator = indicator.Denominator?.Column,
        Imputation = indicator.IsImputed ? null : new NoImputation(),
    };
}
