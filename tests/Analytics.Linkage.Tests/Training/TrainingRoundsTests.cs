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
        var scene = new Scene(6, null, "surname", "dob", "number");
        var compared = Compared(scene.Prepared);
        var right = scene.Rounds(scene.Passes);
        var joint = right.Settle(scene.Random, compared);
        Assert.InRange(joint.Prior * scene.Possible, 150, 400);

        var rounds = scene.Rounds([.. scene.Passes, Families(scene.Passes[0], 10 * joint.Prior * scene.Possible)]);
        Assert.NotEqual(right.Parameters.M, rounds.Parameters.M);
        rounds.Settle(scene.Random, compared);
        Assert.All(right.Parameters.M.SelectMany(ladder => ladder).Zip(rounds.Parameters.M.SelectMany(ladder => ladder)), pair => Assert.Equal(pair.First, pair.Second, 0.01));
    }

    /// <summary>Five hundred pairs of one surname and city: families where a pass saw about as many, and none where it saw a handful.</summary>
    [Theory]
    [InlineData(400, true)]
    [InlineData(100, false)]
    public void Settle_FamiliesManyMoreThanWereSeen_AreNone(double seen, bool areFamilies)
    {
        var scene = new Scene(8, null, "surname", "number");
        var passes = scene.Passes;
        bool[] isShared = [.. People.Names.Select(name => name is "surname" or "city")];
        var compared = Compared(scene.Prepared, isShared, 500);

        double[][] shared = [.. isShared.Select(shares => shares ? [0.01, 0.01, 0.98] : new[] { 0.98, 0.01, 0.01 })];
        var families = new FamilyLevels([.. isShared.Select(_ => true)], scene.Start.M, shared, [0, 2, 4], seen);
        var told = passes[0] with { Outcome = passes[0].Outcome with { Families = families } };
        var joint = scene.Rounds([told, .. passes.Skip(1)]).Settle(scene.Random, compared);
        Assert.Equal(areFamilies, joint.Families is not null);
        if (areFamilies)
        {
            Assert.Equal(500, joint.Families!.Share * scene.Possible, 100.0);
        }
        else
        {
            var without = scene.Rounds(passes).Settle(scene.Random, compared);
            Assert.Equal(without.Prior, joint.Prior);
            Assert.Equal(without.Weighed, joint.Weighed);
        }
    }

    [Fact]
    public void Settle_StatedPrior_LearnsOnce()
    {
        var scene = new Scene(7, 0.002, "surname", "number");
        var rounds = scene.Rounds(scene.Passes);
        var before = rounds.Parameters;
        Assert.Equal(0.002, rounds.Settle(scene.Random, Compared(scene.Prepared)).Prior);
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

    /// <summary>Two hundred people, some listed twice, with all that rounds start from.</summary>
    private sealed class Scene
    {
        private readonly Trainer _trainer;
        private readonly CandidatePairs _candidates;
        private readonly MatchesKnown _matches;

        public Scene(int seed, double? stated, params string[] rules)
        {
            var table = new People(200, seed).Table();
            (Prepared, Possible) = (Rows.Prepared(table), table.PossiblePairs);
            _trainer = new Trainer(Prepared, Space, new LinkageOptions { Threads = 2, RandomPairs = 100_000 }, default);
            Random = new PatternTable(Space, _trainer.LearnU(Rows.Hashes(table), Start).Random.Sorted());
            _candidates = new CandidatePairs([.. rules.Select(BlockingRule.Parse)], Prepared, new OversizePolicy(2000, [], []));
            _matches = new MatchesKnown(stated ?? (1.0 / table.RowCount), stated is not null, Possible, Possible);
            Passes = _trainer.Passes([_candidates], Start, _matches.Prior, _matches.Capacity);
        }

        public PreparedTable Prepared { get; }

        public double Possible { get; }

        public ModelParameters Start { get; } = new(Space);

        public PatternTable Random { get; }

        public IReadOnlyList<TrainingPass> Passes { get; }

        public TrainingRounds Rounds(IReadOnlyList<TrainingPass> passes) => new(_trainer, _candidates, passes, Start, _matches);
    }
}
