using Analytics.Kernels.Similarity;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class CodePointsTests
{
    // U+2000B and U+20089 lie beyond the basic plane and share their high surrogate.
    private const string Rare = "张\U0002000B";
    private const string OtherRare = "张\U00020089";

    [Fact]
    public void Measure_RareCharacters_AreOneSymbolEach()
    {
        Assert.Equal(2, Indel.CommonSubsequence(Rare, OtherRare));
        Assert.Equal(1, CodePoints.Measure(Rare, OtherRare, static (a, b) => Indel.CommonSubsequence(a, b)));
        Assert.Equal(2, Levenshtein.Distance(Rare, "张伟"));
        Assert.Equal(1, CodePoints.Measure(Rare, "张伟", static (a, b) => Levenshtein.Distance(a, b)));
    }

    [Fact]
    public void Measure_LongTexts_UsePooledMemory()
    {
        var text = string.Concat(Enumerable.Repeat(Rare, 200));
        Assert.Equal(400, CodePoints.Measure(text, text, static (a, b) => Indel.CommonSubsequence(a, b)));
    }

    [Fact]
    public void Of_LoneSurrogates_StandForThemselves()
    {
        Assert.Equal([0xD840, 'a', 0x2000B, 0xDC0B], CodePoints.Of(new string(['\ud840', 'a', '\ud840', '\udc0b', '\udc0b'])));
        Assert.Throws<ArgumentException>(() => CodePoints.Decode("ab", new int[1]));
    }
}
