using Analytics.Evaluation.Craft;
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

    /// <summary>Scores figures.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="year">The report year.</param>
    /// <param name="figures">The figures of all centers of the regime.</param>
    /// <param name="contestedOf">What is contested in a table.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The scores; null when not one center or not one indicator has enough figures.</returns>
    public static FrameworkScoring? Of(
        IndicatorFramework framework, int year, FrameworkFigures figures, Func<UnitTable, ContestedFigures> contestedOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(contestedOf);
        if (FrameworkModel.Of(framework, figures) is not var (screening, model)) return null;
        var contested = contestedOf(model.Raw);
        var options = framework.Uncertainty with { Inputs = contested.Inputs, Bounds = contested.Bounds };
        return new FrameworkScoring(
            framework, year, screening, model, CompositeBuilder.Build(model, framework.Method),
            UncertaintyAnalysis.Analyse(model, framework.Method, options, framework.Grades, cancellation),
            SensitivityAnalysis.Analyse(model, framework.Method, options, SensitivitySamples, cancellation), options.Inputs);
    }
}
