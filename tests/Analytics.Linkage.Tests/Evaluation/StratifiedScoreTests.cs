using Analytics.Linkage.Evaluation;
using Analytics.Reference;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class StratifiedScoreTests
{
    /// <summary>A population so large that the samples are as if drawn with replacement.</summary>
    private const double Endless = 1e12;

    [Theory]
    [InlineData(9, 10, 3, 20, 0.6, 0.4, 0.4)]
    [InlineData(9, 10, 3, 20, 0.6, 0.4, 0.8)]
    [InlineData(10, 10, 20, 20, 0.3, 0.7, 0.9)]
    [InlineData(0, 10, 0, 40, 0.5, 0.5, 0.03)]
    [InlineData(19, 20, 2, 30, 0.2, -0.7, 0)]
    [InlineData(19, 20, 0, 30, 0.1, -0.9, 0)]
    [InlineData(20, 20, 1, 30, 0.02, -0.98, 0)]
    public void Statistic_OfTwoStrata_IsTheOracle(int x, int n, int y, int m, double a, double b, double k)
    {
        var score = new StratifiedScore([new((double)x / n, n, Endless), new((double)y / m, m, Endless)]);
        var (z, skewness) = ScoreDefinition.Statistic(x, n, y, m, a, b, k);
        var u = score.Statistic([a, b], k);
        Assert.Equal(z, u + (skewness / 6 * ((u * u) - 1)), 0.001);
    }

    [Fact]
    public void Statistic_OfOneStratum_HasTheHypergeometricMoments()
    {
        // 3 of 4 sampled from 10, tested against 5 in 10: variance pq/n (N − n)/(N − 1), and at p = ½ no skewness.
        var u = new StratifiedScore([new(0.75, 4, 10)]).Statistic([1], 0.5);
        Assert.Equal(0.25 / Math.Sqrt(0.25 / 4 * 6 / 9), u, 9);
    }

    [Fact]
    public void ThirdMoment_IsTheHypergeometricOne()
    {
        // All samples of 3 from a population of 7 with 2 matches: 0, 1 or 2 of them in 10, 20 and 5 of the 35.
        var mean = 2.0 / 7;
        var third = ((10 * Math.Pow(0 - mean, 3)) + (20 * Math.Pow((1.0 / 3) - mean, 3)) + (5 * Math.Pow((2.0 / 3) - mean, 3))) / 35;
        var variance = ((10 * Math.Pow(0 - mean, 2)) + (20 * Math.Pow((1.0 / 3) - mean, 2)) + (5 * Math.Pow((2.0 / 3) - mean, 2))) / 35;
        var stratum = new ScoreStratum(1.0 / 3, 3, 7);
        Assert.Equal(third, mean * (1 - mean) * (1 - (2 * mean)) * stratum.ThirdMomentFactor, 12);
        Assert.Equal(variance, mean * (1 - mean) / stratum.EffectiveDraws, 12);
    }

    [Fact]
    public void Statistic_OfWhatCannotBe_IsInfinite()
    {
        var score = new StratifiedScore([ScoreStratum.Known(1, 10), new(0.5, 4, 100)]);
        Assert.Equal(double.PositiveInfinity, score.Statistic([0.5, 0.5], 0.4));
        Assert.Equal(double.NegativeInfinity, score.Statistic([0.5, 0.5], 1.1));
        Assert.Equal(0, score.Statistic([0.5, 0.5], 0.75));
    }
}
