using Analytics.Kernels.Similarity;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;
using FuzzySharp;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class TokenRatioTests
{
    private static readonly Gen<string> Sentences =
        Gen.Elements("new", "york", "mets", "vs", "atlanta", "braves", "大连", "理工", "大学", "a").ListOf().Select(words => string.Join(' ', words));

    [Fact]
    public void Set_SubsetOfWords_IsOne() => Assert.Equal(1, TokenRatio.Set("mets new york", "new york mets vs  atlanta braves mets"));

    [Fact]
    public void Sort_OtherOrderAndSpaces_IsOne() => Assert.Equal(1, TokenRatio.Sort(" wuzzy  fuzzy was a bear", "fuzzy was a\twuzzy bear "));

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    [InlineData("  ", "", 1)]
    public void SortAndSet_WithoutWords(string a, string b, double expected)
    {
        Assert.Equal(expected, TokenRatio.Sort(a, b));
        Assert.Equal(expected, TokenRatio.Set(a, b));
    }

    [Fact]
    public void SortAndSet_AnySentences_EqualTheOracle() => Prop.ForAll(
        Sentences.ToArbitrary(),
        Sentences.ToArbitrary(),
        (a, b) => TokenRatio.Sort(a, b) == SetDefinitions.TokenSort(a, b)
            && TokenRatio.Set(a, b) == SetDefinitions.TokenSet(a, b)
            && TokenRatio.Set(a, b) == TokenRatio.Set(b, a)
            && TokenRatio.Sort(a, a) == 1).QuickCheckThrowOnFailure();

    [Fact]
    public void SortAndSet_Words_EqualFuzzySharpAfterRounding() => Prop.ForAll(
        Sentences.Where(text => text != "").ToArbitrary(),
        Sentences.Where(text => text != "").ToArbitrary(),
        (a, b) => Fuzz.TokenSortRatio(a, b) == (int)Math.Round(100 * TokenRatio.Sort(a, b))
            && Fuzz.TokenSetRatio(a, b) == (int)Math.Round(100 * TokenRatio.Set(a, b))).QuickCheckThrowOnFailure();
}
