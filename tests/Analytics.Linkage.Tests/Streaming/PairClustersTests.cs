using Analytics.Linkage.Streaming;

namespace Analytics.Linkage.Tests.Streaming;

public sealed class PairClustersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Of_ThePairsOfALinkage_AreItsClusters(int threads)
    {
        var result = CrowdedLinkage.Result;
        Assert.True(result.Report.RefusedLinks > 0, "the records are to have links that are refused");

        // Turned round and in another order, and with pairs that do not count.
        (int, int)[] pairs = [.. result.Pairs.OrderBy(pair => pair.Pattern).ThenByDescending(pair => pair.Left).Select(pair => (pair.Right, pair.Left))];
        Assert.Equal(result.Clusters, PairClusters.Of(result.Table, result.Model, pairs, threads));
    }

    [Fact]
    public void Of_NoPairs_AreRecordsAlone() =>
        Assert.Equal(Enumerable.Range(0, 3), PairClusters.Of(CrowdedLinkage.Part(CrowdedLinkage.Result.Table, [0, 1, 2]), CrowdedLinkage.Model, [], 1));
}
