using Analytics.Regulations.TextCopies;

namespace Analytics.Regulations.Tests.TextCopies;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("合格率由 68.5% 提高到９２%。", "合格率由0提高到0")]
    [InlineData("2024年1月", "0年0月")]
    [InlineData("技術 Ａb（c）", "技术abc")]
    [InlineData("12 34", "00")]
    [InlineData("", "")]
    public void Of_Text_KeepsWhatCopiesKeep(string text, string expected) => Assert.Equal(expected, FoldedText.Of(text).Characters);

    [Fact]
    public void Places_LeadBackToTheText()
    {
        const string Text = "在 高寒矿区，完成 30 台改造。";
        var folded = FoldedText.Of(Text);
        var start = folded.Characters.IndexOf("完成", StringComparison.Ordinal);
        Assert.Equal("完成 30 台", Text[folded.Places[start]..folded.EndOf(start, 4)]);
    }
}
