using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Grades;
using Analytics.Evaluation.Panels;
using Analytics.Evaluation.Uncertainty;

namespace Analytics.Evaluation.Frameworks;

/// <summary>What an authority judges centers by: a file, so that weights, indicators and targets are the authority's to edit.</summary>
/// <param name="Id">The regulation it belongs to, e.g. <c>liaoning-2026</c>.</param>
/// <param name="Regime">The regime, e.g. <c>liaoning</c>.</param>
/// <param name="Clause">The clause that asks for the evaluation.</param>
/// <param name="Title">What it is.</param>
/// <param name="IsIllustrative">Whether weights and targets are examples that no authority has set.</param>
/// <param name="Screening">How much must be there to be judged.</param>
/// <param name="Method">The methods of the published result.</param>
/// <param name="Uncertainty">What else could have been chosen; without inputs.</param>
/// <param name="Grades">The grades.</param>
/// <param name="Dimensions">Dimensions with their indicators.</param>
public sealed record IndicatorFramework(
    string Id, string Regime, string Clause, Label Title, bool IsIllustrative, ScreeningOptions Screening, MethodChoice Method, UncertaintyOptions Uncertainty,
    GradeScheme Grades, IReadOnlyList<FrameworkDimension> Dimensions)
{
    /// <summary>By what centers are held to be alike.</summary>
    public PeerGrouping Grouping { get; init; }

    /// <summary>The file's text, so that a run can keep what it was scored by.</summary>
    public string Text { get; init; } = "";

    /// <summary>How the scores of experts become one.</summary>
    public PanelRules Panel { get; init; } = new();

    /// <summary>The indicators of all dimensions.</summary>
    public IEnumerable<FrameworkIndicator> Indicators => Dimensions.SelectMany(dimension => dimension.Indicators);
}

/// <summary>A name in both languages.</summary>
/// <param name="Chinese">Chinese.</param>
/// <param name="English">English.</param>
public sealed record Label(string Chinese, string English);

/// <summary>A dimension that a regulation names.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its weight, in any proportion.</param>
/// <param name="Indicators">Its indicators.</param>
public sealed record FrameworkDimension(string Code, Label Name, double Weight, IReadOnlyList<FrameworkIndicator> Indicators);

/// <summary>An indicator.</summary>
/// <param name="Code">Its code, distinct among all nodes of the framework.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of its figure.</param>
/// <param name="Weight">Its weight in its dimension, in any proportion.</param>
/// <param name="Goal">Direction, goalposts, target.</param>
/// <param name="Figure">Its figure; null when experts score it.</param>
/// <param name="Denominator">What the figure is divided by; null for nothing.</param>
/// <param name="IsImputed">Whether a missing figure is filled as the method says; else it stays missing.</param>
public sealed record FrameworkIndicator(
    string Code, Label Name, string Unit, double Weight, Goal Goal, FigureSource? Figure, FigureSource? Denominator, bool IsImputed)
{
    /// <summary>Whether experts score it.</summary>
    public bool IsScoredByExperts => Figure is null;
}

/// <summary>A measure over some years.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Years">Over how many years it is summed, the last one included.</param>
/// <param name="Lag">How many years before the year of the report the last one lies.</param>
public sealed record FigureSource(string Measure, int Years, int Lag)
{
    /// <summary>Its column's name.</summary>
    public string Column => $"{Measure}/{Years}/{Lag}";

    /// <summary>Whether it covers a year, seen from a report's year.</summary>
    public bool Covers(int year, int reportYear) => year <= reportYear - Lag && year > reportYear - Lag - Years;
}
