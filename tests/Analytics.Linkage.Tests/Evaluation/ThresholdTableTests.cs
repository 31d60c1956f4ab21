using Analytics.Linkage.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class ThresholdTableTests
{
    [Fact]
    public void FromTruth_ByHand()
    {
        var truth = PairTruth.Dedupe([1, 1, 1, 2, 2, -1]);
        var rows = ThresholdTable.FromTruth(
            [0, 0, 0, 3], [1, 2, 3, 5], [9, -1, 4, 4], truth, [4, 4.5, double.NegativeInfinity, double.PositiveInfinity]);
        Assert.Equal(
            [
                new ThresholdRow(4, new PairCounts(1, 1, 3, 1)),
                new ThresholdRow(4.5, new PairCounts(1, 0, 3)),
                new ThresholdRow(double.NegativeInfinity, new PairCounts(2, 1, 2, 1)),
                new ThresholdRow(double.PositiveInfinity, new PairCounts(0, 0, 4)),
            ],
            rows);
        Assert.Equal(3, rows[0].Pairs);
    }

    [Fact]
    public void FromTruth_AnyWeights_IsTheCountOfThePairsThatRemain() => Prop.ForAll(
        Gen.Choose(-4, 4).ArrayOf(45).ToArbitrary(),
        Gen.Choose(-1, 3).ArrayOf(10).ToArbitrary(),
        (weights, entities) =>
        {
            var truth = PairTruth.Dedupe(entities);
            var pairs = (from i in Enumerable.Range(0, 10) from j in Enumerable.Range(i + 1, 9 - i) select (i, j)).ToArray();
            double[] thresholds = [-5, -4, -0.5, 0, 3, 4, 5];
            var table = ThresholdTable.FromTruth(
                [.. pairs.Select(pair => pair.i)], [.. pairs.Select(pair => pair.j)], [.. weights.Select(weight => (double)weight)], truth, thresholds);
            Assert.Equal(
                thresholds.Select(threshold =>
                {
                    var kept = pairs.Where((_, k) => weights[k] >= threshold).ToArray();
                    return new ThresholdRow(
                        threshold, PairEvaluation.Count([.. kept.Select(pair => pair.i)], [.. kept.Select(pair => pair.j)], truth));
                }),
                table);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Expected_ByHand()
    {
        var row = Assert.Single(ThresholdTable.Expected([3, -2, 8, 0], [0.75, 0.25, 1, 0.5], [0]));
        Assert.Equal(new ExpectedThresholdRow(0, 3, 2.25, 0.75, 0.25), row);
        Assert.Equal(0.75, row.Precision);
        Assert.Equal(0.9, row.Recall);
        Assert.Equal(2 * 0.75 * 0.9 / 1.65, row.F1!.Value, 15);
    }

    [Fact]
    public void Expected_OfNothing_IsUndefined()
    {
        var none = Assert.Single(ThresholdTable.Expected([], [], [0]));
        Assert.Equal(new ExpectedThresholdRow(0, 0, 0, 0, 0), none);
        Assert.Null(none.Precision);
        Assert.Null(none.Recall);
        Assert.Null(none.F1);
    }

    [Fact]
    public void Expected_AnyPairs_IsThePlainSumInEveryOrder() => Prop.ForAll(
        Gen.Choose(-6, 6).ArrayOf(40).ToArbitrary(),
        Gen.Choose(0, 1000).ArrayOf(40).ToArbitrary(),
        (weightCodes, probabilityCodes) =>
        {
            double[] weights = [.. weightCodes.Select(code => code / 2.0)];
            double[] probabilities = [.. probabilityCodes.Select(code => code / 1000.0)];
            double[] thresholds = [-9, -1, 0, 2.5, 9];
            var table = ThresholdTable.Expected(weights, probabilities, thresholds);
            foreach (var row in table)
            {
                var above = probabilities.Where((_, i) => weights[i] >= row.Threshold).ToArray();
                Assert.Equal(above.Length, row.Pairs);
                Assert.Equal(above.Sum(), row.TruePositives, 10);
                Assert.Equal(above.Sum(p => 1 - p), row.FalsePositives, 10);
                Assert.Equal(probabilities.Sum() - above.Sum(), row.FalseNegatives, 10);
            }

            Assert.Equal(table, ThresholdTable.Expected([.. weights.Reverse()], [.. probabilities.Reverse()], thresholds));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Columns_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ThresholdTable.Expected([double.NaN], [0.5], [0]));
        Assert.Throws<ArgumentException>(() => ThresholdTable.Expected([1], [1.5], [0]));
        Assert.Throws<ArgumentException>(() => ThresholdTable.Expected([1], [double.NaN], [0]));
        Assert.Throws<ArgumentException>(() => ThresholdTable.Expected([1, 2], [0.5], [0]));
        Assert.Throws<ArgumentException>(() => ThresholdTable.Expected([1], [0.5], [double.NaN]));
        Assert.Throws<ArgumentException>(() => ThresholdTable.FromTruth([0, 1], [1, 0], [1, 2], PairTruth.Dedupe([0, 0]), [0]));
    }
}
