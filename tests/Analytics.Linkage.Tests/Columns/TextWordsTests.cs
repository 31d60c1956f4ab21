using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Tests.Columns;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("sony turntable - pslx350h", "sony turntable pslx350h", "")]
    [InlineData("sony ps-lx350h, black/red (new)", "sony ps lx350h black red new", "pslx350h")]
    [InlineData("vol.4 vol 4", "vol 4", "vol4")]
    [InlineData("高效液相色谱仪 hplc-1260", "高效 效液 液相 相色 色谱 谱仪 hplc 1260", "hplc1260")]
    [InlineData("泵 泵", "泵", "")]
    [InlineData("-- ,", "", "")]
    [InlineData("pump pump", "pump", "")]
    public void Of_ByHand(string text, string words, string joined)
    {
        var found = TextWords.Of(text);
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Words);
        Assert.Equal(joined.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Joined);
    }

    [Theory]
    [InlineData("w120", true)]
    [InlineData("4", true)]
    [InlineData("four", false)]
    [InlineData("色谱", false)]
    public void IsNumber_AsksForADigit(string word, bool expected) => Assert.Equal(expected, TextWords.IsNumber(word));
}
