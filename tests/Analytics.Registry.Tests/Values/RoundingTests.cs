using System.Globalization;
using System.Numerics;
using Analytics.Registry.Values;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Values;

/// <summary>The worked cases of GB/T 8170-2008, and the definition checked in whole numbers.</summary>
public class RoundingTests
{
    [Theory]
    [InlineData("12.1498", 0, "12")]
    [InlineData("12.1498", 1, "12.1")]
    [InlineData("10.5002", 0, "11")]
    [InlineData("1.050", 1, "1.0")]
    [InlineData("0.35", 1, "0.4")]
    [InlineData("28.175", 2, "28.18")]
    [InlineData("28.165", 2, "28.16")]
    [InlineData("8.53459", 2, "8.53")]
    [InlineData("1268", -2, "1300")]
    [InlineData("2500", -3, "2000")]
    [InlineData("3500", -3, "4000")]
    [InlineData("-3500", -3, "-4000")]
    [InlineData("-2500", -3, "-2000")]
    [InlineData("-0.0365", 3, "-0.036")]
    public void ToPlaces_CasesOfTheStandard_Hold(string value, int places, string expected) =>
        Assert.Equal(Decimal(expected), Rounding.ToPlaces(Decimal(value), places));

    [Theory]
    [InlineData("1268", 2, "1300")]
    [InlineData("2500", 1, "2000")]
    [InlineData("3500", 1, "4000")]
    [InlineData("-0.0365", 2, "-0.036")]
    [InlineData("0.35", 1, "0.4")]
    [InlineData("9.96", 2, "10")]
    [InlineData("0", 3, "0")]
    public void ToSignificantDigits_CasesOfTheStandard_Hold(string value, int digits, string expected) =>
        Assert.Equal(Decimal(expected), Rounding.ToSignificantDigits(Decimal(value), digits));

    [Theory]
    [InlineData("60.25", "60.0")]
    [InlineData("60.38", "60.5")]
    [InlineData("60.28", "60.5")]
    [InlineData("-60.75", "-61.0")]
    public void ToHalfUnit_CasesOfTheStandard_Hold(string value, string expected) =>
        Assert.Equal(Decimal(expected), Rounding.ToHalfUnit(Decimal(value), 0));

    [Theory]
    [InlineData("830", "840")]
    [InlineData("842", "840")]
    [InlineData("832", "840")]
    [InlineData("-930", "-920")]
    public void ToFifthUnit_CasesOfTheStandard_Hold(string value, string expected) =>
        Assert.Equal(Decimal(expected), Rounding.ToFifthUnit(Decimal(value), -2));

    [Fact]
    public void ToPlaces_AnyNumber_IsTheNearestMultipleWithHalvesToEven()
    {
        var cases = from tenThousandths in Gen.Choose(-50_000_000, 50_000_000) from places in Gen.Choose(-3, 4) select (tenThousandths, places);
        Properties.Hold(cases, c =>
        {
            BigInteger unit = BigInteger.Pow(10, 4 - c.places);
            BigInteger below = BigInteger.DivRem(c.tenThousandths, unit, out BigInteger rest);
            if (rest < 0)
                (below, rest) = (below - 1, rest + unit);
            bool up = (2 * rest) > unit || ((2 * rest) == unit && !below.IsEven);
            BigInteger expected = (up ? below + 1 : below) * unit;
            return Rounding.ToPlaces(c.tenThousandths / 10_000m, c.places) == (decimal)expected / 10_000m;
        });
    }

    [Fact]
    public void ToPlaces_PlacesOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.ToPlaces(1, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.ToSignificantDigits(1, 0));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
