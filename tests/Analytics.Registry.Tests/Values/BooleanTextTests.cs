using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public class BooleanTextTests
{
    [Theory]
    [InlineData("是", true)]
    [InlineData(" 对 ", true)]
    [InlineData("有", true)]
    [InlineData("√", true)]
    [InlineData("✓", true)]
    [InlineData("☑", true)]
    [InlineData("Ｙ", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("☑是 □否", true)]
    [InlineData("否", false)]
    [InlineData("无", false)]
    [InlineData("没有", false)]
    [InlineData("×", false)]
    [InlineData("□", false)]
    [InlineData("n", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("□是 ☑否", false)]
    public void Parse_Marks_AreYesOrNo(string cell, bool expected) => Assert.Equal(expected, BooleanText.Parse(cell).Value);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("暂无")]
    [InlineData("不详")]
    public void Parse_Gaps_AreMissingAndNeverNo(string cell) => Assert.True(BooleanText.Parse(cell).IsMissing);

    [Theory]
    [InlineData("☒")]
    [InlineData("2")]
    [InlineData("□是 □否")]
    [InlineData("☑是 ☑否")]
    [InlineData("部分")]
    public void Parse_AnythingElse_IsAnError(string cell) => Assert.Equal(BooleanText.BooleanExpected, BooleanText.Parse(cell).Expected);
}
