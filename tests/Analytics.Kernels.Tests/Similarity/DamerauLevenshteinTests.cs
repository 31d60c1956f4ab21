using Analytics.Kernels.Similarity;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class DamerauLevenshteinTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("ca", "abc", 2)]
    [InlineData("a cat", "an abct", 3)]
    [InlineData("张伟明", "张明伟", 1)]
    public void Distance_KnownPairs(string a, string b, int expected) => Assert.Equal(expected, EveryForm.Damerau(a, b));

    [Fact]
    public void Distance_AnyPair_EqualsTheOracle() => Prop.ForAll(
        TextPairs.Of(33).ToArbitrary(),
        pair =>
        {
            var distance = EveryForm.Damerau(pair.A, pair.B);
            return distance <= Osa.Distance(pair.A, pair.B) && DamerauLevenshtein.Distance(pair.B, pair.A) == distance;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Distance_AnyTriple_KeepsTheTriangle() => Prop.ForAll(
        TextPairs.Of(33).ToArbitrary(),
        TextPairs.Of(33).ToArbitrary(),
        (one, two) => DamerauLevenshtein.Distance(one.A, two.B)
            <= DamerauLevenshtein.Distance(one.A, one.B) + DamerauLevenshtein.Distance(one.B, two.B)).QuickCheckThrowOnFailure();

    [Fact]
    public void Distance_EveryShortText_IsTheShortestPathOfEdits()
    {
        var graph = new EditGraph("abc", 5, swaps: true);
        foreach (var from in new[] { "", "a", "ab", "abc", "abca", "caba", "aabb" })
        {
            Assert.All(graph.From(from).Where(entry => entry.Key.Length <= 4), entry => Assert.Equal(entry.Value, DamerauLevenshtein.Distance(from, entry.Key)));
        }
    }
}
