using System.Globalization;
using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public class NumberTextTests
{
    [Theory]
    [InlineData("1,234", "1234")]
    [InlineData("1，234，567.5", "1234567.5")]
    [InlineData("123,4567", "1234567")]
    [InlineData("１２３４．５", "1234.5")]
    [InlineData("1 234", "1234")]
    [InlineData("12.5万", "125000")]
    [InlineData("3千", "3000")]
    [InlineData("1.2亿", "120000000")]
    [InlineData("一百二十三", "123")]
    [InlineData("两万", "20000")]
    [InlineData("壹佰", "100")]
    [InlineData("35人", "35")]
    [InlineData("35 人", "35")]
    [InlineData("1200㎡", "1200")]
    [InlineData("1200平方米", "1200")]
    [InlineData("3台（套）", "3")]
    [InlineData("十五项", "15")]
    [InlineData("5千克", "5")]
    [InlineData("(12)", "-12")]
    [InlineData("－12", "-12")]
    [InlineData("+12", "12")]
    [InlineData("'12", "12")]
    [InlineData(".5", "0.5")]
    [InlineData("1.5E3", "1500")]
    [InlineData("1.5e-3", "0.0015")]
    [InlineData("1234.5600000000001", "1234.56")]
    [InlineData("0.30000000000000004", "0.3")]
    public void Parse_WhatPeopleType_IsRead(string cell, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), NumberText.Parse(cell).Value);

    [Theory]
    [InlineData("约30")]
    [InlineData("30余人")]
    [InlineData("30-40")]
    [InlineData("1,5")]
    [InlineData("12,34")]
    [InlineData("1234,567")]
    [InlineData("12345,6789")]
    [InlineData("1,234 567")]
    [InlineData("(-5)")]
    [InlineData("12%")]
    [InlineData("NaN5")]
    [InlineData("1万千")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("1e99")]
    [InlineData("--5")]
    public void Parse_AnythingElse_IsAnErrorThatSaysWhatWasExpected(string cell)
    {
        Parsed<decimal> parsed = NumberText.Parse(cell);
        Assert.True(parsed.IsError);
        Assert.NotNull(parsed.Expected);
        Assert.Throws<InvalidOperationException>(() => parsed.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("无")]
    [InlineData("/")]
    public void Parse_Marks_AreMissingAndNeverZero(string cell)
    {
        Assert.True(NumberText.Parse(cell).IsMissing);
        Assert.Null(NumberText.Parse(cell).OrNull);
        Assert.True(NumberText.ParseInteger(cell).IsMissing);
    }

    [Theory]
    [InlineData("12", 12L)]
    [InlineData("12.0", 12L)]
    [InlineData("1.2万人", 12000L)]
    public void ParseInteger_WholeNumbers_AreRead(string cell, long expected) => Assert.Equal(expected, NumberText.ParseInteger(cell).Value);

    [Fact]
    public void ParseInteger_FractionOrTooLarge_IsAnError()
    {
        Assert.Equal(NumberText.IntegerExpected, NumberText.ParseInteger("12.5").Expected);
        Assert.Equal(NumberText.SmallerExpected, NumberText.ParseInteger("10000000000000000000").Expected);
    }

    [Fact]
    public void Parse_AnyAmountInAnyNotation_ComesBack() =>
        Properties.Hold(Properties.Amounts, amount =>
        {
            string plain = amount.ToString(CultureInfo.InvariantCulture);
            string grouped = amount.ToString("#,0.####", CultureInfo.InvariantCulture);
            string wide = string.Concat(plain.Select(c => (char)(c + 0xFEE0)));
            return new[] { plain, grouped, grouped.Replace(',', '，'), grouped.Replace(',', ' '), wide, plain + "人", " " + plain }
                .All(cell => NumberText.Parse(cell).Value == amount)
                && NumberText.Parse("-" + plain).Value == -amount && NumberText.Parse($"({grouped})").Value == -amount;
        });

    [Fact]
    public void FromDouble_AnyDecimalOfFifteenDigits_ComesBack() =>
        Properties.Hold(Properties.Amounts, amount => NumberText.FromDouble((double)amount).Value == amount);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void FromDouble_NotANumber_IsAnError(double number) => Assert.True(NumberText.FromDouble(number).IsError);
}
