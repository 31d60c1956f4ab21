using Analytics.Linkage.Evaluation;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class PairTruthTests
{
    [Fact]
    public void TruePairs_WithinOneTable_AreEveryTwoRowsOfAnEntity() =>
        Assert.Equal(6 + 1, PairTruth.Dedupe([7, 7, 7, 7, 3, 3, 5, -1, -1]).TruePairs);

    [Fact]
    public void TruePairs_BetweenTables_AreEveryLeftRowWithEveryRightOne() =>
        Assert.Equal((2 * 3) + 1, PairTruth.Link([7, 7, 3, 5, -1], [7, 7, 7, 3, 9, -1]).TruePairs);

    [Fact]
    public void TruePairs_OfOneHugeEntity_DoNotOverflow() => Assert.Equal(100_000L * 99_999 / 2, PairTruth.Dedupe(new int[100_000]).TruePairs);

    [Fact]
    public void IsMatch_WithoutTruth_IsNotJudged()
    {
        var truth = PairTruth.Link([1, -1], [1, 2, -1]);
        Assert.True(truth.IsMatch(0, 0));
        Assert.False(truth.IsMatch(0, 1));
        Assert.Null(truth.IsMatch(0, 2));
        Assert.Null(truth.IsMatch(1, 2));
    }

    [Fact]
    public void Codes_BelowMinusOne_AreRefused()
    {
        Assert.Contains("Row 1 of the only table", Assert.Throws<ArgumentException>(() => PairTruth.Dedupe([0, -2])).Message, StringComparison.Ordinal);
        Assert.Contains("Row 0 of the right table", Assert.Throws<ArgumentException>(() => PairTruth.Link([0], [-7])).Message, StringComparison.Ordinal);
    }
}
