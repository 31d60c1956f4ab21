using Analytics.Kernels.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class JaroWinklerTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("DWAYNE", "DUANE", 0.84)]
    [InlineData("", "", 0)]
    [InlineData("ab", "ba", 0)]
    public void Similarity_KnownPairs(string a, string b, double expected) => Assert.Equal(expected, EveryForm.JaroWinkler(a, b), 0.0005);

    [Fact]
    public void Similarity_AnyPair_EqualsTheOracle() => Prop.ForAll(
        TextPairs.Of().ToArbitrary(),
        pair =>
        {
            var similarity = EveryForm.JaroWinkler(pair.A, pair.B);
            return similarity >= Jaro.Similarity(pair.A, pair.B) && similarity <= 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Similarity_UpToTheThreshold_IsNotRaised()
    {
        // Two of four paired: (1/2 + 1/2 + 1) / 3 = 2/3 with two symbols in common at the start.
        Assert.Equal(2.0 / 3, JaroWinkler.Similarity("abcd", "abxy"), 12);
        Assert.Equal((2.0 / 3) + (2 * 0.1 / 3), JaroWinkler.Similarity<char>("abcd", "abxy", WinklerBoost.WithoutThreshold), 12);
    }
}
