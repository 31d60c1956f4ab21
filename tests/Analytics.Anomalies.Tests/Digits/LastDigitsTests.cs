using Analytics.Anomalies.Digits;

namespace Analytics.Anomalies.Tests.Digits;

public sealed class LastDigitsTests
{
    [Theory]
    [InlineData(10_000, new double[] { 20_000, 1_230_000 })]
    [InlineData(100, new double[] { 20_000, 12_300 })]
    [InlineData(1, new double[] { 20_001, 500 })]
    [InlineData(0.1, new double[] { 20_001.5, 500 })]
    [InlineData(0.01, new double[] { 20_001.25, 500 })]
    public void UnitOf_TheLargestThatDividesAll(double unit, double[] amounts) => Assert.Equal((decimal)unit, LastDigits.UnitOf([.. amounts.Select(amount => (decimal)amount)]));

    [Fact]
    public void CountOf_InTheListsUnit_WithoutZerosAndShortNumbers()
    {
        // In units of a hundred: 1234, 500 (ends in zero), 99 (too short), 107.
        var counts = LastDigits.CountOf([123_400, 50_000, 9_900, 10_700]);
        Assert.Equal([0, 0, 0, 1, 0, 0, 1, 0, 0], counts);
    }
}
