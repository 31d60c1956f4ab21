using Analytics.Linkage.Clustering;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Tests.Clustering;

public sealed class ComponentsTests
{
    [Fact]
    public void Of_AnyLinks_PutsThoseOfOnePartSideBySide()
    {
        var links = new[] { (0, 1), (4, 5), (1, 2), (6, 7), (3, 5) }.Select(pair => new ScoredPair(pair.Item1, pair.Item2, 0, 1)).ToArray();
        var ranges = Components.Of(links, 9);
        Assert.Equal([2, 2, 1], ranges.Select(range => range.Count));
        Assert.Equal(["01 12", "35 45", "67"], ranges.Select(range => string.Join(' ', links.Skip(range.First).Take(range.Count).Select(link => $"{link.Left}{link.Right}").Order())));
        Assert.Empty(Components.Of([], 3));
    }
}
