using Analytics.Registry.Headers;
using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Headers;

public sealed class MoneyUnitWordsTests
{
    [Theory]
    [InlineData("单位：万元", MoneyUnit.WanYuan)]
    [InlineData("（单位:元）", MoneyUnit.Yuan)]
    [InlineData("金额单位：人民币万元", MoneyUnit.WanYuan)]
    [InlineData("单 位：千元", MoneyUnit.ThousandYuan)]
    [InlineData("Unit: RMB 10,000", MoneyUnit.WanYuan)]
    public void TryParseUnitLine_UnitLine_GivesUnit(string line, MoneyUnit expected)
    {
        Assert.True(MoneyUnitWords.TryParseUnitLine(line, out var unit));
        Assert.Equal(expected, unit);
    }

    [Theory]
    [InlineData("单位：大连某大学")]
    [InlineData("单位：万美元")]
    [InlineData("万元")]
    [InlineData("填报单位：万元")]
    [InlineData("")]
    public void TryParseUnitLine_AnythingElse_IsNone(string line)
    {
        Assert.False(MoneyUnitWords.TryParseUnitLine(line, out var unit));
        Assert.Equal(MoneyUnit.None, unit);
    }
}
