using Analytics.Evaluation.Craft;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Evaluation.Tests.Craft;

public sealed class RankingTests
{
    [Fact]
    public void Competition_EqualsShareTheBestPlace() => Assert.Equal([2, 1, 2, 0, 4], Ranking.Competition([5, 7, 5, double.NaN, 1]));

    [Fact]
    public void Competition_IsOnePlusTheNumberOfBetterOnes() =>
        Prop.ForAll(Gen.Choose(0, 12).Select(n => n == 0 ? double.NaN : n).ArrayOf().ToArbitrary(), scores =>
            Assert.Equal(scores.Select(score => double.IsNaN(score) ? 0 : 1 + scores.Count(other => other > score)), Ranking.Competition(scores))).QuickCheckThrowOnFailure();

    [Fact]
    public void MeanRanks_ByDefinition() =>
        Prop.ForAll(Gen.Choose(0, 12).Select(n => n == 0 ? double.NaN : n).ArrayOf().ToArbitrary(), values =>
            Assert.Equal(
                values.Select(value => double.IsNaN(value) ? double.NaN : values.Count(other => other < value) + (values.Count(other => other == value) + 1) / 2.0),
                Ranking.MeanRanks(values))).QuickCheckThrowOnFailure();
}
