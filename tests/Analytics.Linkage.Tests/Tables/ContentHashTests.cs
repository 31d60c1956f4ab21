using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Tables;

public sealed class ContentHashTests
{
    [Fact]
    public void Of_IsWhatItsDefinitionSays()
    {
        // Computed apart, from the definition. The hashes choose samples and break ties: with others no run could be repeated.
        Assert.Equal(0xFADC70AAED5AE68F, ContentHash.Of(""));
        Assert.Equal(0x367333833D310EDDUL, ContentHash.Of("张伟"));
        Assert.Equal(0xDAC62709E1843999, ContentHash.Of("abcdefgh"));
        Assert.Equal(0xDAC62709E1843999, ContentHash.Of("xabcdefghx".AsSpan(1, 8)));
        Assert.Equal(0x2B2C9CE32777078EUL, ContentHash.Of("\uD800"));
        Assert.Equal(0x9C3332A29604B832, ContentHash.Combine(1, 2));
    }

    [Fact]
    public void Of_NearTexts_Differs()
    {
        var texts = new[] { "", "\0", "\0\0", "a", "b", "ab", "ba", "aaaa", "aaaab", "aaaaaaaa", "baaaaaaa" };
        Assert.Equal(texts.Length, texts.Select(text => ContentHash.Of(text)).Distinct().Count());
        Assert.NotEqual(ContentHash.Combine(1, 2), ContentHash.Combine(2, 1));
    }
}
