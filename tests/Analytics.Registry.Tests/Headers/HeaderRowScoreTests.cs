using Analytics.Registry.Headers;

namespace Analytics.Registry.Tests.Headers;

public sealed class HeaderRowScoreTests
{
    [Theory]
    [InlineData("序号|姓名|性别|出生年月|学历|职称|备注")]
    [InlineData("资产编号|设备名称|型号|原值（万元）|购置日期||")]
    [InlineData("name|id_number|employer|is_fixed")]
    [InlineData("合同编号|委托方|合同金额（万元）|签订日期|天气")]
    public void LooksLikeHeader_Header_IsHigh(string row) => Assert.InRange(HeaderMatcher.LooksLikeHeader(row.Split('|')), 0.75, 1);

    [Theory]
    [InlineData("某某技术创新中心人员名单||||")]
    [InlineData("中心名称：某某技术创新中心||||填报日期：2025年12月31日")]
    [InlineData("1|张三|男|1980-01-01|博士|教授|")]
    [InlineData("2|李四|女|1985.03|硕士研究生|高级工程师|骨干")]
    [InlineData("DL2023001|液相色谱仪|HPLC-1260|56.8|2019/5/6")]
    [InlineData("合计||||568.2")]
    [InlineData("1|2|3|4|5")]
    [InlineData("姓名|张三")]
    [InlineData("||||")]
    [InlineData("")]
    public void LooksLikeHeader_AnythingElse_IsLow(string row) => Assert.InRange(HeaderMatcher.LooksLikeHeader(row.Split('|')), 0, 0.5);

    [Fact]
    public void LooksLikeHeader_VeryLongCell_IsAValue()
    {
        var row = new[] { "姓名", "学历", new string('长', 3000), new string('x', 100), new string('y', 100) };
        Assert.Equal(0, HeaderMatcher.LooksLikeHeader(row));
    }
}
