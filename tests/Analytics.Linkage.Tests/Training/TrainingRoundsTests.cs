using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class TrainingRoundsTests
{
    private static readonly PatternSpace Space = new([.. People.Names.Select(name => Rows.Ladder(name, $"equal({name})", $"jaro_winkler({name}) >= 0.85"))]);

    /// <summary>A pass that found ten times as many matches as there turn out to be, all of them different in all: it counts at first and not in the end.</summary>
    [Fact]
    public void Settle_PassOfMoreMatchesThanThereAre_CountsNoMore()
    {
        var table = new People(200, 6).Table();
        var prepared = Rows.Prepared(table);
        var start = new ModelParameters(Space);
        var trainer = new Trainer(prepared, Space, new LinkageOptions { Threads = 2, RandomPairs = 100_000 }, default);
        var (random, _) = trainer.LearnU(Rows.Hashes(table), start);
        var candidates = new CandidatePairs([.. new[] { "surname", "dob", "number" }.Select(BlockingRule.Parse)], prepared, new OversizePolicy(2000, [], []));
        var matches = new MatchesKnown(1.0 / table.RowCount, IsStated: false, table.PossiblePairs, table.PossiblePairs);
        var passes = trainer.Passes([candidates], start, matches.Prior, matches.Capacity);
        var compared = Compared(prepared);

        var right = new TrainingRounds(trainer, candidates, passes, start, matches);
        var joint = right.Settle(new PatternTable(Space, random.Sorted()), compared);
        Assert.InRange(joint.Prior * table.PossiblePairs, 150, 400);

        var rounds = new TrainingRounds(trainer, candidates, [.. passes, Families(passes[0], 10 * joint.Prior * table.PossiblePairs)], start, matches);
        Assert.NotEqual(right.Parameters.M, rounds.Parameters.M);
        rounds.Settle(new PatternTable(Space, random.Sorted()), compared);
        Assert.All(right.Parameters.M.SelectMany(ladder => ladder).Zip(rounds.Parameters.M.SelectMany(ladder => ladder)), pair => Assert.Equal(pair.First, pair.Second, 0.01));
    }

    /// <summary>Five hundred pairs of one surname and city: families where a pass saw about as many, and none where it saw a handful.</summary>
    [Theory]
    [InlineData(400, true)]
    [InlineData(100, false)]
    public void Settle_FamiliesManyMoreThanWereSeen_AreNone(double seen, bool areFamilies)
    {
        var table = new People(200, 8).Table();
        var prepared = Rows.Prepared(table);
        var start = new ModelParameters(Space);
        var trainer = new Trainer(prepared, Space, new LinkageOptions { Threads = 2, RandomPairs = 100_000 }, default);
        var (random, _) = trainer.LearnU(Rows.Hashes(table), start);
        var candidates = new CandidatePairs([BlockingRule.Parse("surname"), BlockingRule.Parse("number")], prepared, new OversizePolicy(2000, [], []));
        var matches = new MatchesKnown(1.0 / table.RowCount, IsStated: false, table.PossiblePairs, table.PossiblePairs);
        var passes = trainer.Passes([candidates], start, matches.Prior, matches.Capacity);
        bool[] isShared = [.. People.Names.Select(name => name is "surname" or "city")];
        var compared = Compared(prepared, isShared, 500);

        double[][] shared = [.. isShared.Select(shares => shares ? [0.01, 0.01, 0.98] : new[] { 0.98, 0.01, 0.01 })];
        var families = new FamilyLevels([.. isShared.Select(_ => true)], start.M, shared, [0, 2, 4], seen);
        var told = passes[0] with { Outcome = passes[0].Outcome with { Families = families } };
        var joint = new TrainingRounds(trainer, candidates, [told, .. passes.Skip(1)], start, matches).Settle(new PatternTable(Space, random.Sorted()), compared);
        Assert.Equal(areFamilies, joint.Families is not null);
        if (areFamilies)
        {
            Assert.Equal(500, joint.Families!.Share * table.PossiblePairs, 100.0);
        }
        else
        {
            var without = new TrainingRounds(trainer, candidates, passes, start, matches).Settle(new PatternTable(Space, random.Sorted()), compared);
            Assert.Equal(without.Prior, joint.Prior);
            Assert.Equal(without.Weighed, joint.Weighed);
        }
    }

    [Fact]
    public void Settle_StatedPrior_LearnsOnce()
    {
        var table = new People(200, 7).Table();
        var prepared = Rows.Prepared(table);
        var start = new ModelParameters(Space);
        var trainer = new Trainer(prepared, Space, new LinkageOptions { Threads = 1, RandomPairs = 100_000 }, default);
        var (random, _) = trainer.LearnU(Rows.Hashes(table), start);
        var candidates = new CandidatePairs([BlockingRule.Parse("surname"), BlockingRule.Parse("number")], prepared, new OversizePolicy(2000, [], []));
        var matches = new MatchesKnown(0.002, IsStated: true, table.PossiblePairs, table.PossiblePairs);
        var rounds = new TrainingRounds(trainer, candidates, trainer.Passes([candidates], start, matches.Prior, matches.Capacity), start, matches);
        var before = rounds.Parameters;
        Assert.Equal(0.002, rounds.Settle(new PatternTable(Space, random.Sorted()), Compared(prepared)).Prior);
        Assert.Same(before, rounds.Parameters);
    }

    private static TrainingPass Families(TrainingPass pass, double matches)
    {
        var parameters = pass.Outcome.Parameters.Copy();
        foreach (var ladder in parameters.M)
        {
            Array.Fill(ladder, 0.01);
            ladder[0] = 1 - (0.01 * (ladder.Length - 1));
        }

        return pass with { Outcome = pass.Outcome with { Parameters = parameters }, Matches = matches, MatchWeight = 40 };
    }

    /// <summary>The patterns of all pairs, as candidates have them: with what the frequency of shared values adds, here nothing; and more that are alike in some.</summary>
    private static PatternTable Compared(PreparedTable table, bool[]? alike = null, int more = 0)
    {
        var (comparer, counts) = (new PairComparer(Space, table), new PatternCounts());
        for (var pair = 0; pair < more; pair++)
        {
            counts.Add(Space.WithFrequency(alike!.Select((isAlike, i) => (isAlike ? 3UL : 1UL) * Space.Stride(i)).Aggregate(0UL, (sum, part) => sum + part), 0));
        }

        foreach (var (left, right) in Rows.Pairs(table.Table))
        {
            counts.Add(Space.WithFrequency(comparer.Pattern(left, right), 0));
        }

        return new PatternTable(Space, counts.Sorted());
    }
}
