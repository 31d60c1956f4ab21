using Analytics.Linkage.Streaming;

namespace Analytics.Linkage.Tests.Streaming;

public sealed class KnownPairClustersTests
{
    [Theory]
    [InlineData(5, "", "0 1 2 3 4")]
    [InlineData(2, "0-1", "0 0")]
    [InlineData(3, "2-1 1-0", "0 0 0")]
    [InlineData(4, "0-1 2-3 1-2", "0 0 2 2")]
    [InlineData(4, "0-1 2-3 1-2 0-3", "0 0 0 0")]
    [InlineData(4, "0-1 1-2 2-3", "0 0 0 3")]
    [InlineData(6, "3-4 4-5 3-5 0-3", "0 1 2 3 3 3")]
    public void Of_Pairs_JoinsWhereHalfOfThePairsAcrossAreKnown(int records, string pairs, string clusters)
    {
        // Stronger first, as they are written.
        var links = pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((pair, i) => (pair[0] - '0', pair[2] - '0', 100.0 - i)).ToArray();
        Assert.Equal(clusters, string.Join(' ', KnownPairClusters.Of(records, links)));
        Assert.Equal(clusters, string.Join(' ', KnownPairClusters.Of(records, [.. links.Reverse()])));
    }

    [Fact]
    public void Of_EqualWeights_DoNotDependOnTheOrderOfThePairs()
    {
        var random = new Random(3);
        (int, int, double)[] links = [.. Enumerable.Range(0, 200).Select(_ => (random.Next(60), 60 + random.Next(60), (double)random.Next(3))).DistinctBy(pair => (pair.Item1, pair.Item2))];
        var expected = KnownPairClusters.Of(120, links);
        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(links);
            Assert.Equal(expected, KnownPairClusters.Of(120, links));
        }
    }
}
