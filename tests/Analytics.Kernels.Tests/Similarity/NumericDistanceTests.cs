using Analytics.Kernels.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class NumericDistanceTests
{
    [Fact]
    public void Absolute_AnyIntegers_EqualTheWiderSubtraction() => Prop.ForAll(
        Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(),
        Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(),
        (a, b) => NumericDistance.Absolute(a, b) == Math.Abs((long)a - b)
            && NumericDistance.Absolute(a / 100m, b / 100m) == Math.Abs(a - b) / 100m).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(10, 10, 0)]
    [InlineData(8, 10, 0.2)]
    [InlineData(-10, 10, 2)]
    [InlineData(0, 5, 1)]
    public void Relative_IsTheShareOfTheLargerMagnitude(double a, double b, double expected)
    {
        Assert.Equal(expected, NumericDistance.Relative(a, b), 12);
        Assert.Equal(expected, NumericDistance.Relative(b, a), 12);
        Assert.Equal((decimal)expected, NumericDistance.Relative((decimal)a, (decimal)b));
    }

    [Fact]
    public void AbsoluteAndRelative_NotANumber_IsNotANumber()
    {
        Assert.Equal(double.NaN, NumericDistance.Absolute(double.NaN, 1));
        Assert.Equal(double.NaN, NumericDistance.Relative(1, double.NaN));
    }
}
