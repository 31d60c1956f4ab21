using Analytics.Regulations.Allocation.Solving;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Regulations.Tests.Allocation.Solving;

/// <summary>Maximum flows against the least of all cuts.</summary>
public sealed class FlowNetworkTests
{
    private static Gen<(int Nodes, (int From, int To, long Capacity)[] Arcs)> Networks() =>
        from nodes in Gen.Choose(2, 6)
        from arcs in Arc(nodes).ArrayOf(12)
        select (nodes, arcs.Where(arc => arc.From != arc.To).ToArray());

    private static Gen<(int From, int To, long Capacity)> Arc(int nodes) =>
        from tail in Gen.Choose(0, nodes - 1)
        from head in Gen.Choose(0, nodes - 1)
        from capacity in Gen.Choose(0, 7)
        select (tail, head, (long)capacity);

    [Fact]
    public void Augment_AnyNetwork_IsTheLeastCut() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Networks().ToArbitrary(), given =>
    {
        var network = new FlowNetwork(given.Nodes);
        foreach (var (from, to, capacity) in given.Arcs)
        {
            network.AddArc(from, to, capacity);
        }

        var sent = network.Augment(0, given.Nodes - 1);
        Assert.Equal(LeastCut(given.Nodes, given.Arcs), sent);
        Assert.Equal(0, network.Augment(0, given.Nodes - 1));

        // What could still send to the sink is one side of such a cut.
        var side = network.Upstream(given.Nodes - 1);
        Assert.DoesNotContain(0, side);
        Assert.Equal(sent, given.Arcs.Where(arc => !side.Contains(arc.From) && side.Contains(arc.To)).Sum(arc => arc.Capacity));
    }));

    [Fact]
    public void Widen_AfterAFlow_GoesOnFromThereAndComesBack()
    {
        var network = new FlowNetwork(3);
        var first = network.AddArc(0, 1, 5);
        var last = network.AddArc(1, 2, 2);
        Assert.Equal(2, network.Augment(0, 2));
        var saved = network.Save();
        network.Widen(last, 9);
        Assert.Equal(3, network.Augment(0, 2));
        Assert.Equal((5L, 5L), (network.FlowOf(first), network.FlowOf(last)));
        network.Restore(saved);
        Assert.Equal(2, network.FlowOf(last));
    }

    private static long LeastCut(int nodes, (int From, int To, long Capacity)[] arcs) =>
        Enumerable.Range(0, 1 << nodes).Where(side => (side & 1) == 1 && (side >> (nodes - 1) & 1) == 0)
            .Min(side => arcs.Where(arc => (side >> arc.From & 1) == 1 && (side >> arc.To & 1) == 0).Sum(arc => arc.Capacity));
}
