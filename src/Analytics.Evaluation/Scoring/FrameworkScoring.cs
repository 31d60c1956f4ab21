using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Uncertainty;
using Analytics.Evaluation.Uncertainty.Sensitivity;

namespace Analytics.Evaluation.Scoring;

/// <summary>The scores of one framework: everything that is written about its centers.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Year">The report year.</param>
/// <param name="Screening">What was left out for want of figures.</param>
/// <param name="Model">Figures of the centers and indicators that were kept.</param>
/// <param name="Composite">Every stage of the published result.</param>
/// <param name="Uncertainty">How sure it is.</param>
/// <param name="Sensitivity">What moves it most.</param>
/// <param name="Inputs">What is contested.</param>
public sealed record FrameworkScoring(
    IndicatorFramework Framework, int Year, ScreeningResult Screening, CompositeModel Model, Composite Composite, UncertaintyResult Uncertainty,
    IReadOnlyList<FactorSensitivity> Sensitivity, IReadOnlyList<UncertainInput> Inputs)
{
    // Enough to tell a factor that matters from one that does not; the intervals say how sure the figures are.
    private const int SensitivitySamples = 256;

    /// <summary>Scores a table of figures.</summary>
    /// <param name="framework">The framework; its weights may be others than those of its file.</param>
    /// <param name="year">The report year.</param>
    /// <param name="raw">The figures, by the columns of <see cref="FigureSource.Column"/>.</param>
    /// <param name="earlier">Those of earlier years, the latest first.</param>
    /// <param name="inputsOf">What is contested in a table.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The scores; null when not one center or not one indicator has enough figures.</returns>
    public static FrameworkScoring? Of(
        IndicatorFramework framework, int year, UnitTable raw, IReadOnlyList<UnitTable> earlier, Func<UnitTable, IReadOnlyList<UncertainInput>> inputsOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(inputsOf);
        var all = ModelOf(framework, raw, earlier, [.. framework.Indicators]);
        var screening = Craft.Screening.Screen(CompositeBuilder.Denominate(all, raw), framework.Screening);
        var indicators = framework.Indicators.Where((_, i) => screening.Indicators[i].Kept).ToList();
        if (screening.KeptUnits.Count == 0 || indicators.All(indicator => indicator.Weight == 0)) return null;
        int[] columns = [.. Enumerable.Range(0, raw.Columns.Count)];
        UnitTable Kept(UnitTable table) => table.Select(screening.KeptUnits, columns);
        var model = ModelOf(framework, Kept(raw), [.. earlier.Select(Kept)], indicators);
        var options = framework.Uncertainty with { Inputs = inputsOf(model.Raw) };
        return new FrameworkScoring(
            framework, year, screening, model, CompositeBuilder.Build(model, framework.Method),
            UncertaintyAnalysis.Analyse(model, framework.Method, options, framework.Grades, cancellation),
            SensitivityAnalysis.Analyse(model, framework.Method, options, SensitivitySamples, cancellation), options.Inputs);
    }

    private static CompositeModel ModelOf(IndicatorFramework framework, UnitTable raw, IReadOnlyList<UnitTable> earlier, IReadOnlyList<FrameworkIndicator> indicators)
    {
        var dimensions = framework.Dimensions.Where(dimension => dimension.Indicators.Any(indicator => indicators.Contains(indicator) && indicator.Weight > 0)).ToList();
        HierarchyNode[] nodes =
        [
            new(FrameworkReader.Whole, null, 1), .. dimensions.Select(dimension => new HierarchyNode(dimension.Code, FrameworkReader.Whole, dimension.Weight)),
            .. dimensions.SelectMany(dimension => dimension.Indicators.Where(indicators.Contains).Select(indicator => new HierarchyNode(indicator.Code, dimension.Code, indicator.Weight))),
        ];
        var kept = nodes.Select(node => node.Code).ToHashSet(StringComparer.Ordinal);
        return new CompositeModel(raw, [.. indicators.Where(indicator => kept.Contains(indicator.Code)).Select(IndicatorOf)], new Hierarchy(nodes)) { Earlier = earlier };
    }

    private static Indicator IndicatorOf(FrameworkIndicator indicator) => new(indicator.Code, indicator.Figure?.Column ?? RunFigures.ExpertColumn(indicator), indicator.Goal)
    {
        Denominator = indicator.Denominator?.Column,
        Imputation = indicator.IsImputed ? null : new NoImputation(),
    };
}
