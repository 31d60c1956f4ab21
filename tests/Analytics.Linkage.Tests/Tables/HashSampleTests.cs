using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Tables;

public sealed class HashSampleTests
{
    [Fact]
    public void Take_OfFew_IsAll() => Assert.Equal([0, 1, 2], HashSample.Take(3, 3, _ => ulong.MaxValue));

    [Theory]
    [InlineData(10_000, 1_000)]
    [InlineData(10_000, 9_000)]
    [InlineData(50_000, 200)]
    public void Take_OfMany_IsAboutAsManyAsWanted(int count, int wanted)
    {
        var taken = HashSample.Take(count, wanted, item => (ulong)item);
        Assert.InRange(taken.Length, wanted - (5 * Math.Sqrt(wanted)), wanted + (5 * Math.Sqrt(wanted)));
        Assert.Equal(taken.Distinct().Order(), taken);
    }

    [Fact]
    public void Take_OfItemsInAnotherOrder_TakesTheSame()
    {
        var order = Rows.Order(5_000, 1);
        var taken = HashSample.Take(order.Length, 500, item => ContentHash.Of($"{item}"));
        var again = HashSample.Take(order.Length, 500, item => ContentHash.Of($"{order[item]}"));
        Assert.Equal(taken, again.Select(item => order[item]).Order());
    }

    [Fact]
    public void Take_OfASample_IsAnIndependentSample()
    {
        // The hash decided the first sample; it must not decide the second one the same way.
        var first = HashSample.Take(100_000, 10_000, item => ContentHash.Of($"{item}"));
        var second = HashSample.Take(first.Length, 1_000, item => ContentHash.Of($"{first[item]}"));
        Assert.InRange(second.Length, 800, 10_000);
    }

    [Fact]
    public void ContentHash_IsWhatItsDefinitionSays()
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
    public void Take_OfTheGreatestHash_DoesNotOverflow() => Assert.InRange(HashSample.Take(1000, 10, _ => ulong.MaxValue).Length, 0, 1000);

    [Fact]
    public void ContentHash_OfNearTexts_Differs()
    {
        var texts = new[] { "", "\0", "\0\0", "a", "b", "ab", "ba", "aaaa", "aaaab", "aaaaaaaa", "baaaaaaa" };
        Assert.Equal(texts.Length, texts.Select(text => ContentHash.Of(text)).Distinct().Count());
        Assert.NotEqual(ContentHash.Combine(1, 2), ContentHash.Combine(2, 1));
    }
}
