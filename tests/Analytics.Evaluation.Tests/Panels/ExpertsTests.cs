using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Panels;

namespace Analytics.Evaluation.Tests.Panels;

public sealed class ExpertsTests
{
    [Theory]
    [InlineData(new[] { 10.0, 1, 5, 6, 7 }, 6)]
    [InlineData(new[] { 10.0, 1, 4, double.NaN, double.NaN }, 5)]
    [InlineData(new[] { double.NaN }, double.NaN)]
    public void TrimmedMean_DropsEndsOfLargePanelsOnly(double[] scores, double expected) => Assert.Equal(expected, new TrimmedMean().Of(scores), 12);

    [Fact]
    public void Leniency_IsNotWhomOneGotToScore()
    {
        // Units are worth 50, 60, 70, 80; the second expert gives 6 more than the first, and saw the weak ones only.
        var leniency = ExpertStandards.Leniency(Tables.OfRows([double.NaN, 56], [60, 66], [70, double.NaN], [80, double.NaN]));
        Assert.Equal(6, leniency[1] - leniency[0], 9);
        Assert.Equal(0, leniency.Sum(), 9);
    }

    [Fact]
    public void Standardise_EqualisesMeansAndDeviations_AndKeepsThePanelsMean()
    {
        var scores = Tables.OfRows([50, 70, 61], [60, 75, 60], [90, 95, 65]);
        var standardised = ExpertStandards.Standardise(scores);
        for (var e = 1; e < 3; e++)
        {
            Assert.Equal(Moments.Mean(standardised.Column(0)), Moments.Mean(standardised.Column(e)), 9);
            Assert.Equal(Moments.StandardDeviation(standardised.Column(0)), Moments.StandardDeviation(standardised.Column(e)), 9);
        }

        Assert.Equal(Moments.Mean(scores.Values), Moments.Mean(standardised.Values), 9);
    }

    [Fact]
    public void OutlyingExperts_AreFoundForWhatTheyDo()
    {
        double[] worth = [50, 55, 60, 65, 70, 75, 80, 85];
        var scores = Tables.OfRows([.. worth.Select((w, u) => new[] { w + u % 2, w + 2 - u % 3, w - 1, w + u % 3, w + 25, 140 - w })]);
        var standing = OutlyingExperts.Of(scores);
        Assert.Equal([false, false, false, false, true, false], standing.Select(expert => expert.IsStrictOrLenient));
        Assert.Equal([false, false, false, false, false, true], standing.Select(expert => expert.IsAgainstTheOthers));
        Assert.All(standing, expert => Assert.Equal(8, expert.Scored));
    }

    [Fact]
    public void Recusals_TakeOutWhoWorksForHostOrCoBuilder_AndListIt()
    {
        var panel = Recusals.Apply(
            Tables.OfRows([90, 60], [80, 70], [double.NaN, 50]),
            new Dictionary<string, IReadOnlyList<string>> { ["c0"] = ["E-O-1", "E-O-2"] },
            new Dictionary<string, IReadOnlyList<string>> { ["u0"] = ["E-O-9", "E-O-2"], ["u1"] = ["E-O-9"], ["u2"] = ["E-O-1"] });
        Assert.Equal([new RecusedScore("u0", "c0", "E-O-2", 90)], panel.Recused);
        Assert.Equal([double.NaN, 80, double.NaN, 60, 70, 50], panel.Scores.Values.ToArray());
    }
}
