using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;
using Analytics.Evaluation.Grades;
using Analytics.Evaluation.Uncertainty;

namespace Analytics.Evaluation.Tests.Uncertainty;

/// <summary>Composites of arbitrary figures: columns in three dimensions of different size and weight, the last column a denominator of the first.</summary>
internal static class Models
{
    public static MethodChoice Method(string imputation = "none") => new(
        Imputations.Methods[imputation], Treatments.Methods["none"], Normalisations.Methods["min-max"], new AggregationChoice(Means.Methods["arithmetic"]));

    public static GradeScheme Scheme { get; } = new(
        [new Grade("a", "优秀", "excellent", 60, 0.2), new Grade("b", "良好", "good", 50), new Grade("c", "合格", "qualified", 35), new Grade("d", "不合格", "failed")], 2);

    public static CompositeModel Of(int seed, int units, int indicators, double missing)
    {
        var table = Tables.Arbitrary(seed, units, indicators + 1, missing);
        var raw = table.Derive(table.Columns, (c, target) =>
        {
            table.Column(c).CopyTo(target);
            for (var u = 0; u < units; u++)
            {
                if (c == indicators) target[u] = double.IsNaN(target[u]) ? 1 : 1 + target[u];
            }
        });
        var list = Enumerable.Range(0, indicators).Select(i => new Indicator($"i{i}", $"c{i}", new Goal(i % 3 == 0 ? Direction.Cost : Direction.Benefit)) { Denominator = i == 0 ? $"c{indicators}" : null });
        HierarchyNode[] nodes =
        [
            new("whole", null, 1), new("x", "whole", 2), new("y", "whole", 3), new("z", "y", 1),
            .. Enumerable.Range(0, indicators).Select(i => new HierarchyNode($"i{i}", (i % 5) switch { 0 => "x", 1 or 2 => "y", 3 => "z", _ => "whole" }, 1 + i % 4)),
        ];
        return new CompositeModel(raw, [.. list], new Hierarchy(nodes));
    }

    public static UncertaintyOptions EverythingVaries(IReadOnlyList<UncertainInput> inputs) => new()
    {
        Runs = 300,
        Imputations = [Imputations.Methods["mean"], Imputations.Methods["median"]],
        Treatments = [Treatments.Methods["winsorise-else-log"]],
        Normalisations = [Normalisations.Methods["z-score"], Normalisations.Methods["percentile-rank"]],
        Aggregations = [new AggregationChoice(Means.Methods["geometric"]), new AggregationChoice(Means.Methods["arithmetic"], Means.Methods["geometric"])],
        Inputs = inputs,
    };

    /// <summary>One thing that either of two units has, and one figure that is known within bounds.</summary>
    public static IReadOnlyList<UncertainInput> Inputs { get; } =
    [
        new("F-1", "instrument", [new("as declared", 0.1, []), new("of u0001", 0.5, [new FigureChange(2, 1, -0.4)]), new("of u0002", 0.4, [new FigureChange(1, 1, -0.4), new FigureChange(1, 4, -0.2)])]),
        new("F-2", "turnover", [new("within bounds", 1, [new FigureChange(3, 0, -0.3, 0.3), new FigureChange(3, 12, 0.1, 0.9)])]),
    ];
}
