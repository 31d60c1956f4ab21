using Analytics.Anomalies.Statistics;
using MathNet.Numerics.Distributions;

namespace Analytics.Anomalies.Tests.Statistics;

public sealed class HeavyTailTests
{
    [Theory]
    [InlineData(-3.0)]
    [InlineData(0.0)]
    [InlineData(2.015048)]
    [InlineData(8.0)]
    public void Upper_IsStudentsTail(double z) => Assert.Equal(1 - StudentT.CDF(0, 1, 5, z), HeavyTail.Upper(z), 1e-9);

    [Fact]
    public void Upper_OfTheTable_FivePercent() => Assert.Equal(0.05, HeavyTail.Upper(2.0150483733330233), 1e-9);

    [Theory]
    [InlineData(0.5)]
    [InlineData(3.5)]
    [InlineData(10.5)]
    [InlineData(19.99)]
    [InlineData(20.01)]
    [InlineData(500)]
    public void Upper_IsTheIncompleteBeta_NearAndFar(double z)
    {
        var beta = 0.5 * MathNet.Numerics.SpecialFunctions.BetaRegularized(2.5, 0.5, 5 / (5 + (z * z)));
        Assert.Equal(1, HeavyTail.Upper(z) / beta, 1e-8);
    }
}
