using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class LatentClassesTests
{
    private static readonly PatternSpace Space = Simulation.Space(2, 1, 3, 1);
    private static readonly bool[] All = [true, true, true, true];

    private static readonly double[][][] Levels =
    [
        [[0.05, 0.15, 0.8], [0.1, 0.9], [0.02, 0.08, 0.2, 0.7], [0.15, 0.85]],
        [[0.9, 0.08, 0.02], [0.8, 0.2], [0.1, 0.7, 0.15, 0.05], [0.1, 0.9]],
        [[0.97, 0.02, 0.01], [0.9, 0.1], [0.9, 0.06, 0.03, 0.01], [0.98, 0.02]],
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void Learn_OfThreeSimulatedClasses_RecoversThem(double missing)
    {
        int[] sizes = [8_000, 22_000, 70_000];
        var (simulation, counts) = (new Simulation(3), new PatternCounts());
        foreach (var (size, levels) in sizes.Zip(Levels))
        {
            simulation.Draw(Space, counts, size, levels, missing);
        }

        var classes = new LatentClasses(new PatternTable(Space, counts.Sorted()), All, [0.2, 0.2, 0.6], Levels).Learn();
        for (var k = 0; k < sizes.Length; k++)
        {
            Assert.Equal(sizes[k] / 100_000.0, classes.Shares[k], 0.01);
            Assert.All(Levels[k].SelectMany(ladder => ladder).Zip(classes.Levels[k].SelectMany(ladder => ladder)), pair => Assert.Equal(pair.First, pair.Second, 0.05));
            Assert.All(classes.Filled[k], filled => Assert.Equal(sizes[k] * (1 - missing), filled, sizes[k] * 0.1));
        }

        Assert.Equal(1, classes.Shares.Sum(), 9);
    }

    [Fact]
    public void Learn_LeavesWhatItIsGiven()
    {
        var counts = new PatternCounts();
        new Simulation(4).Draw(Space, counts, 5_000, Levels[0]);
        double[] shares = [0.2, 0.2, 0.6];
        var before = Levels.Select(ladders => ladders.Select(ladder => ladder.ToArray()).ToArray()).ToArray();
        var classes = new LatentClasses(new PatternTable(Space, counts.Sorted()), [true, true, false, true], shares, Levels).Learn();
        Assert.Equal([0.2, 0.2, 0.6], shares);
        Assert.Equal(before, Levels);
        Assert.Equal(Levels[0][2], classes.Levels[0][2]);
    }
}
