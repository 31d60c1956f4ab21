using Analytics.Linkage.Evaluation;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class PairCountsTests
{
    [Fact]
    public void Ratios_ByHand()
    {
        var counts = new PairCounts(6, 2, 4);
        Assert.Equal(0.75, counts.Precision);
        Assert.Equal(0.6, counts.Recall);
        Assert.Equal(2.0 / 3, counts.F1!.Value, 15);
    }

    [Fact]
    public void Ratios_WithoutDenominator_AreUndefined()
    {
        var nothing = new PairCounts(0, 0, 0, 5);
        Assert.Null(nothing.Precision);
        Assert.Null(nothing.Recall);
        Assert.Null(nothing.F1);

        var nothingFound = new PairCounts(0, 0, 3);
        Assert.Null(nothingFound.Precision);
        Assert.Equal(0, nothingFound.Recall);
        Assert.Null(nothingFound.F1);

        var nothingToFind = new PairCounts(0, 3, 0);
        Assert.Equal(0, nothingToFind.Precision);
        Assert.Null(nothingToFind.Recall);
        Assert.Null(nothingToFind.F1);
    }

    [Fact]
    public void F1_AllWrong_IsZero() => Assert.Equal(0, new PairCounts(0, 3, 3).F1);

    [Fact]
    public void Ratios_OfHugeCounts_DoNotOverflow() => Assert.Equal(1, new PairCounts(long.MaxValue / 2, 0, 0).F1);
}
