using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Training;

public sealed class ExpectationTests
{
    private static readonly double[][] M = [[0.05, 0.15, 0.8], [0.1, 0.9], [0.02, 0.08, 0.2, 0.7], [0.15, 0.85]];
    private static readonly double[][] U = [[0.95, 0.04, 0.01], [0.9, 0.1], [0.9, 0.06, 0.03, 0.01], [0.98, 0.02]];

    private static readonly PatternSpace Space = Simulation.Space(2, 1, 3, 1);

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(0.02, 0)]
    [InlineData(0.1, 0.2)]
    public void Run_OfSimulatedPatterns_RecoversWhatTheyWereMadeOf(double share, double missing)
    {
        const int Pairs = 200_000;
        var counts = Simulated(share, Pairs, missing);
        var outcome = Expectation.Run(new PatternTable(Space, counts), Simulation.Parameters(Space, null, U), [true, true, true, true], 0.05);
        Assert.True(outcome.Converged);
        Assert.Equal(Pairs, outcome.Pairs);
        Assert.Equal(share, outcome.Share, share / 10);
        for (var i = 0; i < M.Length; i++)
        {
            Assert.Equal(1, outcome.Parameters.M[i].Sum(), 9);
            Assert.All(M[i].Zip(outcome.Parameters.M[i]), pair => Assert.Equal(pair.First, pair.Second, 0.03));
            Assert.All(U[i].Zip(outcome.Parameters.U[i]), pair => Assert.Equal(pair.First, pair.Second, 0.005));
        }
    }

    /// <summary>
    /// Neighbours: the others of a block agree on the first comparison eight times as often as random pairs do. Held to be random, they would
    /// pass for matches, and m would be learnt from them.
    /// </summary>
    [Fact]
    public void Run_OthersOfABlockAlikeInOneThing_AreNotTakenForMatches()
    {
        double[][] neighbours = [[0.6, 0.32, 0.08], U[1], U[2], U[3]];
        var simulation = new Simulation(11);
        var counts = new PatternCounts();
        simulation.Draw(Space, counts, 300, M, 0);
        simulation.Draw(Space, counts, 9_700, neighbours, 0);
        var outcome = Expectation.Run(new PatternTable(Space, counts.Sorted()), Simulation.Parameters(Space, null, U), [true, true, true, true], 0.03);
        Assert.Equal(0.03, outcome.Share, 0.006);
        for (var i = 0; i < M.Length; i++)
        {
            Assert.All(M[i].Zip(outcome.Parameters.M[i]), pair => Assert.Equal(pair.First, pair.Second, 0.1));
            Assert.All(neighbours[i].Zip(outcome.Parameters.U[i]), pair => Assert.Equal(pair.First, pair.Second, 0.03));
        }
    }

    /// <summary>Where nearly all pairs match, those that agree in less (another year, another post) stay matches.</summary>
    [Fact]
    public void Run_NearlyAllMatchesInTwoKinds_AreAllMatches()
    {
        double[][] another = [[0.95, 0.04, 0.01], [0.9, 0.1], M[2], M[3]];
        var simulation = new Simulation(13);
        var counts = new PatternCounts();
        simulation.Draw(Space, counts, 12_000, M, 0);
        simulation.Draw(Space, counts, 7_000, another, 0);
        simulation.Draw(Space, counts, 1_000, U, 0);
        var outcome = Expectation.Run(new PatternTable(Space, counts.Sorted()), Simulation.Parameters(Space, null, U), [true, true, true, true], 0.5);
        Assert.Equal(0.95, outcome.Share, 0.02);
        Assert.All(M[2].Zip(outcome.Parameters.M[2]), pair => Assert.Equal(pair.First, pair.Second, 0.05));
    }

    [Fact]
    public void Run_LeavesWhatItDoesNotLearn()
    {
        var start = Simulation.Parameters(Space, null, U);
        var before = start.Copy();
        var outcome = Expectation.Run(new PatternTable(Space, Simulated(0.2, 20_000, 0)), start, [false, true, true, false], 0.1);
        Assert.Equal(before.M[0], outcome.Parameters.M[0]);
        Assert.Equal(before.M[3], outcome.Parameters.M[3]);
        Assert.NotEqual(before.M[1], outcome.Parameters.M[1]);
        Assert.All(before.M.Zip(start.M), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public void Run_OfAnyCounts_NeverLeavesItsBounds() => Prop.ForAll(
        Gen.Choose(0, 3 * 4 * 5 * 3 - 1).SelectMany(pattern => Gen.Elements(1, 2, 100, 1_000_000).Select(count => ((ulong)pattern, (long)count))).NonEmptyListOf().ToArbitrary(),
        Gen.Elements(1e-12, 1e-4, 0.5, 0.9, 1 - 1e-12).ToArbitrary(),
        (patterns, share) =>
        {
            var counts = new PatternCounts();
            patterns.ToList().ForEach(item => counts.Add(item.Item1, item.Item2));
            var outcome = Expectation.Run(new PatternTable(Space, counts.Sorted()), Simulation.Parameters(Space, null, U), [true, true, true, true], share);
            Assert.InRange(outcome.Share, 1e-12, 1 - 1e-12);
            Assert.InRange(outcome.Rounds, 1, Expectation.MostRounds);
            Assert.All(outcome.Parameters.M, ladder =>
            {
                Assert.Equal(1, ladder.Sum(), 9);
                Assert.All(ladder, m => Assert.InRange(m, 1e-4, 1));
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Run_RoundByRound_MakesThePatternsLikelier()
    {
        var counts = Simulated(0.1, 50_000, 0.1);
        var last = double.NegativeInfinity;
        for (var rounds = 0; rounds <= 25; rounds++)
        {
            var outcome = Expectation.Run(new PatternTable(Space, counts), Simulation.Parameters(Space, null, U), [true, true, true, true], 0.01, rounds);
            var likelihood = LogLikelihood(outcome, counts);

            // The floors under m are not the likeliest values; they cost next to nothing.
            Assert.True(likelihood >= last - 0.01, $"{likelihood} after {last} in round {rounds}");
            last = likelihood;
        }
    }

    [Fact]
    public void Run_AtTheLimitOfRounds_SaysThatItDidNotSettle()
    {
        var outcome = Expectation.Run(new PatternTable(Space, Simulated(0.1, 50_000, 0)), Simulation.Parameters(Space, null, U), [true, true, true, true], 0.01, 2);
        Assert.Equal((2, false), (outcome.Rounds, outcome.Converged));
    }

    private static (ulong Pattern, long Count)[] Simulated(double share, int pairs, double missing)
    {
        var simulation = new Simulation(7);
        var counts = new PatternCounts();
        simulation.Draw(Space, counts, (int)(pairs * share), M, missing);
        simulation.Draw(Space, counts, pairs - (int)(pairs * share), U, missing);
        return counts.Sorted();
    }

    private static double LogLikelihood(PassOutcome outcome, (ulong Pattern, long Count)[] counts) => counts.Sum(item =>
    {
        var (match, other) = (outcome.Share, 1 - outcome.Share);
        for (var i = 0; i < Space.Count; i++)
        {
            if (Space.Code(item.Pattern, i) is > 0 and var code)
            {
                match *= outcome.Parameters.M[i][code - 1];
                other *= outcome.Parameters.U[i][code - 1];
            }
        }

        return item.Count * Math.Log(match + other);
    });
}
