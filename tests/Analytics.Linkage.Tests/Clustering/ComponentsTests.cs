using Analytics.Linkage.Clustering;
using Analytics.Linkage.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Clustering;

public sealed class ComponentsTests
{
    private const int MostRows = 12;

    private static readonly Gen<ScoredPair[]> Pairs =
        (from left in Gen.Choose(0, MostRows - 2)
         from right in Gen.Choose(left + 1, MostRows - 1)
         from weight in Gen.Choose(-2, 2)
         select new ScoredPair(left, right, 0, weight)).ArrayOf();

    [Fact]
    public void Of_Links_PutsThoseOfOnePartSideBySide()
    {
        var pairs = new[] { (0, 1, 1.0), (4, 5, 2), (1, 2, 1), (2, 4, 0.5), (6, 7, 1), (3, 5, 1) }.Select(pair => new ScoredPair(pair.Item1, pair.Item2, 0, pair.Item3)).ToArray();
        var components = Components.Of(pairs, 1, 9);
        Assert.Equal(["0 2", "1 5", "4"], Enumerable.Range(0, components.Count).Select(component => string.Join(' ', components[component].ToArray())));
        Assert.Equal(0, Components.Of([], 0, 3).Count);
    }

    [Fact]
    public void Of_AnyPairs_EqualsTheDefinition() => Prop.ForAll(Pairs.ToArbitrary(), pairs =>
    {
        // Every row takes the least row that it can reach, until none takes another.
        var first = Enumerable.Range(0, MostRows).ToArray();
        for (var round = 0; round < MostRows; round++)
        {
            foreach (var pair in pairs.Where(pair => pair.Weight >= 0))
            {
                first[pair.Left] = first[pair.Right] = Math.Min(first[pair.Left], first[pair.Right]);
            }
        }

        var expected = Enumerable.Range(0, pairs.Length).Where(i => pairs[i].Weight >= 0).GroupBy(i => first[pairs[i].Left]).OrderBy(group => group.Key).Select(group => group.ToArray());
        var components = Components.Of(pairs, 0, MostRows);
        Assert.Equal(expected, Enumerable.Range(0, components.Count).Select(component => components[component].ToArray()));
    }).Check(Config.QuickThrowOnFailure);
}
