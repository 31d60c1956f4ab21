using Analytics.Pipeline.Reports.Workbooks;

namespace Analytics.Pipeline.Tests.Reports.Workbooks;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("张*", "张*")]
    [InlineData("1-2", "1-2")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a\u0000b\u001fc", "a\uFFFDb\uFFFDc")]
    [InlineData("a\ud83d\ude00b", "a\ud83d\ude00b")]
    public void Safe_Text_AsExpected(string text, string expected) => Assert.Equal(expected, CellText.Safe(text));

    [Fact]
    public void Safe_LoneSurrogate_IsReplaced() => Assert.Equal("a\uFFFDb", CellText.Safe("a" + (char)0xD800 + "b"));

    [Fact]
    public void Safe_TooLong_IsCutBetweenCharacters()
    {
        var text = new string('a', CellText.LongestText - 2) + "\ud83d\ude00" + "tail";
        var safe = CellText.Safe(text);
        Assert.True(safe.Length <= CellText.LongestText);
        Assert.EndsWith("a…", safe, StringComparison.Ordinal);
    }
}
