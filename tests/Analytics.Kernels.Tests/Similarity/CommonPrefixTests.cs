using Analytics.Kernels.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class CommonPrefixTests
{
    [Fact]
    public void Length_AnyPair_CountsEqualSymbolsFromTheStart() => Prop.ForAll(
        TextPairs.Of().ToArbitrary(),
        pair => CommonPrefix.Length(pair.A, pair.B) == pair.A.Zip(pair.B).TakeWhile(both => both.First == both.Second).Count())
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    [InlineData("HPLC-1260", "HPLC-1200", 7.0 / 9)]
    public void Similarity_KnownPairs(string a, string b, double expected) => Assert.Equal(expected, CommonPrefix.Similarity<char>(a, b), 12);
}
