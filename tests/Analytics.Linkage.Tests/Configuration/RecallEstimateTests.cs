using Analytics.Linkage.Blocking;
using Analytics.Linkage.Configuration;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Tests.Configuration;

public sealed class RecallEstimateTests
{
    private static readonly ValueExpression[] Columns = [new ColumnValue("a"), new ColumnValue("b")];

    [Fact]
    public void Of_RedrawsWhatPairsAgreeOnSinceItFoundThem()
    {
        // Of those that "a" found six in ten agree on "b", of those that "b" found three in ten on "a": 1 − 0.4 × 0.7 agree on either.
        ComparedSeed[] seeds = [.. Of(0, 0b11, 60), .. Of(0, 0b01, 40), .. Of(1, 0b11, 30), .. Of(1, 0b10, 70)];
        Assert.Equal([0.3, 0.72], Estimate(Columns, Columns, seeds, _ => 1, "a", "b"), Near);
        Assert.Equal([0.18, 0.6], Estimate(Columns, Columns, seeds, _ => 1, "a & b", "b"), Near);
    }

    [Fact]
    public void Of_CountsAPairAsMuchAsItIsLikelyToBeAMatch()
    {
        // Those that agree on nothing else are a third as likely to be matches: held for none, or for sure, they would make the recall one or a half.
        ComparedSeed[] seeds = [.. Of(0, 0b11, 100), .. Of(0, 0b01, 100), .. Of(1, 0b11, 100), .. Of(1, 0b10, 100)];
        Assert.Equal([0.75], Estimate(Columns, Columns, seeds, seed => seed.Agree == 0b11 ? 1 : 1 / 3.0, "a"), Near);
    }

    [Fact]
    public void Of_FewMatches_SaysNothing()
    {
        ComparedSeed[] seeds = [.. Of(0, 0b11, 100), .. Of(1, 0b11, 100)];
        Assert.Equal([double.NaN], Estimate(Columns, Columns, seeds, _ => 0.12, "a"));
        Assert.Equal([1.0], Estimate(Columns, Columns, seeds, _ => 0.13, "a"), Near);
        Assert.Equal([double.NaN], Estimate(Columns, Columns, [], _ => 1, "a"));
    }

    [Fact]
    public void Of_AColumnThatNoOtherStandsInFor_SaysNothing()
    {
        Assert.Equal([double.NaN, double.NaN], Estimate(Columns, Columns, [.. Of(0, 0b11, 100)], _ => 1, "a", "b"));

        // Two words of one text stand in for each other only as far as they are other words; the whole text they share.
        ValueExpression[] words = [ValueExpression.Parse("rare_word(a, 1)"), ValueExpression.Parse("rare_word(a, 2)")];
        Assert.Equal([1.0], Estimate([.. words], words, [.. Of(0, 0b11, 50), .. Of(1, 0b11, 50)], _ => 1, "rare_word(a, 1)"), Near);
        Assert.Equal([double.NaN], Estimate([.. words, new ColumnValue("a")], words, [.. Of(0, 0b111, 50), .. Of(1, 0b111, 50)], _ => 1, "rare_word(a, 1)"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_DrawnPairs_IsThatOfEveryPairWithEveryOther(int seed)
    {
        var random = new Random(seed);
        ValueExpression[] finders = [new ColumnValue("a"), new ColumnValue("b"), new ColumnValue("c")];
        ValueExpression[] keys = [.. finders, ValueExpression.Parse("prefix(a, 3)"), ValueExpression.Parse("prefix(c, 3)")];
        ulong[] shared = [0b01001, 0b00010, 0b10100];
        ComparedSeed[] seeds = [.. Enumerable.Range(0, 300).Select(i => new ComparedSeed(random.Next(3), i, i, 0, (ulong)random.Next(32)))];
        var chances = seeds.Select(_ => random.NextDouble()).ToArray();
        string[] rules = ["a & b", "prefix(c, 3) & b", "c", "prefix(a, 3)"];
        ulong[] masks = [0b00011, 0b10010, 0b00100, 0b01000];
        var found = new double[rules.Length];
        var total = 0.0;
        var matches = Enumerable.Range(0, 3).Select(finder => seeds.Index().Where(item => item.Item.Finder == finder).Sum(item => chances[item.Index])).ToArray();
        double Weight(int i) => chances[i] * Math.Min(1, matches[seeds[i].Finder] / 200) / matches[seeds[i].Finder];
        for (var i = 0; i < seeds.Length; i++)
        {
            var donors = Enumerable.Range(0, seeds.Length).Where(j => seeds[j].Finder != seeds[i].Finder).ToArray();
            var all = donors.Sum(Weight);
            total += Weight(i);
            foreach (var donor in donors)
            {
                var agree = (seeds[i].Agree & ~shared[seeds[i].Finder]) | (seeds[donor].Agree & shared[seeds[i].Finder]);
                for (var rule = 0; rule < masks.Length; rule++)
                {
                    found[rule] += masks.Take(rule + 1).Any(mask => (agree & mask) == mask) ? Weight(i) * Weight(donor) / all : 0;
                }
            }
        }

        Assert.Equal(found.Select(sum => sum / total), Estimate(keys, finders, seeds, pair => chances[pair.Left], rules), Near);
    }

    [Fact]
    public void Of_MatchesWhoseColumnsErrOneByOne_IsTheirRecall()
    {
        // Pairs are seen only where they agree on a column; of all matches a fifth (0.8 × 0.6 × 0.4) agrees on none, and no rule finds these.
        var random = new Random(4);
        double[] chances = [0.2, 0.4, 0.6];
        ValueExpression[] columns = [new ColumnValue("a"), new ColumnValue("b"), new ColumnValue("c")];
        var matches = Enumerable.Range(0, 20_000).Select(_ => Enumerable.Range(0, 3).Aggregate(0UL, (bits, i) => bits | (random.NextDouble() < chances[i] ? 1UL << i : 0))).ToArray();
        ComparedSeed[] seeds = [.. Enumerable.Range(0, 3).SelectMany(finder => matches.Where(bits => ((bits >> finder) & 1) == 1).Select(bits => new ComparedSeed(finder, 0, 0, 0, bits)))];
        double[] truth = [.. Enumerable.Range(1, 3).Select(count => matches.Count(bits => (bits & ((1UL << count) - 1)) != 0) / 20_000.0)];
        Assert.All(truth.Zip(Estimate(columns, columns, seeds, _ => 1, "a", "b", "c")), pair => Assert.InRange(pair.Second, pair.First - 0.01, pair.First + 0.01));
    }

    private static IEnumerable<ComparedSeed> Of(int finder, ulong agree, int count) => Enumerable.Repeat(new ComparedSeed(finder, 0, 1, 0, agree), count);

    private static double[] Estimate(ValueExpression[] keys, ValueExpression[] finders, ComparedSeed[] seeds, Func<ComparedSeed, double> probability, params string[] rules) =>
        new RecallEstimate(keys, finders, seeds).Of(rules.Select(BlockingRule.Parse), probability);

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;
}
