using Analytics.Kernels.Similarity;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class QGramsTests
{
    [Theory]
    [InlineData("night", "nacht", 2, 1.0 / 7)]
    [InlineData("aaaa", "aa", 2, 1)]
    [InlineData("a", "a", 2, 1)]
    [InlineData("a", "b", 2, 0)]
    [InlineData("", "ab", 2, 0)]
    [InlineData("", "", 1, 1)]
    public void Jaccard_KnownPairs(string a, string b, int q, double expected) => Assert.Equal(expected, QGrams.Jaccard(a, b, q), 12);

    [Fact]
    public void Jaccard_AnyPairAnyQ_EqualsTheOracle() => Prop.ForAll(
        TextPairs.Of().ToArbitrary(),
        Gen.Choose(1, 4).ToArbitrary(),
        (pair, q) => QGrams.Jaccard(pair.A, pair.B, q) == SetDefinitions.Jaccard(pair.A, pair.B, q)
            && QGrams.Jaccard(pair.B, pair.A, q) == QGrams.Jaccard(pair.A, pair.B, q)
            && QGrams.Jaccard(pair.A, pair.A, q) == 1).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Jaccard_QOutOfRange_Throws(int q) => Assert.Throws<ArgumentOutOfRangeException>(() => QGrams.Jaccard("ab", "ab", q));
}
