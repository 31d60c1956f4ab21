using Analytics.Anomalies.Multivariate;

namespace Analytics.Anomalies.Tests.Multivariate;

public sealed class IndicatorTailTests
{
    [Fact]
    public void Of_ValueMedianMultipleAndPlace()
    {
        double[][] rows = [[1, 5], [2, 5], [3, 5], [9, double.NaN], [4, 6]];
        var tails = IndicatorTail.Of(Tables.Of(rows), 3);
        var tail = Assert.Single(tails);
        Assert.Equal((0, 9.0, 3.0, 3.0, 1, 5, true), (tail.Column, tail.Value, tail.Median, tail.Multiple, tail.Place, tail.Count, tail.IsHigh));
        Assert.Equal(Math.Log(5), tail.Tail, 1e-12);
    }

    [Fact]
    public void Of_MostExtremeFirst_TiesShareTheBetterPlace()
    {
        double[][] rows = [[1, 8], [2, 9], [3, 9], [4, 9], [5, 2]];
        Assert.Equal([1, 0], IndicatorTail.Of(Tables.Of(rows), 0).Select(tail => tail.Column == 0 ? 0 : 1).OrderDescending());
        Assert.Equal(1, IndicatorTail.Of(Tables.Of(rows), 4).First(tail => tail.Column == 1).Place);
        Assert.Equal(2, IndicatorTail.Of(Tables.Of(rows), 3).First(tail => tail.Column == 0).Place);
    }
}
