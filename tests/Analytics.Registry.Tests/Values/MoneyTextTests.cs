using System.Globalization;
using Analytics.Registry.Values;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Values;

public class MoneyTextTests
{
    [Theory]
    [InlineData("12.5", MoneyUnit.WanYuan, "125000")]
    [InlineData("12.345678", MoneyUnit.WanYuan, "123456.78")]
    [InlineData("3,200元", MoneyUnit.WanYuan, "3200")]
    [InlineData("12.5万", MoneyUnit.Yuan, "125000")]
    [InlineData("12.5 万元", MoneyUnit.Yuan, "125000")]
    [InlineData("￥1 200.00", MoneyUnit.Yuan, "1200")]
    [InlineData("¥1,200.5", MoneyUnit.Yuan, "1200.5")]
    [InlineData("1.2亿", MoneyUnit.WanYuan, "120000000")]
    [InlineData("1亿2000万元", MoneyUnit.Yuan, "120000000")]
    [InlineData("12万5千", MoneyUnit.Yuan, "125000")]
    [InlineData("3千万元", MoneyUnit.Yuan, "30000000")]
    [InlineData("5百万", MoneyUnit.Yuan, "5000000")]
    [InlineData("(1,234.5)", MoneyUnit.Yuan, "-1234.5")]
    [InlineData("（1,234.5）", MoneyUnit.ThousandYuan, "-1234500")]
    [InlineData("-￥5", MoneyUnit.Yuan, "-5")]
    [InlineData("￥-5", MoneyUnit.Yuan, "-5")]
    [InlineData("RMB 300", MoneyUnit.Yuan, "300")]
    [InlineData("人民币伍拾万元整", MoneyUnit.Yuan, "500000")]
    [InlineData("叁元贰角伍分", MoneyUnit.Yuan, "3.25")]
    [InlineData("五十万", MoneyUnit.WanYuan, "500000")]
    [InlineData("五十", MoneyUnit.WanYuan, "500000")]
    [InlineData("1234.5600000000001", MoneyUnit.Yuan, "1234.56")]
    [InlineData("1234567890123456.78", MoneyUnit.Yuan, "1234567890123456.78")]
    [InlineData("0", MoneyUnit.WanYuan, "0")]
    public void Parse_WhatPeopleType_IsExactYuan(string cell, MoneyUnit unit, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), MoneyText.Parse(cell, unit).Value);

    [Theory]
    [InlineData("约12万元")]
    [InlineData("10-12万")]
    [InlineData("12万5")]
    [InlineData("5千3万")]
    [InlineData("5万3万")]
    [InlineData("$300")]
    [InlineData("300美元")]
    [InlineData("12%")]
    [InlineData("元")]
    [InlineData("￥")]
    [InlineData("-￥-5")]
    public void Parse_AnythingElse_IsAnError(string cell) => Assert.Equal(MoneyText.MoneyExpected, MoneyText.Parse(cell).Expected);

    [Theory]
    [InlineData("10000000000000000", MoneyUnit.Yuan)]
    [InlineData("100000000", MoneyUnit.YiYuan)]
    [InlineData("99999999999999999999999999", MoneyUnit.YiYuan)]
    [InlineData("99999999999999999999万亿", MoneyUnit.Yuan)]
    public void Parse_BeyondWhatIsStored_IsAnError(string cell, MoneyUnit unit) =>
        Assert.Equal(MoneyText.SmallerExpected, MoneyText.Parse(cell, unit).Expected);

    [Fact]
    public void Parse_Marks_AreMissing() => Assert.True(MoneyText.Parse("—", MoneyUnit.WanYuan).IsMissing);

    [Fact]
    public void Parse_TenThousands_AreTenThousandTimesYuan() =>
        Properties.Hold(Properties.Amounts, amount =>
        {
            string cell = amount.ToString(CultureInfo.InvariantCulture);
            decimal yuan = MoneyText.Parse(cell, MoneyUnit.Yuan).Value;
            return MoneyText.Parse(cell, MoneyUnit.WanYuan).Value == yuan * 10_000
                && MoneyText.Parse(cell + "万元").Value == yuan * 10_000
                && MoneyText.Parse(cell + "元", MoneyUnit.WanYuan).Value == yuan;
        });

    [Fact]
    public void FromDouble_AnyCellOfTenThousands_IsTheSameAsItsText() =>
        Properties.Hold(Properties.Amounts, amount =>
            MoneyText.FromDouble((double)amount, MoneyUnit.WanYuan) == MoneyText.Parse(amount.ToString(CultureInfo.InvariantCulture), MoneyUnit.WanYuan));

    [Fact]
    public void FromDouble_NoiseOfBinaryArithmetic_IsGone()
    {
        Assert.Equal(0.3m, MoneyText.FromDouble(0.1 + 0.2).Value);
        Assert.Equal(1234.56m, MoneyText.FromDouble(1234.5600000000001).Value);
        Assert.True(MoneyText.FromDouble(double.NaN).IsError);
        Assert.Equal(MoneyText.SmallerExpected, MoneyText.FromDouble(1e17).Expected);
    }
}
