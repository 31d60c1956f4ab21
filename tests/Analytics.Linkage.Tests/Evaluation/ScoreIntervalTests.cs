using Analytics.Linkage.Evaluation;
using Analytics.Reference;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class ScoreIntervalTests
{
    private const double Endless = 1e12;

    [Theory]
    [InlineData(5, 0.04)]
    [InlineData(20, 0.011)]
    [InlineData(100, 0.003)]
    public void Share_OfOneStratum_IsNearTheMidPInterval(int n, double tolerance)
    {
        for (var x = 0; x <= n; x++)
        {
            var (low, high) = BinomialIntervals.MidP(x, n);
            Assert.Equal(low, Low(x, n), tolerance);
            Assert.Equal(high, High(x, n), tolerance);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(200)]
    public void Share_OfOneStratum_CoversTheTruth(int n)
    {
        // Not simulated: the chance of each number of matches, for shares 0.001 to 0.999.
        var ends = Enumerable.Range(0, n + 1).Select(x => (Low: Low(x, n), High: High(x, n))).ToArray();
        var coverages = Enumerable.Range(1, 999).Select(i => i / 1000.0)
            .Select(share => BinomialIntervals.Distribution(n, share).Where((_, x) => ends[x].Low <= share && share <= ends[x].High).Sum())
            .ToArray();
        Assert.InRange(coverages.Average(), 0.945, 0.975);
        Assert.InRange(coverages.Min(), 0.90, 1);
        Assert.True(coverages.Order().ElementAt(coverages.Length / 20) > 0.92, "more than a twentieth of the shares is covered badly");
    }

    [Fact]
    public void Share_OfOneStratum_MirrorsAtOneHalf()
    {
        for (var x = 0; x <= 12; x++)
        {
            Assert.Equal(Low(x, 12), 1 - High(12 - x, 12), 9);
        }
    }

    [Fact]
    public void Share_OfManyStrataWithoutAMiss_IsThatOfOne()
    {
        // Ten strata of a tenth each, 20 answers in each and no miss, say what 200 answers say: the ends of ten intervals must not add up.
        var strata = Enumerable.Repeat(new ScoreStratum(1, 20, Endless), 10).ToArray();
        Assert.Equal(Low(200, 200), ScoreInterval.Share(strata, high: false), 6);
        Assert.Equal(1, ScoreInterval.Share(strata, high: true));
    }

    [Fact]
    public void Intervals_OfACensus_AreThePoint()
    {
        ScoreStratum[] above = [new(0.5, 10, 10), ScoreStratum.Known(0.25, 8)];
        Assert.Equal(7.0 / 18, ScoreInterval.Share(above, high: false), 9);
        Assert.Equal(7.0 / 18, ScoreInterval.Share(above, high: true), 9);
        Assert.Equal(0.7, ScoreInterval.Captured(above, [ScoreStratum.Known(0.25, 12)], high: false), 9);
        Assert.Equal(0.7, ScoreInterval.Captured(above, [ScoreStratum.Known(0.25, 12)], high: true), 9);
    }

    [Fact]
    public void Captured_WithOneSideKnown_IsThatOfTheOther()
    {
        // 300 matches above for certain; below, the ends are those of the share of 2 in 40 on 1000 pairs.
        ScoreStratum[] above = [ScoreStratum.Known(1, 300)];
        ScoreStratum[] below = [new(0.05, 40, 1000)];
        var most = 1000 * ScoreInterval.Share(below, high: true);
        var least = 1000 * ScoreInterval.Share(below, high: false);
        Assert.Equal(300 / (300 + most), ScoreInterval.Captured(above, below, high: false), 6);
        Assert.Equal(300 / (300 + least), ScoreInterval.Captured(above, below, high: true), 6);
    }

    private static double Low(int x, int n) => ScoreInterval.Share([new ScoreStratum((double)x / n, n, Endless)], high: false);

    private static double High(int x, int n) => ScoreInterval.Share([new ScoreStratum((double)x / n, n, Endless)], high: true);
}
