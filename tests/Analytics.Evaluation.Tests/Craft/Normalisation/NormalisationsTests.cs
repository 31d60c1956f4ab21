using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Normalisation;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Evaluation.Tests.Craft.Normalisation;

public sealed class NormalisationsTests
{
    private static readonly double[] Column = [10, 30, double.NaN, 20, 30];

    public static TheoryData<string> Names() => new(Normalisations.Methods.All.Select(method => method.Name));

    private static double[] Scores(string method, double[] column, Goal goal)
    {
        var scores = new double[column.Length];
        Normalisations.Methods[method].Fit(column, goal).Apply(column, scores);
        return scores;
    }

    [Theory]
    [InlineData("min-max", 1, new[] { 0, 100, double.NaN, 50, 100 })]
    [InlineData("min-max", -1, new[] { 100, 0, double.NaN, 50, 0 })]
    [InlineData("rank", 1, new[] { 1, 3.5, double.NaN, 2, 3.5 })]
    [InlineData("rank", -1, new[] { 4, 1.5, double.NaN, 3, 1.5 })]
    [InlineData("percentile-rank", 1, new[] { 0, 250.0 / 3, double.NaN, 100.0 / 3, 250.0 / 3 })]
    [InlineData("distance-to-target", 1, new[] { 0, 100, double.NaN, 200.0 / 3, 100 })]
    [InlineData("goalposts", 1, new[] { 25, 75, double.NaN, 50, 75 })]
    [InlineData("goalposts", -1, new[] { 75, 25, double.NaN, 50, 25 })]
    public void Fit_ByHand(string method, int direction, double[] expected) =>
        Assert.Equal(expected, Scores(method, Column, new Goal((Direction)direction, Target: 25, Low: 0, High: 40)), (a, b) => double.IsNaN(a) ? double.IsNaN(b) : Math.Abs(a - b) < 1e-12);

    [Fact]
    public void ZScore_HasTheMeanAndDeviationAskedFor()
    {
        foreach (var direction in new[] { Direction.Benefit, Direction.Cost })
        {
            var scores = Scores("z-score", Column, new Goal(direction));
            Assert.Equal(50, Moments.Mean(scores), 12);
            Assert.Equal(10, Moments.StandardDeviation(scores), 12);
            Assert.Equal(direction == Direction.Benefit, scores[0] < scores[1]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMethod_KeepsTheOrder(string method) =>
        Prop.ForAll(Gen.Choose(-50, 50).Select(n => n / 4.0).ArrayOf().ToArbitrary(), column =>
        {
            foreach (var direction in new[] { Direction.Benefit, Direction.Cost })
            {
                var scores = Scores(method, column, new Goal(direction, Target: 3, Low: -20, High: 20));
                for (var i = 0; i < column.Length; i++)
                {
                    for (var j = 0; j < column.Length; j++)
                    {
                        var better = direction == Direction.Benefit ? column[i] >= column[j] : column[i] <= column[j];
                        if (better) Assert.True(scores[i] >= scores[j], $"{column[i]} has {scores[i]}, {column[j]} has {scores[j]}");
                    }
                }
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMethod_PutsANewFigureBetweenItsNeighbours(string method)
    {
        var scale = Normalisations.Methods[method].Fit(Column, new Goal(Direction.Benefit, Target: 25, Low: 0, High: 40));
        Assert.InRange(scale.Of(14), scale.Of(10), scale.Of(20));
        Assert.True(scale.Of(14) > scale.Of(10) && scale.Of(14) < scale.Of(20));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EqualFigures_AreEqualAndDefined(string method)
    {
        var scores = Scores(method, [7, 7, 7], new Goal(Direction.Benefit, Target: 7, Low: 0, High: 10));
        Assert.Single(scores.Distinct());
        Assert.True(double.IsFinite(scores[0]));
    }

    [Fact]
    public void MissingGoals_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new DistanceToTarget().Fit(Column, new Goal(Direction.Benefit)));
        Assert.Throws<ArgumentException>(() => new Goalposts().Fit(Column, new Goal(Direction.Benefit, Low: 5, High: 5)));
    }

    [Fact]
    public void UnknownName_IsAnsweredWithTheKnownOnes() =>
        Assert.Contains("min-max", Assert.Throws<ArgumentException>(() => Normalisations.Methods["minmax"]).Message, StringComparison.Ordinal);
}
