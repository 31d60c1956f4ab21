using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Tables;
using Analytics.Linkage.Training;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Training;

public sealed class RandomRunsTests
{
    /// <summary>The pairs round by round, as their definition has them.</summary>
    internal static IEnumerable<(int Left, int Right)> OneByOne(RandomPairs pairs)
    {
        for (var place = 0; place < pairs.Left.Length && pairs.Count > 0; place++)
        {
            for (var round = 0; round < pairs.RoundsOf(place); round++)
            {
                yield return (pairs.Left[place], pairs.Right[(int)((place + ((round + 1) * pairs.Step)) % pairs.Right.Length)]);
            }
        }
    }

    [Fact]
    public void Runs_OfAnyTable_HoldThePairsEachOnce() => Prop.ForAll(
        Gen.Choose(0, 900).ToArbitrary(), Gen.Choose(-900, 900).ToArbitrary(), Gen.Choose(0, 20_000).ToArbitrary(), (rows, left, wanted) =>
        {
            var table = Rows.Table(left < 0 ? null : Math.Min(left, rows), ("a", [.. Enumerable.Range(0, rows).Select(i => $"{i}")]));
            var pairs = new RandomPairs(Rows.Prepared(table), Rows.Hashes(table), wanted);
            Assert.Equal(OneByOne(pairs).Order(), OfRuns(pairs).Order());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData(null)]
    [InlineData(20)]
    [InlineData(290)]
    public void Patterns_OfTheRuns_AreThoseOfThePairs(int? left)
    {
        var people = new People(150, 3).Table();
        var table = new LinkageTable(people.Columns, left);
        var prepared = Rows.Prepared(table);
        PatternSpace[] spaces =
        [
            new([Rows.Ladder("first_name", "equal(first_name)", "jaro_winkler(first_name) >= 0.88"), Rows.Ladder("dob", "equal(dob)", "osa(dob) <= 2"), Rows.Ladder("city", "equal(city)")]),

            // More patterns than 32 bits can number.
            new([.. Enumerable.Range(0, 21).Select(i => Rows.Ladder($"dob {i}", "equal(dob)", "osa(dob) <= 1", "osa(dob) <= 2"))]),
        ];
        foreach (var space in spaces)
        {
            var pairs = new RandomPairs(prepared, Rows.Hashes(table), 5_000);
            var comparer = new PairComparer(space, prepared);
            var expected = new PatternCounts();
            foreach (var (one, other) in OneByOne(pairs))
            {
                expected.Add(comparer.Pattern(one, other));
            }

            var runs = new RandomRuns(pairs);
            var patterns = new RandomPatterns(space, prepared);
            for (var run = 0; run < runs.Count; run++)
            {
                patterns.Count(runs, run);
            }

            Assert.True(expected.Total > 0);
            Assert.Equal(expected.Sorted(), patterns.Counts.Sorted());
        }
    }

    private static IEnumerable<(int Left, int Right)> OfRuns(RandomPairs pairs)
    {
        var runs = new RandomRuns(pairs);
        var run = new RandomRun();
        for (var number = 0; number < runs.Count; number++)
        {
            runs.Lay(number, run);
            foreach (var (query, first, count) in run.Queries)
            {
                for (var i = 0; i < count; i++)
                {
                    yield return (run.Rows[query], run.Rows[first + i]);
                }
            }
        }
    }
}
