using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class JointWeightsTests
{
    private const double Possible = 2_000_000;
    private const int Matches = 1_000;

    private static readonly double[][] M = [[0.1, 0.9], [0.1, 0.9], [0.1, 0.2, 0.7], [0.1, 0.9]];
    private static readonly double[][] U = [[0.98, 0.02], [0.98, 0.02], [0.9, 0.08, 0.02], [0.95, 0.05]];

    private static readonly PatternSpace Space = Simulation.Space(1, 1, 2, 1);

    [Fact]
    public void Learn_OfIndependentComparisons_RecoversThePrior()
    {
        var (random, candidates) = Pairs(copied: 0);
        var outcome = new JointWeights(Space, Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, 1e-4, isStated: false);
        Assert.Equal(Matches / Possible, outcome.Prior, 0.15 * Matches / Possible);
        Assert.Empty(outcome.Interactions);
        Assert.Equal(candidates.Total, outcome.Weighed.Sum(item => item.Pairs));
    }

    [Theory]
    [InlineData(1e-7)]
    [InlineData(1e-4)]
    [InlineData(0.3)]
    public void Learn_FromAnyPrior_ComesToTheSame(double prior)
    {
        var (random, candidates) = Pairs(copied: 0);
        var outcome = new JointWeights(Space, Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, prior, isStated: false);
        Assert.Equal(Matches / Possible, outcome.Prior, 0.15 * Matches / Possible);
    }

    [Fact]
    public void Learn_OfACopyWithNoise_DoesNotCountItTwice()
    {
        // Among different entities the second comparison repeats the first nine times in ten.
        const double Copied = 0.9;
        var (random, candidates) = Pairs(Copied);
        var outcome = new JointWeights(Space, Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, 1e-4, isStated: false);
        var interaction = Assert.Single(outcome.Interactions);
        Assert.Equal((0, 1), (interaction.First, interaction.Second));

        // What agreeing on both is worth: log2 P(both | match) ÷ P(both | no match).
        var both = 0.02 * (Copied + ((1 - Copied) * 0.02));
        var right = Math.Log2(0.9 * 0.9 / both);
        var single = Math.Log2(0.9 / 0.02);
        Assert.Equal(right, (2 * single) + interaction.Bits[1][1], 0.3);
        Assert.True(right < single + 0.2);
        Assert.Equal(Matches / Possible, outcome.Prior, 0.2 * Matches / Possible);
    }

    [Fact]
    public void Learn_OfNoPossiblePair_IsSane()
    {
        // One side of a link is empty.
        var outcome = new JointWeights(Space, Simulation.Parameters(Space, M, U), new PatternCounts(), new PatternCounts()).Learn(0, 0.1, isStated: false);
        Assert.InRange(outcome.Prior, 1e-12, 0.5);
        Assert.Empty(outcome.Weighed);
    }

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
        var counts = new PatternCounts();
        Simulation.Add(Space, counts, [2, 2, 1, 1]);
        Simulation.Add(Space, counts, [1, 1, 1, 1]);
        var table = new PatternTable(Space, counts.Sorted());
        Assert.Empty(new Dependence(table, [1, 1]).Forest(2));
    }

    /// <summary>200,000 random pairs, and all pairs as candidates.</summary>
    private static (PatternCounts Random, PatternCounts Candidates) Pairs(double copied)
    {
        var simulation = new Simulation(11);
        var (random, candidates) = (new PatternCounts(), new PatternCounts());
        Draw(simulation, random, 200_000 - (Matches / 10), copied);
        simulation.Draw(Space, random, Matches / 10, M);
        Draw(simulation, candidates, (int)Possible - Matches, copied);
        simulation.Draw(Space, candidates, Matches, M);
        var withFrequency = new PatternCounts();
        foreach (var (pattern, count) in candidates.Sorted())
        {
            withFrequency.Add(Space.WithFrequency(pattern, 0), count);
        }

        return (random, withFrequency);
    }

    private static void Draw(Simulation simulation, PatternCounts counts, int pairs, double copied)
    {
        for (var pair = 0; pair < pairs; pair++)
        {
            var levels = U.Select(simulation.Level).ToArray();
            levels[1] = simulation.Happens(copied) ? levels[0] : levels[1];
            Simulation.Add(Space, counts, [.. levels.Select(level => level + 1)]);
        }
    }
}
