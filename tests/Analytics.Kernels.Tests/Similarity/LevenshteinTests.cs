using Analytics.Kernels.Similarity;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class LevenshteinTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("ab", "ba", 2)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("张伟", "张韦", 1)]
    [InlineData("ca", "abc", 3)]
    public void Distance_KnownPairs(string a, string b, int expected) => Assert.Equal(expected, EveryForm.Levenshtein(a, b));

    [Fact]
    public void Distance_AnyPair_EqualsTheOracle() => Prop.ForAll(
        TextPairs.Of().ToArbitrary(),
        pair =>
        {
            var distance = EveryForm.Levenshtein(pair.A, pair.B);
            return distance >= Math.Abs(pair.A.Length - pair.B.Length)
                && distance <= Math.Max(pair.A.Length, pair.B.Length)
                && (distance == 0) == (pair.A == pair.B)
                && Levenshtein.Similarity(pair.A, pair.B) is >= 0 and <= 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Distance_AnyTriple_KeepsTheTriangle() => Prop.ForAll(
        TextPairs.Of(33).ToArbitrary(),
        TextPairs.Of(33).ToArbitrary(),
        (one, two) => Levenshtein.Distance(one.A, two.B) <= Levenshtein.Distance(one.A, one.B) + Levenshtein.Distance(one.B, two.B))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Distance_EveryShortText_IsTheShortestPathOfEdits()
    {
        var graph = new EditGraph("abc", 5, swaps: false);
        foreach (var from in new[] { "", "a", "ab", "abc", "abca", "caba", "aabb" })
        {
            Assert.All(graph.From(from).Where(entry => entry.Key.Length <= 4), entry => Assert.Equal(entry.Value, Levenshtein.Distance(from, entry.Key)));
        }
    }

    [Fact]
    public void Similarity_IsOneLessTheShareOfTheLongerLength()
    {
        Assert.Equal(1 - (3.0 / 7), Levenshtein.Similarity("kitten", "sitting"));
        Assert.Equal(1, Levenshtein.Similarity("", ""));
        Assert.Equal(0, Levenshtein.Similarity("", "a"));
    }
}
