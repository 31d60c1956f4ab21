using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Scoring;

public sealed class CandidateScoringTests
{
    private static readonly string[] Rules = ["surname", "dob & city", "prefix(number, 4)", "first_name"];

    private static readonly Comparison Surname = new("surname",
    [
        new ComparisonLevel("equal", Condition.Parse("equal(surname)"), new ColumnValue("surname")),
        new ComparisonLevel("similar", Condition.Parse("jaro_winkler(surname) >= 0.88"), new ColumnValue("surname"), 0.5),
    ]);

    [Theory]
    [InlineData(1, true, null)]
    [InlineData(2, false, null)]
    [InlineData(8, true, 150)]
    [InlineData(8, false, 150)]
    public void Run_EqualsComparingEveryPair(int threads, bool keepAll, int? left)
    {
        var people = new People(150, 9);
        var table = Rows.Table(left, [.. People.Names.Select((name, i) => (name, people.Values(i)))]);
        var prepared = Rows.Prepared(table);
        var model = SmallModel.Of(table, Surname, Rows.Ladder("dob", "equal(dob)", "osa(dob) <= 2"), Rows.Ladder("number", "equal(number)", "osa(number) <= 1")) with
        {
            Prior = 0.3,
            TermFrequencies = [TermFrequencies.Of(new ColumnValue("surname"), prepared[new ColumnValue("surname")])!],
        };
        var space = new PatternSpace([.. model.Comparisons.Select(trained => trained.Comparison)]);
        var rules = Rules.Select(BlockingRule.Parse).ToArray();
        var candidates = new CandidatePairs(rules, prepared, new OversizePolicy(2000, [], []));
        var hashes = Rows.Hashes(table);
        var scorer = new PairScorer(model, space, prepared);
        var scoring = new CandidateScoring(prepared, space, candidates, hashes, new LinkageOptions { Threads = threads, KeepAllPairs = keepAll }, default);
        var scored = scoring.Weigh(scoring.Compare(scorer, -2), scorer, -2);

        var comparer = new PairComparer(space, prepared);
        var (perRule, patterns, kept) = (new long[rules.Length], new SortedDictionary<ulong, long>(), new List<ScoredPair>());
        foreach (var (one, other) in Rows.Pairs(table))
        {
            var rule = Array.FindIndex(rules, rule => rule.Values.All(value => prepared[value].Codes[one] is >= 0 and var code && code == prepared[value].Codes[other]));
            if (rule < 0)
            {
                continue;
            }

            var pattern = comparer.Pattern(one, other);
            var counted = space.WithFrequency(pattern, scorer.FrequencyWeight(pattern, one, other));
            patterns[counted] = patterns.GetValueOrDefault(counted) + 1;
            perRule[rule]++;
            var weight = scorer.Weight(scorer.PatternWeight(pattern), pattern, one, other);
            if (keepAll || weight >= -2 || ScoringVisitor.IsSampled(hashes[one], hashes[other]))
            {
                kept.Add(new ScoredPair(one, other, pattern, weight));
            }
        }

        Assert.Equal(perRule, scored.PairsPerRule);
        Assert.Equal(patterns.Select(pair => (pair.Key, pair.Value)), scored.Patterns.Sorted());
        Assert.True(kept.Count > 30);
        Assert.Equal(kept, Sorted(scored.Kept));

        // Compared under one prior and weighed under another, a pair weighs what it weighs under the other; with a higher bar the weaker ones go.
        var likelier = scorer.Under(model with { Prior = 0.5 });
        var shift = Math.Log2(0.7 / 0.3);
        var again = scoring.Weigh(scoring.Compare(scorer, -2), likelier, 1);
        var expected = kept.Select(pair => pair with { Weight = likelier.Weight(likelier.PatternWeight(pair.Pattern), pair.Pattern, pair.Left, pair.Right) }).ToArray();
        Assert.All(kept.Zip(expected), pair => Assert.Equal(pair.First.Weight + shift, pair.Second.Weight, 2e-6));
        Assert.Equal(expected.Where(pair => keepAll || pair.Weight >= 1 || ScoringVisitor.IsSampled(hashes[pair.Left], hashes[pair.Right])), Sorted(again.Kept));
    }

    private static ScoredPair[] Sorted(IEnumerable<ScoredPair> pairs) => [.. pairs.OrderBy(pair => pair.Left).ThenBy(pair => pair.Right)];
}
