using Analytics.Dashboard.Pages.Network;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Dashboard.Tests.Pages.Network;

/// <summary>Places of any graph: finite, the same each time, nobody on top of anybody, parts apart.</summary>
public sealed class NetworkLayoutTests
{
    [Fact]
    public void Of_AnyGraph_KeepsNodesAndPartsApart() => Prop.ForAll(
        Gen.Choose(1, 60).SelectMany(count => Gen.Choose(0, count - 1).Two().ListOf().Select(edges => (count, edges: edges.Select(edge => (One: edge.Item1, Other: edge.Item2)).ToList()))).ToArbitrary(),
        graph =>
        {
            var places = NetworkLayout.Of(graph.count, graph.edges);
            Assert.Equal(places, NetworkLayout.Of(graph.count, graph.edges));
            Assert.All(places, place => Assert.True(double.IsFinite(place.X) && double.IsFinite(place.Y)));
            Assert.Equal(graph.count, places.Distinct().Count());
            var boxes = Parts(graph.count, graph.edges).Select(part => (
                Left: part.Min(node => places[node].X), Right: part.Max(node => places[node].X), Top: part.Min(node => places[node].Y), Bottom: part.Max(node => places[node].Y))).ToList();
            for (var i = 0; i < boxes.Count; i++)
            {
                Assert.All(boxes.Skip(i + 1), other => Assert.True(
                    boxes[i].Right < other.Left || other.Right < boxes[i].Left || boxes[i].Bottom < other.Top || other.Bottom < boxes[i].Top, "Two parts lie on each other."));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Of_AStar_PutsTheHubAmidItsPartners()
    {
        var places = NetworkLayout.Of(9, [.. Enumerable.Range(1, 8).Select(partner => (0, partner))]);
        var (x, y) = (places.Skip(1).Average(place => place.X), places.Skip(1).Average(place => place.Y));
        Assert.InRange(Math.Abs(places[0].X - x) + Math.Abs(places[0].Y - y), 0, 20);
    }

    /// <summary>The connected parts, by plain spreading.</summary>
    private static List<HashSet<int>> Parts(int count, List<(int One, int Other)> edges)
    {
        var parts = new List<HashSet<int>>();
        foreach (var node in Enumerable.Range(0, count).Where(node => !parts.Any(part => part.Contains(node))))
        {
            var part = new HashSet<int> { node };
            while (edges.Any(edge => part.Contains(edge.One) != part.Contains(edge.Other)))
            {
                foreach (var (one, other) in edges.Where(edge => part.Contains(edge.One) != part.Contains(edge.Other)).ToList())
                {
                    part.Add(one);
                    part.Add(other);
                }
            }

            parts.Add(part);
        }

        return parts;
    }
}
