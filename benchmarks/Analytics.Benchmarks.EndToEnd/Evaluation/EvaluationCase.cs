using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;
using Analytics.Evaluation.Grades;
using Analytics.Evaluation.Uncertainty;
using Analytics.Evaluation.Uncertainty.Randomness;

namespace Analytics.Benchmarks.EndToEnd.Evaluation;

/// <summary>A province's evaluation: 500 centers, 60 indicators in eight dimensions, skewed figures as counts and amounts are.</summary>
internal static class EvaluationCase
{
    public const int Centers = 500, Indicators = 60, Dimensions = 8, Runs = 10_000, Contested = 100;
    public const ulong Seed = 20260331;

    public static GradeScheme Scheme { get; } = new(
        [new Grade("excellent", "优秀", "excellent", null, 0.15), new Grade("good", "良好", "good", null, 0.5), new Grade("qualified", "合格", "qualified", 10), new Grade("failed", "不合格", "failed")], 3);

    public static MethodChoice Method { get; } = new(new NoImputation(), new NoTreatment(), new MinMax(), new AggregationChoice(new ArithmeticMean()));

    /// <summary>The figures.</summary>
    /// <param name="missing">The share that is missing.</param>
    public static CompositeModel Model(double missing)
    {
        var values = new double[Centers * Indicators];
        for (var i = 0; i < values.Length; i++)
        {
            var stream = new RandomStream(Seed, 9, (ulong)i);
            values[i] = stream.Uniform(5) < missing ? double.NaN : Math.Exp(stream.Normal(0));
        }

        string[] codes = [.. Enumerable.Range(0, Indicators).Select(i => $"i{i}")];
        HierarchyNode[] nodes =
        [
            new("whole", null, 1), .. Enumerable.Range(0, Dimensions).Select(d => new HierarchyNode($"d{d}", "whole", 1 + d % 3)),
            .. codes.Select((code, i) => new HierarchyNode(code, $"d{i % Dimensions}", 1 + i % 4)),
        ];
        return new CompositeModel(
            new UnitTable([.. Enumerable.Range(0, Centers).Select(u => $"C{u:D3}")], codes, values),
            [.. codes.Select(code => new Indicator(code, code, new Goal(Direction.Benefit)))], new Hierarchy(nodes))
        {
            Groups = [.. Enumerable.Range(0, Centers).Select(u => $"field {u % 7}")],
        };
    }

    /// <summary>Weights alone vary.</summary>
    public static UncertaintyOptions WeightsAlone(int threads) => new() { Runs = Runs, Seed = Seed, Threads = threads };

    /// <summary>Everything varies, and a hundred things belong to either of two centers.</summary>
    public static UncertaintyOptions Everything(int threads) => WeightsAlone(threads) with
    {
        Imputations = [Imputations.Methods["group-mean"], Imputations.Methods["median"]],
        Treatments = [Treatments.Methods["winsorise-else-log"]],
        Normalisations = [Normalisations.Methods["z-score"], Normalisations.Methods["percentile-rank"]],
        Aggregations = [new AggregationChoice(new GeometricMean()), new AggregationChoice(new ArithmeticMean(), new GeometricMean())],
        Inputs = [.. Enumerable.Range(0, Contested).Select(i => new UncertainInput($"F-{i}", "instrument",
            [new("one", 1, [new FigureChange(i * 5, i % Indicators, -0.5)]), new("other", 1, [new FigureChange(i * 5 + 1, i % Indicators, -0.5)])]))],
    };
}
