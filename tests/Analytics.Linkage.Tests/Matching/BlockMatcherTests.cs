using System.Numerics;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Configuration;
using Analytics.Linkage.Designs;
using Analytics.Linkage.Matching;
using Analytics.TestKit;

namespace Analytics.Linkage.Tests.Matching;

public sealed class BlockMatcherTests
{
    private static readonly string[][] Ladders =
    [
        ["equal(name)", "name(name) >= equal_after_folding", "name(name) >= same_pinyin_with_tone", "name(name) >= same_pinyin", "name(name) >= near_glyph", "name(name) >= one_character_different", "name(name) >= romanised_or_swapped", "name(name) >= initials"],
        ["equal(id)", "identifier(id) >= short_and_long_form", "identifier(id) >= masked_agree", "identifier(id) >= adjacent_transposition", "identifier(id) >= one_character_wrong", "identifier(id) >= masked_disagree"],
        ["equal(id)", "identifier(id) >= masked_agree", "identifier(id) >= one_character_wrong and missing(valid_identity(id))", "missing(valid_identity(id))"],
        ["equal(id)", "identifier(id) >= masked_agree", "identifier(id) >= one_character_wrong", "osa(id) <= 2"],
        ["equal(birth)", "date(birth) >= one_slip", "date(birth) >= day_month_swapped", "date(birth) >= two_parts_equal", "date(birth) >= same_year"],
        ["equal(org)", "organisation(org) >= equal_normalised", "organisation(org) >= same_core", "organisation(org) >= abbreviation", "organisation(org) >= high_similarity"],
        ["equal(phone)", "identifier(phone) >= masked_agree", "identifier(phone) >= one_character_wrong"],
        ["equal(pinyin)", "jaro_winkler(pinyin) >= 0.92", "jaro_winkler(pinyin) >= 0.88", "jaro_winkler(pinyin) >= 0.7"],
        ["jaro(pinyin) >= 0.9", "jaro(pinyin) >= 0.75"],
        ["equal(any)", "jaro_winkler(any) >= 0.95", "jaro_winkler(any) >= 0.88"],
        ["jaro(any) >= 0.99", "jaro(any) >= 0.85"],
        ["equal(any)", "jaro_winkler(any) >= 0.5"],
        ["equal(letters)", "jaro_winkler(letters) >= 0.95", "jaro_winkler(letters) >= 0.88"],
        ["jaro(letters) >= 0.9", "jaro(letters) >= 0.85"],
        ["jaro_winkler(letters) >= 0.9", "jaro_winkler(letters) >= 0.6"],
        ["osa(letters) <= 2", "osa(letters) <= 12"],
        ["damerau(code) <= 1.5"],
        ["equal(birth)", "damerau(birth) <= 1", "damerau(birth) <= 2"],
        ["damerau(code) <= 0", "damerau(code) <= 1", "damerau(code) <= 2"],
        ["damerau(any) <= 1", "damerau(any) <= 4", "damerau(any) <= 9"],
        ["damerau(code) <= 3", "damerau(code) <= 5"],
        ["equal(code)", "osa(code) <= 1", "osa(code) <= 2", "osa(code) <= 4"],
        ["equal(code)", "levenshtein(code) <= 1", "levenshtein(code) <= 3"],
        ["levenshtein(any) <= 2", "levenshtein(any) <= 14"],
        ["equal(any)", "indel(any) >= 0.8", "indel(any) >= 0.6", "indel(any) >= 0"],
        ["indel(code) >= 0.9", "indel(code) >= 0.5"],
        ["equal(few)"],
        ["equal(few)", "equal(code)"],
        ["equal(few)", "bigrams(pinyin) >= 0.5"],
        ["equal(few)", "equal(prefix(pinyin, 2))", "osa(pinyin) <= 2 or jaro_winkler(pinyin) >= 0.9", "not equal(code) and not (osa(code) <= 2)"],
        ["date(birth) <= two_parts_equal"],
        ["jaro_winkler(pinyin) <= 0.5"],
        ["osa(pinyin) >= 3"],
        ["osa(pinyin) <= 1", "osa(pinyin) <= 40"],
        ["jaro_winkler(pinyin) >= 0.7", "jaro_winkler(pinyin) >= 0.9"],
        ["name(name) >= initials", "days(birth) <= 3"],
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Ladders.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Match_GivesThePatternsOfThePairComparer(int number)
    {
        var comparison = MatchSamples.Ladder("one", Ladders[number]);
        CheckAll([comparison], MatchSamples.Prepared(230, seed: 1));
        CheckAll([comparison], MatchSamples.Prepared(60, seed: 2));
    }

    [Fact]
    public void Match_GivesThePatternsOfThePairComparer_WithAnyMissingCondition()
    {
        var levels = new[] { new ComparisonLevel("same", Condition.Parse("equal(pinyin)")), new ComparisonLevel("near", Condition.Parse("osa(pinyin) <= 2")) };
        Comparison[] comparisons =
        [
            new("other column", levels, Condition.Parse("missing(code)")), new("both", levels, Condition.Parse("missing(code) and missing(pinyin)")),
            new("never", levels[..1], Condition.Parse("missing(code) and not missing(code)")),
        ];
        CheckAll(comparisons, MatchSamples.Prepared(150, seed: 3));
    }

    [Fact]
    public void Match_GivesThePatternsOfThePairComparer_OfTheLaddersChosenForATable()
    {
        var table = MatchSamples.Table(400, seed: 4);
        var auto = AutoConfiguration.Of(table, new LinkageDesign());
        CheckAll(auto.Comparisons, new PreparedTable(table, auto.Columns));
    }

    [Fact]
    public void Match_GivesThePatternsOfThePairComparer_OfLaddersAtRandom()
    {
        var prepared = MatchSamples.Prepared(70, seed: 5);
        for (var seed = 0; seed < 150; seed++)
        {
            var ladders = new RandomLadders(seed);
            CheckAll([ladders.Make("a"), ladders.Make("b")], prepared);
        }
    }

    [Fact]
    public void MatchWide_OfMoreLaddersThan32BitsNumber_GivesThePatternsOfThePairComparer()
    {
        Comparison[] comparisons = [.. Ladders[..16].Select((ladder, i) => MatchSamples.Ladder($"{i}", ladder))];
        Assert.False(BlockMatcher.IsNarrow(new PatternSpace(comparisons)));
        CheckAll(comparisons, MatchSamples.Prepared(150, seed: 8));
    }

    [Fact]
    public void Match_OfAnyStretchOfTheRun_IsThatPartOfTheWhole()
    {
        var prepared = MatchSamples.Prepared(140, seed: 6);
        var space = new PatternSpace([.. Ladders[..8].Select((ladder, i) => MatchSamples.Ladder($"{i}", ladder))]);
        var matcher = new BlockMatcher(space, prepared);
        matcher.Reset(Enumerable.Range(0, 140).ToArray());
        foreach (var query in new[] { 0, 77, 139 })
        {
            var all = Patterns(matcher, space, query, 0, 140);
            for (var first = 0; first < 140; first += 3)
            {
                for (var count = 1; first + count <= 140; count += 1 + (count / 5))
                {
                    Assert.Equal(all[first..(first + count)], Patterns(matcher, space, query, first, count));
                }
            }
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public void Reset_ToTheRunAnnounced_OrToAnother_GivesThePatternsOfItsRows(int ladders)
    {
        var prepared = MatchSamples.Prepared(400, seed: 9);
        var space = new PatternSpace([.. Ladders[..ladders].Select((ladder, i) => MatchSamples.Ladder($"{i}", ladder))]);
        var matcher = new BlockMatcher(space, prepared);
        var comparer = new PairComparer(space, prepared);
        int[][] runs = [[.. Enumerable.Range(0, 90)], [.. Enumerable.Range(100, 150)], [.. Enumerable.Range(260, 40)], [5, 3, 399], [.. Enumerable.Range(40, 300)]];
        for (var i = 0; i < runs.Length; i++)
        {
            var rows = runs[i];
            matcher.Reset(rows);

            // The last but one is not the run that comes.
            matcher.Announce(i == 2 ? runs[0] : runs[Math.Min(i + 1, runs.Length - 1)]);
            var sweeps = new SweepList(BlockMatcher.Room);
            for (var query = 0; query < rows.Length - 1 && sweeps.TryAdd(query, query + 1, rows.Length - query - 1); query++)
            {
            }

            var patterns = BlockMatcher.IsNarrow(space) ? Array.ConvertAll(matcher.Match(sweeps).ToArray(), pattern => (ulong)pattern) : matcher.MatchWide(sweeps).ToArray();
            foreach (var sweep in sweeps.Sweeps)
            {
                for (var other = 0; other < sweep.Count; other++)
                {
                    Assert.Equal(comparer.Pattern(rows[sweep.Query], rows[sweep.First + other]), patterns[sweep.Place + other]);
                }
            }
        }
    }

    [Fact]
    public void Match_AllocatesNothing()
    {
        var prepared = MatchSamples.Prepared(300, seed: 7);
        var space = new PatternSpace([.. Ladders[..9].Select((ladder, i) => MatchSamples.Ladder($"{i}", ladder))]);
        var matcher = new BlockMatcher(space, prepared);
        var rows = Enumerable.Range(0, 300).ToArray();
        var sweeps = new SweepList(BlockMatcher.Room);
        Assert.True(BlockMatcher.IsNarrow(space) && !BlockMatcher.IsDirect(space));
        var sum = 0UL;
        Assert.Equal(0, Allocations.Fewest(() =>
        {
            matcher.Reset(rows);
            for (var query = 0; query < rows.Length - 1; query++)
            {
                if (!sweeps.TryAdd(query, query + 1, rows.Length - query - 1))
                {
                    sum += matcher.Match(sweeps)[sweeps.Sweeps[^1].Place];
                    sweeps.Clear();
                    sweeps.TryAdd(query, query + 1, rows.Length - query - 1);
                }
            }

            sum += matcher.Match(sweeps)[sweeps.Sweeps[^1].Place];
            sweeps.Clear();
        }));
        Assert.NotEqual(0UL, sum);
    }

    private static void CheckAll(IReadOnlyList<Comparison> comparisons, PreparedTable table)
    {
        var space = new PatternSpace(comparisons);
        var matcher = new BlockMatcher(space, table);
        var comparer = new PairComparer(space, table);
        var rows = Enumerable.Range(0, table.RowCount).OrderBy(row => row * 7919 % 101).ToArray();
        matcher.Reset(rows);
        for (var query = 0; query < rows.Length; query++)
        {
            var patterns = Patterns(matcher, space, query, query, rows.Length - query);
            for (var i = 0; i < patterns.Length; i++)
            {
                var expected = comparer.Pattern(rows[query], rows[query + i]);
                Assert.True(expected == patterns[i], $"{string.Join("; ", comparisons[0].Levels.Select(level => level.Condition))}: rows {rows[query]} and {rows[query + i]}: {patterns[i]} instead of {expected}");
            }
        }
    }

    private static ulong[] Patterns(BlockMatcher matcher, PatternSpace space, int query, int first, int count)
    {
        var sweeps = new SweepList(BlockMatcher.Room);
        Assert.True(sweeps.TryAdd(query, first, count));
        return BlockMatcher.IsDirect(space) ? Found(matcher.MatchDirect(sweeps), sweeps) : BlockMatcher.IsNarrow(space) ? Found(matcher.Match(sweeps), sweeps) : Found(matcher.MatchWide(sweeps), sweeps);
    }

    private static ulong[] Found<T>(ReadOnlySpan<T> patterns, SweepList sweeps)
        where T : struct, IBinaryInteger<T> => Array.ConvertAll(patterns.Slice(sweeps.Sweeps[0].Place, sweeps.Sweeps[0].Count).ToArray(), ulong.CreateChecked);
}
