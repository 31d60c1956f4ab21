using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Tests.Statistics;

public sealed class QuantilesTests
{
    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.25, 1)]
    [InlineData(0.75, double.PositiveInfinity)]
    [InlineData(0.6, double.PositiveInfinity)]
    [InlineData(1, double.PositiveInfinity)]
    public void At_InfinitiesAreNoNumbersToInterpolate(double share, double quantile) => Assert.Equal(quantile, Quantiles.At([0, 1, 2, double.PositiveInfinity, double.PositiveInfinity], share));
}
