using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class TrainerTests
{
    private static readonly PatternSpace Space = new(
    [
        Rows.Ladder("first_name", "equal(first_name)", "jaro_winkler(first_name) >= 0.88"), Rows.Ladder("surname", "equal(surname)", "jaro_winkler(surname) >= 0.88"),
        Rows.Ladder("dob", "equal(dob)", "osa(dob) <= 2"), Rows.Ladder("city", "equal(city)"), Rows.Ladder("number", "equal(number)", "osa(number) <= 2"),
    ]);

    [Fact]
    public void LearnU_OfAllPairs_IsTheirFrequency()
    {
        var table = new People(60, 1).Table();
        var prepared = Rows.Prepared(table);
        var parameters = new ModelParameters(Space);
        var (random, observed) = new Trainer(prepared, Space, new LinkageOptions(), default).LearnU(Rows.Hashes(table), parameters);
        Assert.Equal((long)table.PossiblePairs, random.Total);
        var comparer = new PairComparer(Space, prepared);
        for (var i = 0; i < Space.Count; i++)
        {
            var codes = Rows.Pairs(table).Select(pair => Space.Code(comparer.Pattern(pair.Left, pair.Right), i)).Where(code => code > 0).ToArray();
            for (var level = 0; level < observed[i].Length; level++)
            {
                var count = codes.Count(code => code == level + 1);
                Assert.Equal(count, observed[i][level]);
                Assert.Equal(Math.Max(count, 0.5) / codes.Length, parameters.U[i][level], 0.001);
            }

            Assert.Equal(1, parameters.U[i].Sum(), 9);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Learn_OnAnyNumberOfThreads_IsTheSame(int threads)
    {
        var (one, many) = (Learnt(1).Parameters, Learnt(threads).Parameters);
        Assert.Equal(one.M, many.M);
        Assert.Equal(one.U, many.U);
    }

    [Fact]
    public void LearnM_FromTwoRules_TakesTheMedianOfThoseThatMayLearn()
    {
        var (parameters, passes, spread) = Learnt(2);
        Assert.Equal(3, passes.Count);
        Assert.Equal([true, false, true, true, true], passes[0].Learns);
        Assert.Equal([true, true, false, true, true], passes[1].Learns);
        Assert.All(passes, pass => Assert.True(pass.Outcome.Converged));

        // Of two values the mean, of three the middle one, brought back to a sum of 1.
        double[] middle = [.. Enumerable.Range(0, 2).Select(level => passes.Select(pass => pass.Outcome.Parameters.M[3][level]).Order().ElementAt(1))];
        Assert.Equal(middle[1] / middle.Sum(), parameters.M[3][1], 9);
        double[] mean = [.. Enumerable.Range(0, 3).Select(level => (passes[0].Outcome.Parameters.M[2][level] + passes[2].Outcome.Parameters.M[2][level]) / 2)];
        Assert.Equal(mean[2] / mean.Sum(), parameters.M[2][2], 9);
        Assert.All(spread, bits => Assert.InRange(bits, 0, 20));

        // Slips happen to two values in ten, and one in ten is missing: so it must come out.
        Assert.InRange(parameters.M[1][2], 0.7, 0.9);
        Assert.InRange(parameters.M[4][2], 0.7, 0.9);
    }

    [Fact]
    public void LearnM_OfAComparisonThatEveryRuleTouches_IsLearntAmongTheirPairs()
    {
        // Pairs of these rules share a surname's beginning: they are equal in it but for the slips behind it.
        var (parameters, passes, spread) = Learnt(1, "prefix(surname, 2) & dob", "prefix(surname, 2) & first_name");
        Assert.All(passes, pass => Assert.False(pass.Learns[1]));
        Assert.All(spread, bits => Assert.False(double.IsNaN(bits)));
        Assert.InRange(parameters.M[1][2], 0.7, 0.97);
        Assert.Equal(1, parameters.M[1].Sum(), 9);
    }

    [Fact]
    public void LearnM_WhereNoPassCanLearn_KeepsTheGuess()
    {
        var (parameters, passes, spread) = Learnt(1, "first_name & surname & dob & city & number");
        Assert.Empty(passes);
        Assert.All(spread, bits => Assert.True(double.IsNaN(bits)));
        Assert.Equal(new ModelParameters(Space).M, parameters.M);
    }

    [Fact]
    public void LearnM_LeavesOutPassesThatFoundMoreThanThereCanBe()
    {
        var (_, passes, _) = Learnt(1);
        Assert.All(passes, pass => Assert.True(pass.IsCredible(1e-3, pass.Matches)));

        // A pass that takes each pair of its blocks for a match, like any other: its m is not asked for.
        var wrong = passes[0].Outcome.Parameters.Copy();
        Array.Fill(wrong.M[0], 1.0 / wrong.M[0].Length);
        var family = passes[0] with { Matches = 1e6, Learns = [.. passes[0].Learns.Select(_ => true)], Outcome = passes[0].Outcome with { Parameters = wrong } };
        var trainer = new Trainer(Rows.Prepared(new People(500, 5).Table()), Space, new LinkageOptions(), default);
        var (with, without) = (new ModelParameters(Space), new ModelParameters(Space));
        trainer.LearnM(NoCandidates(), [.. passes, family], with, 1e-3, 1e5);
        trainer.LearnM(NoCandidates(), passes, without, 1e-3, 1e5);
        Assert.Equal(without.M, with.M);
        trainer.LearnM(NoCandidates(), [.. passes, family], with, 1e-3, 1e7);
        Assert.NotEqual(without.M[0], with.M[0]);
    }

    [Theory]
    [InlineData(100, -5.0, 1.0)]
    [InlineData(50, -5.0, 0.5)]
    [InlineData(500, -16.0, 0.4)]
    [InlineData(100, -25.0, 0.0)]
    public void Say_OfAPass_IsLessWhereMatchesHardlyStandOutOrAreFew(double matches, double prior, double says)
    {
        var pass = new TrainingPass(BlockingRule.Parse("a"), [true], new PassOutcome(new ModelParameters(Space), 1, matches, [matches], 1, 1, true), matches, 20);
        Assert.Equal(says, pass.Say(Math.Pow(2, prior)), 9);
        Assert.Equal(says > 0, pass.IsCredible(Math.Pow(2, prior), 1000));
    }

    [Fact]
    public void Median_OfEqualWeights_IsTheUsualOne()
    {
        var random = new Random(3);
        for (var count = 1; count < 12; count++)
        {
            var values = Enumerable.Range(0, count).Select(_ => random.NextDouble()).Order().ToArray();
            var usual = count % 2 == 1 ? values[count / 2] : (values[(count / 2) - 1] + values[count / 2]) / 2;
            Assert.Equal(usual, Trainer.Median([.. values.Select(value => (value, 0.7))]), 12);
        }
    }

    [Fact]
    public void Median_IsWhereHalfOfTheWeightLies()
    {
        Assert.Equal(3, Trainer.Median([(1, 1), (2, 1), (3, 6), (4, 1), (5, 1)]), 12);
        Assert.Equal(1, Trainer.Median([(1, 1), (2, double.Epsilon)]), 12);
        Assert.Equal(2, Trainer.Median([(1, double.Epsilon), (2, 1)]), 12);

        // The middles of their weights lie at 0.375 and 0.875 of all.
        Assert.Equal(1.25, Trainer.Median([(1, 3), (2, 1)]), 12);
    }

    private static CandidatePairs NoCandidates() => new([], Rows.Prepared(new People(500, 5).Table()), new OversizePolicy(2000, [], []));

    private static (ModelParameters Parameters, IReadOnlyList<TrainingPass> Passes, double[] Spread) Learnt(int threads, params string[] rules)
    {
        var table = new People(500, 5).Table();
        var prepared = Rows.Prepared(table);
        var trainer = new Trainer(prepared, Space, new LinkageOptions { Threads = threads, RandomPairs = 100_000 }, default);
        var parameters = new ModelParameters(Space);
        trainer.LearnU(Rows.Hashes(table), parameters);
        var blocking = (rules.Length > 0 ? rules : ["surname", "dob", "number"]).Select(BlockingRule.Parse).ToArray();
        var candidates = new CandidatePairs(blocking, prepared, new OversizePolicy(2000, [], []));
        var passes = trainer.Passes([candidates], parameters, 1.0 / table.RowCount, table.PossiblePairs);
        return (parameters, passes, trainer.LearnM(candidates, passes, parameters, 1.0 / table.RowCount, double.PositiveInfinity));
    }
}
