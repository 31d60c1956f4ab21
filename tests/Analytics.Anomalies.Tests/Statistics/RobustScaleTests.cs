using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Tests.Statistics;

public sealed class RobustScaleTests
{
    [Fact]
    public void Of_MoreThanHalfEqual_MeanDeviationServes()
    {
        var scale = RobustScale.Of([1, 1, 1, 1, 6]);
        Assert.Equal((1.0, Math.Sqrt(Math.PI / 2), 5), (scale.Median, scale.Deviation, scale.Count));
        Assert.Equal(5 / Math.Sqrt(Math.PI / 2), scale.Z(6), 1e-12);
    }

    [Fact]
    public void Of_AllEqual_NoScaleAndNoScore() => Assert.Equal((0.0, 0.0), (RobustScale.Of([3, 3, 3]).Deviation, RobustScale.Of([3, 3, 3]).Z(4)));

    [Fact]
    public void Of_Nothing_UnknownMedian() => Assert.True(double.IsNaN(RobustScale.Of([]).Median));

    [Fact]
    public void Of_NormalNumbers_EstimatesTheirDeviation() =>
        Assert.Equal(2, RobustScale.Of([.. Enumerable.Range(1, 9999).Select(i => 2 * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, i / 10000.0))]).Deviation, 1e-3);
}
