using Analytics.Kernels.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class OsaTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("ab", "ba", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("a cat", "an act", 2)]
    [InlineData("210202199001011234", "210202199001011243", 1)]
    public void Distance_KnownPairs(string a, string b, int expected) => Assert.Equal(expected, EveryForm.Osa(a, b));

    [Fact]
    public void Distance_AnyPair_EqualsTheOracle() => Prop.ForAll(
        TextPairs.Of().ToArbitrary(),
        pair =>
        {
            var distance = EveryForm.Osa(pair.A, pair.B);
            return distance <= Levenshtein.Distance(pair.A, pair.B) && (distance == 0) == (pair.A == pair.B);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    [InlineData(128)]
    public void Distance_SwapAcrossTheBlocksSeam_IsOne(int at)
    {
        var text = TextPairs.Text(new Random(at), 140, 2);
        var left = text[..at] + "AB" + text[at..];
        var right = text[..at] + "BA" + text[at..];
        Assert.Equal(1, EveryForm.Osa(left[1..], right[1..]));
        Assert.Equal(1, EveryForm.Osa(left, right));
    }

    [Fact]
    public void Distance_IsNoMetric() =>
        Assert.True(Osa.Distance("ca", "abc") > Osa.Distance("ca", "ac") + Osa.Distance("ac", "abc"));
}
