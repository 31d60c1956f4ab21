using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public class TitleTextTests
{
    [Theory]
    [InlineData("教授", TitleLevel.Senior)]
    [InlineData("研究员", TitleLevel.Senior)]
    [InlineData("正高级工程师", TitleLevel.Senior)]
    [InlineData("教授级高级工程师", TitleLevel.Senior)]
    [InlineData("教授级高工", TitleLevel.Senior)]
    [InlineData("高级工程师（正高级）", TitleLevel.Senior)]
    [InlineData("高级工程师(教授级)", TitleLevel.Senior)]
    [InlineData("正高级教师", TitleLevel.Senior)]
    [InlineData("主任医师", TitleLevel.Senior)]
    [InlineData("教授、博士生导师", TitleLevel.Senior)]
    [InlineData("讲师/副研究员", TitleLevel.AssociateSenior)]
    [InlineData("副教授", TitleLevel.AssociateSenior)]
    [InlineData("副研究员", TitleLevel.AssociateSenior)]
    [InlineData("副研究馆员", TitleLevel.AssociateSenior)]
    [InlineData("副主任医师", TitleLevel.AssociateSenior)]
    [InlineData("高级工程师", TitleLevel.AssociateSenior)]
    [InlineData("高级实验师", TitleLevel.AssociateSenior)]
    [InlineData("高工", TitleLevel.AssociateSenior)]
    [InlineData("副高级", TitleLevel.AssociateSenior)]
    [InlineData("高级", TitleLevel.AssociateSenior)]
    [InlineData("讲师", TitleLevel.Mid)]
    [InlineData("助理研究员", TitleLevel.Mid)]
    [InlineData("工程师", TitleLevel.Mid)]
    [InlineData("主治医师", TitleLevel.Mid)]
    [InlineData("中级职称", TitleLevel.Mid)]
    [InlineData("助教", TitleLevel.Junior)]
    [InlineData("助理工程师", TitleLevel.Junior)]
    [InlineData("研究实习员", TitleLevel.Junior)]
    [InlineData("技术员", TitleLevel.Junior)]
    [InlineData("助理馆员", TitleLevel.Junior)]
    [InlineData("初级", TitleLevel.Junior)]
    [InlineData("无", TitleLevel.None)]
    [InlineData("011", TitleLevel.Senior)]
    [InlineData("062", TitleLevel.AssociateSenior)]
    [InlineData("083", TitleLevel.Mid)]
    [InlineData("085", TitleLevel.Junior)]
    public void Parse_NamesAndCodes_HaveTheirLevel(string cell, TitleLevel expected) => Assert.Equal(expected, TitleText.Parse(cell).Value);

    [Theory]
    [InlineData("高级技工")]
    [InlineData("院长")]
    [InlineData("999")]
    public void Parse_AnythingElse_IsAnError(string cell) => Assert.Equal(TitleText.TitleExpected, TitleText.Parse(cell).Expected);

    [Fact]
    public void Parse_Gaps_AreMissingAndLevelsHaveCodes()
    {
        Assert.True(TitleText.Parse("/").IsMissing);
        Assert.Equal(["none", "junior", "mid", "associate_senior", "senior"], Enum.GetValues<TitleLevel>().Select(l => l.Code()));
    }
}
