using Analytics.Kernels.Similarity;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;
using FuzzySharp;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class IndelTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 0)]
    [InlineData("ab", "ba", 1)]
    [InlineData("张伟", "张韦", 1)]
    [InlineData("ABCBDAB", "BDCABA", 4)]
    [InlineData("210202199001011234", "210202199001011243", 17)]
    public void CommonSubsequence_KnownPairs(string a, string b, int expected) => Assert.Equal(expected, EveryForm.CommonSubsequence(a, b));

    [Fact]
    public void CommonSubsequence_AnyPair_EqualsTheOracle() => Prop.ForAll(
        TextPairs.Of().ToArbitrary(),
        pair =>
        {
            var common = EveryForm.CommonSubsequence(pair.A, pair.B);
            return common <= Math.Min(pair.A.Length, pair.B.Length)
                && (Indel.Similarity(pair.A, pair.B) == 1) == (pair.A == pair.B)
                && Indel.Distance(pair.A, pair.B) == Indel.Distance(pair.B, pair.A);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Distance_AnyTriple_KeepsTheTriangle() => Prop.ForAll(
        TextPairs.Of(33).ToArbitrary(),
        TextPairs.Of(33).ToArbitrary(),
        (one, two) => Indel.Distance(one.A, two.B) <= Indel.Distance(one.A, one.B) + Indel.Distance(one.B, two.B)).QuickCheckThrowOnFailure();

    [Fact]
    public void Ratio_AnyPair_EqualsFuzzySharp() => Prop.ForAll(
        TextPairs.Of(65).ToArbitrary(),
        pair => Indel.Ratio(pair.A, pair.B) == Fuzz.Ratio(pair.A, pair.B)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Ratio_EveryLengthAndCommonLength_RoundsAsFuzzySharp()
    {
        // Half per cents round to even there (1 of 40 common: 2.5 %): all lengths up to 40 with every length of the common subsequence.
        for (var a = 0; a <= 40; a++)
        {
            for (var b = a; b <= 40; b++)
            {
                for (var common = 0; common <= a; common++)
                {
                    var left = new string('x', common) + new string('y', a - common);
                    var right = new string('x', common) + new string('z', b - common);
                    Assert.Equal(Fuzz.Ratio(left, right), Indel.Ratio(left, right));
                }
            }
        }
    }

    [Fact]
    public void Ratio_TwoEmptyTexts_IsFuzzySharpsZeroWhereSimilarityIsOne()
    {
        Assert.Equal(0, Fuzz.Ratio("", ""));
        Assert.Equal(0, Indel.Ratio("", ""));
        Assert.Equal(1, Indel.Similarity("", ""));
    }
}
