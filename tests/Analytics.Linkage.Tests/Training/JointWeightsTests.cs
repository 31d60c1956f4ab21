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
        var outcome = Joint(Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, 1e-4, isStated: false, double.PositiveInfinity);
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
        var outcome = Joint(Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, prior, isStated: false, double.PositiveInfinity);
        Assert.Equal(Matches / Possible, outcome.Prior, 0.15 * Matches / Possible);
    }

    [Fact]
    public void Learn_OfRandomPairsWithMatchesAmongThem_TakesThemOutOfU()
    {
        // Two of three equal pairs are matches here: u as counted among all random pairs is three times what chance makes it.
        double[][] rare = [[0.9998, 0.0002], [0.98, 0.02], [0.9, 0.08, 0.02], [0.95, 0.05]];
        var simulation = new Simulation(12);
        var (random, candidates) = (new PatternCounts(), new PatternCounts());
        simulation.Draw(Space, random, 200_000, rare);
        simulation.Draw(Space, random, 100, M);
        foreach (var (pattern, count) in random.Sorted())
        {
            candidates.Add(Space.WithFrequency(pattern, 0), count);
        }

        var parameters = Simulation.Parameters(Space, M, [[0.9994, 0.0006], .. rare[1..]]);
        var outcome = Joint(parameters, random, candidates).Learn(200_100, 1e-4, isStated: false, double.PositiveInfinity);
        Assert.InRange(parameters.U[0][1], 0.0001, 0.0003);
        Assert.All(parameters.U, ladder => Assert.Equal(1, ladder.Sum(), 9));
        Assert.Equal(100 / 200_100.0, outcome.Prior, 0.00015);
    }

    [Fact]
    public void Learn_OfACopyWithNoise_DoesNotCountItTwice()
    {
        // Among different entities the second comparison repeats the first nine times in ten.
        const double Copied = 0.9;
        var (random, candidates) = Pairs(Copied);
        var outcome = Joint(Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, 1e-4, isStated: false, double.PositiveInfinity);
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

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    public void Learn_OfMoreMatchesThanThereCanBe_ExpectsAsManyAsThereCanBe(double capacity)
    {
        var (random, candidates) = Pairs(copied: 0);
        var outcome = Joint(Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, 1e-4, isStated: false, capacity);
        var expected = outcome.Weighed.Sum(item => item.Pairs / (1 + Math.Pow(2, -(item.Weight + Math.Log2(outcome.Prior / (1 - outcome.Prior))))));
        Assert.Equal(capacity, expected, 0.01 * capacity);

        // A bound that is not reached changes nothing.
        var free = Joint(Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, 1e-4, isStated: false, double.PositiveInfinity);
        Assert.Equal(free.Prior, Joint(Simulation.Parameters(Space, M, U), random, candidates).Learn(Possible, 1e-4, isStated: false, 5 * Matches).Prior);
    }

    [Fact]
    public void Learn_OfNoPossiblePair_IsSane()
    {
        // One side of a link is empty.
        var outcome = Joint(Simulation.Parameters(Space, M, U), new PatternCounts(), new PatternCounts()).Learn(0, 0.1, isStated: false, double.PositiveInfinity);
        Assert.InRange(outcome.Prior, 1e-12, 0.5);
        Assert.Empty(outcome.Weighed);
    }

    /// <summary>Three pairs of a family for each match, which share what strangers hardly ever share: the last two fields.</summary>
    [Fact]
    public void Learn_BesideKnownFamilies_ExpectsTheMatchesAlone()
    {
        double[][] strangers = [U[0], U[1], [0.99, 0.008, 0.002], [0.998, 0.002]];
        double[][] family = [U[0], U[1], M[2], M[3]];
        var (simulation, random, candidates) = (new Simulation(13), new PatternCounts(), new PatternCounts());
        Draw(random, 10);
        var all = new PatternCounts();
        Draw(all, 1);
        foreach (var (pattern, count) in all.Sorted())
        {
            candidates.Add(Space.WithFrequency(pattern, 0), count);
        }

        // The pass saw two families in three; its blocks are of what they share.
        var known = new FamilyLevels([true, true, false, false], [M[0], M[1], [], []], [U[0], U[1], [], []], [0, 1], 2 * Matches);
        var parameters = Simulation.Parameters(Space, M, strangers);
        var outcome = Joint(parameters, random, candidates, known).Learn(Possible, 1e-4, isStated: false, double.PositiveInfinity);
        Assert.Equal(Matches / Possible, outcome.Prior, 0.1 * Matches / Possible);
        Assert.Equal(3 * Matches / Possible, outcome.Families!.Share, 0.3 * Matches / Possible);
        Assert.Empty(outcome.Interactions);
        Assert.All(
            strangers.SelectMany(ladder => ladder).Zip(parameters.U.SelectMany(ladder => ladder)), pair => Assert.Equal(pair.First, pair.Second, 0.0004 + (0.05 * pair.First)));
        Assert.Null(Joint(Simulation.Parameters(Space, M, strangers), random, candidates).Learn(Possible, 1e-4, isStated: false, double.PositiveInfinity).Families);

        void Draw(PatternCounts counts, int share)
        {
            simulation.Draw(Space, counts, ((int)Possible - (4 * Matches)) / share, strangers);
            simulation.Draw(Space, counts, 3 * Matches / share, family);
            simulation.Draw(Space, counts, Matches / share, M);
        }
    }

    /// <summary>200,000 random pairs, and all pairs as candidates.</summary>
    private static JointWeights Joint(ModelParameters parameters, PatternCounts random, PatternCounts candidates, FamilyLevels? known = null) =>
        new(parameters, new PatternTable(Space, random.Sorted()), new PatternTable(Space, candidates.Sorted()), known);

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
