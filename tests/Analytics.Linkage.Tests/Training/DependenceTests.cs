using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class DependenceTests
{
    [Fact]
    public void Forest_OfThreeThatRepeatEachOther_HasNoCircle()
    {
        var simulation = new Simulation(3);
        var space = Simulation.Space(1, 1, 1, 1);
        var counts = new PatternCounts();
        for (var i = 0; i < 50_000; i++)
        {
            var first = simulation.Level([0.9, 0.1]);
            var second = simulation.Happens(0.8) ? first : simulation.Level([0.9, 0.1]);
            var third = simulation.Happens(0.9) ? first : simulation.Level([0.9, 0.1]);
            Simulation.Add(space, counts, [first + 1, second + 1, third + 1, simulation.Level([0.9, 0.1]) + 1]);
        }

        var table = new PatternTable(space, counts.Sorted());
        var forest = new Dependence(table, Array.ConvertAll(table.Counts, count => (double)count)).Forest(2);
        Assert.Equal([(0, 2), (0, 1)], forest.Select(pair => (pair.First, pair.Second)));
        Assert.True(forest[0].Information > forest[1].Information);

        // They agree together 0.1 × (0.9 + 0.1 × 0.1) of the time instead of 0.01.
        Assert.Equal(Math.Log2(0.1 * 0.91 / 0.01), forest[0].Lifts[1][1], 0.1);
    }

    [Fact]
    public void Forest_OfFewPairs_ProvesNothing()
    {
        var space = Simulation.Space(1, 1, 2, 1);
        var counts = new PatternCounts();
        Simulation.Add(space, counts, [2, 2, 1, 1]);
        Simulation.Add(space, counts, [1, 1, 1, 1]);
        var table = new PatternTable(space, counts.Sorted());
        Assert.Empty(new Dependence(table, [1, 1]).Forest(2));
    }
}
