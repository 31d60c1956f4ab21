using Analytics.Kernels.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class JaroTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.944)]
    [InlineData("DIXON", "DICKSONX", 0.767)]
    [InlineData("DWAYNE", "DUANE", 0.822)]
    [InlineData("", "", 0)]
    [InlineData("a", "", 0)]
    [InlineData("a", "a", 1)]
    [InlineData("ab", "ba", 0)]
    [InlineData("张伟", "李强", 0)]
    public void Similarity_KnownPairs(string a, string b, double expected) => Assert.Equal(expected, EveryForm.Jaro(a, b), 0.0005);

    [Fact]
    public void Similarity_AnyPair_EqualsTheOracle() => Prop.ForAll(
        TextPairs.Of().ToArbitrary(),
        pair =>
        {
            var similarity = EveryForm.Jaro(pair.A, pair.B);
            return similarity is >= 0 and <= 1
                && (similarity == 1) == (pair.A == pair.B && pair.A != "")
                && EveryForm.Jaro(pair.B, pair.A) - similarity is > -1e-12 and < 1e-12;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Counts_ThreeInACircle_AreOneTranspositionRoundedDown() =>
        Assert.Equal(new JaroCounts(8, 1), new JaroQuery<char>("abcdefgh").Counts("bcadefgh"));
}
