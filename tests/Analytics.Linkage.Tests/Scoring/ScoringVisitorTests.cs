using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tests.Matching;

namespace Analytics.Linkage.Tests.Scoring;

public sealed class ScoringVisitorTests
{
    private const double KeepFrom = 4;

    private static readonly Comparison[] Few =
    [
        new("name", [new("equal", Condition.Parse("equal(name)"), new ColumnValue("name")), new("near", Condition.Parse("name(name) >= initials"), new ColumnValue("name"), 0.5)]),
        MatchSamples.Ladder("birth", "equal(birth)", "date(birth) >= one_slip", "date(birth) >= same_year"), MatchSamples.Ladder("pinyin", "equal(pinyin)", "jaro_winkler(pinyin) >= 0.88"),
        MatchSamples.Ladder("id", "equal(id)", "identifier(id) >= one_character_wrong"),
    ];

    // More patterns than have a place each, and than 32 bits can number.
    private static readonly Comparison[] Many = [.. Few, .. Ladders(8, 6)];
    private static readonly Comparison[] Most = [.. Few, .. Ladders(12, 7)];

    public static TheoryData<string, int, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, bool>();
            foreach (var threads in new[] { 1, 2, 8 })
            {
                cases.Add("few", threads, false);
                cases.Add("many", threads, false);
                cases.Add("most", threads, false);
                cases.Add("few", threads, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_IsWhatPairByPairComesTo_OnAnyNumberOfThreads(string which, int threads, bool link)
    {
        var comparisons = which switch { "few" => Few, "many" => Many, _ => Most };
        var table = MatchSamples.Prepared(1500, seed: 11, link ? 600 : null);
        var space = new PatternSpace(comparisons);
        var candidates = new CandidatePairs([BlockingRule.Parse("few"), BlockingRule.Parse("prefix(pinyin, 2)"), BlockingRule.Parse("birth")], table, new OversizePolicy(5000, [], []));
        var hashes = new RowHashes(table.Table, MatchSamples.Columns.Select(column => column.Name));
        var scorer = new PairScorer(Model(comparisons, table), space, table);
        var scoring = new CandidateScoring(table, space, candidates, hashes, new LinkageOptions { Threads = threads }, default);
        var scored = scoring.Weigh(scoring.Compare(scorer, KeepFrom), scorer, KeepFrom);

        var counts = new PatternCounts();
        var kept = new List<ScoredPair>();
        var comparer = new PairComparer(space, table);
        var buffer = new int[1];
        for (var rule = 0; rule < candidates.Blocks.Count; rule++)
        {
            var before = counts.Total;
            foreach (var part in candidates.Parts(rule))
            {
                candidates.Visit(part, true, ref buffer, (row, others) =>
                {
                    foreach (var other in others)
                    {
                        var pattern = comparer.Pattern(row, other);
                        var frequency = scorer.FrequencyWeight(pattern, row, other);
                        counts.Add(space.WithFrequency(pattern, frequency));
                        var weight = PairScorer.Written(scorer.PatternWeight(pattern) + frequency);
                        if (weight >= KeepFrom || ScoringVisitor.IsSampled(hashes[row], hashes[other]))
                        {
                            kept.Add(new ScoredPair(row, other, pattern, weight));
                        }
                    }
                });
            }

            Assert.Equal(counts.Total - before, scored.PairsPerRule[rule]);
        }

        Assert.Equal(counts.Sorted(), scored.Patterns.Sorted());
        Assert.Equal(Ordered(kept), Ordered(scored.Kept));
        Assert.True(kept.Count > 20);
    }

    private static IEnumerable<ScoredPair> Ordered(IEnumerable<ScoredPair> pairs) => pairs.OrderBy(pair => pair.Left).ThenBy(pair => pair.Right);

    private static IEnumerable<Comparison> Ladders(int count, int levels) => Enumerable.Range(0, count).Select(i =>
        MatchSamples.Ladder($"more {i}", [.. Enumerable.Range(0, levels).Select(level => $"osa(code) <= {level}")]));

    private static LinkageModel Model(Comparison[] comparisons, PreparedTable table) => new()
    {
        Columns = MatchSamples.Columns,
        Comparisons = [.. comparisons.Select(comparison => new TrainedComparison(comparison, Shares(comparison, 2), Shares(comparison, 0.4)))],
        Blocking = [],
        Prior = 0.001,
        ThresholdWeight = 0,
        ClusterWeight = 0,
        TermFrequencies = [TermFrequencies.Of(new ColumnValue("name"), table[new ColumnValue("name")])!],
    };

    private static double[] Shares(Comparison comparison, double growth)
    {
        var parts = Enumerable.Range(0, comparison.Levels.Count + 1).Select(level => Math.Pow(growth, level)).ToArray();
        return [.. parts.Select(part => part / parts.Sum())];
    }
}
