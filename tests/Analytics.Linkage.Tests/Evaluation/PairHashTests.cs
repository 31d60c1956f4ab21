using Analytics.Linkage.Evaluation;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class PairHashTests
{
    [Fact]
    public void Ordered_IsPinned() => Assert.Equal(
        [ByDefinition("a", "b"), ByDefinition("", ""), ByDefinition("张伟", "17")],
        [PairHash.Ordered("a", "b"), PairHash.Ordered("", ""), PairHash.Ordered("张伟", "17")]);

    [Fact]
    public void Mix_IsTheFinaliserOfSplitMix64() =>

        // The first output of the published generator with seed 0: its state is then the golden gamma.
        Assert.Equal(0xE220A8397B1DCDAFUL, PairHash.Mix(0x9E3779B97F4A7C15));

    [Fact]
    public void Order_CountsOnlyBetweenTables()
    {
        Assert.NotEqual(PairHash.Ordered("1", "2"), PairHash.Ordered("2", "1"));
        Assert.Equal(PairHash.Unordered("1", "2"), PairHash.Unordered("2", "1"));
        Assert.NotEqual(PairHash.Ordered("12", "3"), PairHash.Ordered("1", "23"));
    }

    [Fact]
    public void Numbers_AreHashedAsTheirTextsAre()
    {
        Assert.Equal(PairHash.Ordered("张伟", "17"), PairHash.Ordered(PairHash.Text("张伟"), PairHash.Text("17")));
        Assert.Equal(PairHash.Unordered(3, 8), PairHash.Unordered(8, 3));
        Assert.NotEqual(PairHash.Ordered(3UL, 8UL), PairHash.Ordered(8UL, 3UL));
    }

    [Fact]
    public void Hashes_OfManyPairs_AreDistinctAndEven()
    {
        var hashes = (from i in Enumerable.Range(0, 300) from j in Enumerable.Range(0, 300) select PairHash.Ordered($"{i}", $"{j}")).ToArray();
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        foreach (var sixteenth in hashes.CountBy(hash => hash >> 60))
        {
            // 5625 expected, standard deviation 73.
            Assert.InRange(sixteenth.Value, 5625 - 365, 5625 + 365);
        }
    }

    private static ulong ByDefinition(string left, string right)
    {
        static ulong Fnv(string text) => text.Aggregate(14695981039346656037UL, (hash, unit) => (hash ^ unit) * 1099511628211UL);
        return PairHash.Mix(PairHash.Mix(Fnv(left)) + Fnv(right));
    }
}
