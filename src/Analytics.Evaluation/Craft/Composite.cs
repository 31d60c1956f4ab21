using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;

namespace Analytics.Evaluation.Craft;

/// <summary>What is to be put together: the figures and how they belong together, without any choice of method.</summary>
/// <param name="Raw">Figures and denominators, units × columns.</param>
/// <param name="Indicators">The indicators, in any order.</param>
/// <param name="Hierarchy">Dimensions and weights; its leaves are the indicators.</param>
public sealed record CompositeModel(UnitTable Raw, IReadOnlyList<Indicator> Indicators, Hierarchy Hierarchy)
{
    /// <summary>The group of each unit; null when there are none.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>The raw tables of earlier years with the same units and columns, the latest first.</summary>
    public IReadOnlyList<UnitTable> Earlier { get; init; } = [];
}

/// <summary>The methods of each step.</summary>
/// <param name="Imputation">What stands in for missing figures.</param>
/// <param name="Treatment">What is done to outliers.</param>
/// <param name="Normalisation">The scale.</param>
/// <param name="Aggregation">The means.</param>
public sealed record MethodChoice(IImputation Imputation, ITreatment Treatment, INormalisation Normalisation, AggregationChoice Aggregation);

/// <summary>Every stage of a composite.</summary>
/// <param name="Denominated">Indicators after division.</param>
/// <param name="Imputed">With what was missing filled in.</param>
/// <param name="Treated">With outliers treated.</param>
/// <param name="Normalised">On one scale.</param>
/// <param name="Scores">One column for each node of the hierarchy, the whole first.</param>
/// <param name="Treatments">What was done to each indicator.</param>
/// <param name="Scales">The scale of each indicator.</param>
public sealed record Composite(
    UnitTable Denominated, ImputedTable Imputed, UnitTable Treated, UnitTable Normalised, UnitTable Scores, IReadOnlyList<TreatmentScale> Treatments, IReadOnlyList<IScale> Scales)
{
    /// <summary>The scores of the whole, by unit; NaN for a unit of which nothing is there.</summary>
    public ReadOnlySpan<double> Whole => Scores.Column(0);

    /// <summary>The ranks of the whole, by unit (<see cref="Ranking.Competition(ReadOnlySpan{double})"/>).</summary>
    public int[] Ranks() => Ranking.Competition(Whole);
}

/// <summary>Builds composites.</summary>
public static class CompositeBuilder
{
    /// <summary>Divides, fills, treats, normalises and aggregates.</summary>
    /// <exception cref="ArgumentException">A column is missing, or a method lacks what it needs.</exception>
    public static Composite Build(CompositeModel model, MethodChoice choice)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(choice);
        var denominated = Denominate(model, model.Raw);
        var codes = denominated.Columns;
        var context = new ImputationContext(model.Groups, [.. model.Earlier.Select(year => Denominate(model, year))]);
        var imputed = Imputations.Impute(denominated, context, i => model.Indicators[i].Imputation ?? choice.Imputation);
        TreatmentScale[] treatments = [.. model.Indicators.Select((indicator, i) => (indicator.Treatment ?? choice.Treatment).Fit(imputed.Table.Column(i)))];
        var treated = imputed.Table.Derive(codes, (i, target) => treatments[i].Apply(imputed.Table.Column(i), target));
        IScale[] scales = [.. model.Indicators.Select((indicator, i) =>
            (indicator.Normalisation ?? choice.Normalisation).Fit(treated.Column(i), OnTreated(indicator.Goal, treatments[i])))];
        var normalised = treated.Derive(codes, (i, target) => scales[i].Apply(treated.Column(i), target));
        var scores = Aggregator.Aggregate(normalised, model.Hierarchy, choice.Aggregation);
        return new Composite(denominated, imputed, treated, normalised, scores, treatments, scales);
    }

    // Goals are set in the indicator's own unit: where figures are drawn in or logged, the goals go with them.
    private static Goal OnTreated(Goal goal, TreatmentScale treatment) => treatment.LogShift is null
        ? goal
        : goal with { Target = Moved(goal.Target, treatment), Low = Moved(goal.Low, treatment), High = Moved(goal.High, treatment) };

    private static double Moved(double figure, TreatmentScale treatment) => double.IsNaN(figure) ? figure : treatment.Of(figure);

    /// <summary>The indicators of a raw table, divided.</summary>
    /// <param name="model">Says what is divided by what.</param>
    /// <param name="raw">The figures: the model's own or those of another year.</param>
    public static UnitTable Denominate(CompositeModel model, UnitTable raw)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(raw);
        return raw.Derive([.. model.Indicators.Select(indicator => indicator.Code)], (i, target) =>
        {
            var indicator = model.Indicators[i];
            raw.Column(Place(raw, indicator.Figure)).CopyTo(target);
            if (indicator.Denominator is not { } denominator) return;
            var below = raw.Column(Place(raw, denominator));
            for (var u = 0; u < target.Length; u++) target[u] = Denomination.Divide(target[u], below[u]);
        });
    }

    private static int Place(UnitTable raw, string column) =>
        raw.IndexOf(column) is var at and >= 0 ? at : throw new ArgumentException($"There is no column {column}.", nameof(column));
}
