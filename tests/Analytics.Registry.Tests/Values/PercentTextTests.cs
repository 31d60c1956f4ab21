using System.Globalization;
using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public class PercentTextTests
{
    [Theory]
    [InlineData("12.5%", PercentUnit.Fraction, "0.125")]
    [InlineData("12.5％", PercentUnit.Percent, "0.125")]
    [InlineData("12.5 %", PercentUnit.Percent, "0.125")]
    [InlineData("12.5", PercentUnit.Percent, "0.125")]
    [InlineData("0.125", PercentUnit.Fraction, "0.125")]
    [InlineData("百分之十二点五", PercentUnit.Fraction, "0.125")]
    [InlineData("3‰", PercentUnit.Percent, "0.003")]
    [InlineData("-5%", PercentUnit.Percent, "-0.05")]
    [InlineData("120%", PercentUnit.Percent, "1.2")]
    public void Parse_WhatPeopleType_IsAFraction(string cell, PercentUnit unit, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), PercentText.Parse(cell, unit).Value);

    [Theory]
    [InlineData("%")]
    [InlineData("12.5%%")]
    [InlineData("约5%")]
    [InlineData("5%-6%")]
    public void Parse_AnythingElse_IsAnError(string cell) => Assert.Equal(PercentText.PercentExpected, PercentText.Parse(cell, PercentUnit.Percent).Expected);

    [Fact]
    public void Parse_Marks_AreMissing() => Assert.True(PercentText.Parse("无", PercentUnit.Percent).IsMissing);

    [Fact]
    public void Parse_AnyPercentage_IsTheSameInEveryNotation() =>
        Properties.Hold(Properties.Amounts, amount =>
        {
            string text = amount.ToString(CultureInfo.InvariantCulture);
            return PercentText.Parse(text + "%", PercentUnit.Fraction) == PercentText.Parse(text, PercentUnit.Percent)
                && PercentText.FromDouble((double)amount, PercentUnit.Percent).Value == amount / 100;
        });
}
