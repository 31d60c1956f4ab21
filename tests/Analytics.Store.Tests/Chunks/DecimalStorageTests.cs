using System.Globalization;
using System.Numerics;
using Analytics.Store.Chunks;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Store.Tests.Chunks;

public sealed class DecimalStorageTests
{
    [Theory]
    [InlineData("1.005", 2, "101")]
    [InlineData("1.0049", 2, "100")]
    [InlineData("-1.005", 2, "-101")]
    [InlineData("-0.004", 2, "0")]
    [InlineData("7", 4, "70000")]
    [InlineData("79228162514264337593543950335", 9, "79228162514264337593543950335000000000")]
    [InlineData("0.0000000000000000000000000001", 28, "1")]
    public void TryRescale_Decimal_RoundsHalfAwayFromZero(string value, int scale, string expected)
    {
        Assert.True(DecimalStorage.TryRescale(decimal.Parse(value, CultureInfo.InvariantCulture), 38, scale, out var unscaled));
        Assert.Equal(Int128.Parse(expected, CultureInfo.InvariantCulture), unscaled);
    }

    [Theory]
    [InlineData("99.99", true)]
    [InlineData("99.994", true)]
    [InlineData("99.995", false)]
    [InlineData("-99.995", false)]
    [InlineData("100", false)]
    public void TryRescale_MoreDigitsThanTheWidth_Fails(string value, bool fits) =>
        Assert.Equal(fits, DecimalStorage.TryRescale(decimal.Parse(value, CultureInfo.InvariantCulture), 4, 2, out _));

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(-100, false)]
    public void TryRescale_WholeNumber_MustFitBeforeThePoint(int value, bool fits)
    {
        Assert.Equal(fits, DecimalStorage.TryRescale((Int128)value, 4, 2, out _));
        Assert.False(DecimalStorage.TryRescale(Int128.MinValue, 38, 0, out _));
        Assert.True(DecimalStorage.TryRescale((Int128)0, 2, 2, out _));
    }

    [Fact]
    public void ToDecimal_AnyDecimal_UndoesUnscaled() => Prop.ForAll<decimal>(value =>
    {
        var back = DecimalStorage.ToDecimal(DecimalStorage.Unscaled(value), value.Scale);
        Assert.Equal(decimal.GetBits(value + 0m), decimal.GetBits(back + 0m));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryRescale_AnyDecimal_AgreesWithExactArithmetic() => Prop.ForAll<decimal, byte>((value, digits) =>
    {
        var scale = digits % 20;

        // The value times 2·10^scale as a fraction, then rounded by hand.
        var numerator = (BigInteger)DecimalStorage.Unscaled(Math.Abs(value)) * BigInteger.Pow(10, scale) * 2;
        var denominator = BigInteger.Pow(10, value.Scale);
        var expected = ((numerator / denominator) + 1) / 2 * Math.Sign(value);

        Assert.Equal(BigInteger.Abs(expected) < BigInteger.Pow(10, 38), DecimalStorage.TryRescale(value, 38, scale, out var unscaled));
        Assert.True(BigInteger.Abs(expected) >= BigInteger.Pow(10, 38) || expected == unscaled);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("100000000000000000000000000000", 10, "10000000000000000000.000000000")]
    [InlineData("5000000000000000000000000000000", 30, "5.0000000000000000000000000000")]
    [InlineData("-1234500", 4, "-123.4500")]
    public void ToDecimal_MoreDigitsThanTheFrameworkHolds_DropsTrailingZerosOnly(string unscaled, int scale, string expected) =>
        Assert.Equal(expected, DecimalStorage.ToDecimal(Int128.Parse(unscaled, CultureInfo.InvariantCulture), scale).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void ToDecimal_TooManyDigits_SaysTheValue()
    {
        var error = Assert.Throws<OverflowException>(() => DecimalStorage.ToDecimal(-Int128.Parse("99999999999999999999999999999", CultureInfo.InvariantCulture), 3));

        Assert.Contains("-99999999999999999999999999.999", error.Message, StringComparison.Ordinal);
    }
}
