using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Checks;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;

namespace Analytics.Evaluation.Tests.Craft.Checks;

public sealed class ChecksTests
{
    [Fact]
    public void RankSimilarity_SalabunUrbaniak()
    {
        double[] r = Oracles.Numbers("rank_similarity", "R"), q = Oracles.Numbers("rank_similarity", "Q");
        Assert.Equal(Oracles.Number("rank_similarity", "spearman"), Correlation.Spearman(r, q), 12);
        Assert.Equal(Oracles.Number("rank_similarity", "weighted_spearman_rw"), RankSimilarity.WeightedSpearman(r, q), 4);
        Assert.Equal(Oracles.Number("rank_similarity", "WS"), RankSimilarity.Ws(r, q), 4);
    }

    [Fact]
    public void MethodAgreement_OfOneIndicator_IsComplete()
    {
        var raw = Tables.OfRows([10], [40], [20], [double.NaN], [30]);
        var model = new CompositeModel(raw, [new Indicator("c0", "c0", new Goal(Direction.Benefit))], new Hierarchy([new("c0", "whole", 1), new("whole", null, 1)]));
        var composite = CompositeBuilder.Build(model, new MethodChoice(new NoImputation(), new NoTreatment(), new MinMax(ScoreRange.Hundred), new AggregationChoice(new ArithmeticMean())));
        Assert.Equal([("topsis", 1.0, 4), ("vikor", 1.0, 4)], MethodAgreement.Of(model, composite).Select(item => (item.Method, item.Correlation, item.Units)));
        Assert.Empty(MethodAgreement.Of(model with { Raw = Tables.OfRows([10], [40]) }, CompositeBuilder.Build(model with { Raw = Tables.OfRows([10], [40]) }, new MethodChoice(new NoImputation(), new NoTreatment(), new MinMax(ScoreRange.Hundred), new AggregationChoice(new ArithmeticMean())))));
    }

    [Fact]
    public void Pearson_ByDefinition()
    {
        var table = Tables.Arbitrary(11, 50, 2, 0.1);
        var both = Enumerable.Range(0, 50).Where(u => !double.IsNaN(table[u, 0]) && !double.IsNaN(table[u, 1])).ToArray();
        double mx = both.Average(u => table[u, 0]), my = both.Average(u => table[u, 1]);
        var expected = both.Sum(u => (table[u, 0] - mx) * (table[u, 1] - my))
            / Math.Sqrt(both.Sum(u => (table[u, 0] - mx) * (table[u, 0] - mx)) * both.Sum(u => (table[u, 1] - my) * (table[u, 1] - my)));
        Assert.Equal(expected, Correlation.Pearson(table.Column(0), table.Column(1)), 12);
        Assert.True(double.IsNaN(Correlation.Pearson([1, 1, 1], [1, 2, 3])));
    }

    [Fact]
    public void Redundancy_NamesPairsOfOneDimensionOnly()
    {
        var table = Tables.OfRows([1, 2, -1, 1], [2, 4, -2, 2], [3, 6.1, -3, 3], [4, 8, -4.2, 4]);
        var warnings = Redundancy.Find(table, ["a", "a", "a", "b"]);
        Assert.Equal([("c0", "c1", RedundancyKind.Redundant), ("c0", "c2", RedundancyKind.Opposed), ("c1", "c2", RedundancyKind.Opposed)], warnings.Select(item => (item.First, item.Second, item.Kind)));
    }

    [Fact]
    public void CronbachAlpha_IsTheConsistencyOfAveragedRatings()
    {
        // α is ICC(3,k): Shrout and Fleiss have it for their six ratings.
        var alpha = CronbachAlpha.Of(Tables.OfRows(Oracles.Rows("icc_shrout_fleiss_1979", "ratings")));
        Assert.Equal(Oracles.Number("icc_shrout_fleiss_1979", "ICC3k"), alpha, 10);
    }

    [Fact]
    public void Screening_LeavesOutEmptyIndicatorsFirst()
    {
        var table = Tables.OfRows([1, double.NaN, 1, 1], [1, double.NaN, 1, double.NaN], [double.NaN, double.NaN, 1, double.NaN], [1, 1, 1, 1]);
        var result = Screening.Screen(table, new ScreeningOptions(UnitShare: 0.6, IndicatorShare: 0.5));
        Assert.Equal([0, 2, 3], result.KeptIndicators);
        Assert.Equal([0, 1, 3], result.KeptUnits);
        Assert.Equal(1.0 / 3, result.Units[2].Available, 12);
    }
}
