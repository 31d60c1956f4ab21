using Analytics.Pipeline.Linking.Reports.Pairs;

namespace Analytics.Pipeline.Tests.Linking.Reports.Pairs;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("Amelime", "Amelie", "Ameli[m]e")]
    [InlineData("Amelie", "Amelime", "Amelie")]
    [InlineData("kyxbram", "KYABRAM", "ky[x]bram")]
    [InlineData("张伟", "张韦", "张[伟]")]
    [InlineData("abc", "", "[abc]")]
    [InlineData("a😀b", "a😁b", "a[😀]b")]
    public void Of_TwoTexts_MarksWhatTheOtherLacks(string text, string other, string expected) =>
        Assert.Equal(expected, string.Concat(TextDifference.Of(text, other).Select(piece => piece.IsCommon ? piece.Text : $"[{piece.Text}]")));

    [Fact]
    public void Of_LongTexts_MarksNothing() =>
        Assert.Equal([(new string('a', 200), true)], TextDifference.Of(new string('a', 200), "b"));
}
