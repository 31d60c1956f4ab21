using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Scoring;

public sealed class PairScorerTests
{
    // smith four times, berg twice, smyth once, and one without a name.
    private static readonly LinkageTable Table = Rows.Table(
        ("a", ["smith", "smith", "smith", "smith", "berg", "berg", "smyth", null]), ("b", ["1", "1", "2", null, "1", "1", "1", "1"]));

    private static readonly Comparison Name = new("name",
    [
        new ComparisonLevel("equal", Condition.Parse("equal(a)"), new ColumnValue("a")),
        new ComparisonLevel("similar", Condition.Parse("jaro_winkler(a) >= 0.85"), new ColumnValue("a"), 0.5),
    ]);

    private static readonly PreparedTable Prepared = Rows.Prepared(Table);

    private static readonly LinkageModel Model = SmallModel.Of(Table, Name, Rows.Ladder("b", "equal(b)")) with
    {
        TermFrequencies = [TermFrequencies.Of(new ColumnValue("a"), Prepared[new ColumnValue("a")])!],
        Interactions = [new Interaction(0, 1, [[0.25, -0.5], [0, -1], [0.125, -2]])],
    };

    private static readonly PatternSpace Space = new([.. Model.Comparisons.Select(trained => trained.Comparison)]);

    private static readonly PairScorer Scorer = new(Model, Space, Prepared);

    [Fact]
    public void Weight_OfAPair_IsTheSumOfItsParts()
    {
        // smith and smith, 1 and 1: both top levels, the interaction of both, the frequency of smith: 4 in 7.
        var collision = ((4 * 4) + (2 * 2) + 1) / 49.0;
        var expected = Model.PriorWeight + Model.Comparisons[0].Weight(2) + Model.Comparisons[1].Weight(1) - 2 + Math.Log2(collision) - Math.Log2(4 / 7.0);
        Assert.Equal(expected, Weight(0, 1), 1e-6);

        // Nothing known of the second field: no interaction either.
        Assert.Equal(Model.PriorWeight + Model.Comparisons[0].Weight(2) + Math.Log2(collision) - Math.Log2(4 / 7.0), Weight(0, 3), 1e-6);
        Assert.Equal(Model.PriorWeight + Model.Comparisons[1].Weight(1), Weight(0, 7), 1e-6);
    }

    [Fact]
    public void PatternWeight_WithFamilies_WeighsMatchesAgainstStrangersAndFamilies()
    {
        // One non-match in twenty is of a family, and these agree on b four times in five.
        var families = new FamilyClass(0.05, [[0.7, 0.2, 0.1], [0.2, 0.8]]);
        var scorer = Scorer.Under(Model with { Families = families });
        foreach (var (name, b) in Enumerable.Range(0, 3).SelectMany(name => Enumerable.Range(0, 2).Select(b => (name, b))))
        {
            var pattern = (ulong)(((name + 1) * (int)Space.Stride(0)) + ((b + 1) * (int)Space.Stride(1)));
            var match = Model.Comparisons[0].M[name] * Model.Comparisons[1].M[b];
            var stranger = Model.Comparisons[0].U[name] * Model.Comparisons[1].U[b] * Math.Pow(2, -Model.Interactions[0].Bits[name][b]);
            var family = families.Levels[0][name] * families.Levels[1][b];
            var expected = Model.PriorWeight + Math.Log2(match / ((0.95 * stranger) + (0.05 * family)));
            Assert.Equal(expected, scorer.PatternWeight(pattern), 1e-9);
            Assert.Equal(expected - Scorer.PatternWeight(pattern), scorer.FamilyWeight(pattern), 1e-9);
            Assert.Equal(0, Scorer.FamilyWeight(pattern));
        }

        // Nothing compared: a family has it as a stranger has.
        Assert.Equal(Model.PriorWeight, scorer.PatternWeight(0), 1e-12);
    }

    [Fact]
    public void FrequencyWeight_OfARareValue_IsMoreThanThatOfACommonOne()
    {
        Assert.True(Frequency(4, 5) > Frequency(0, 1));
        Assert.Equal(1, Frequency(4, 5) - Frequency(0, 1), 9);
    }

    [Fact]
    public void FrequencyWeight_OfSimilarValues_GoesByTheCommonerOneAndCountsHalf()
    {
        var collision = Math.Log2(21 / 49.0);
        Assert.Equal(0.5 * (collision - Math.Log2(4 / 7.0)), Frequency(0, 6), 9);
        Assert.Equal(Frequency(0, 6), Frequency(6, 0), 12);
    }

    [Fact]
    public void FrequencyWeight_OfOtherLevels_IsNone()
    {
        Assert.Equal(0, Frequency(0, 4));
        Assert.Equal(0, Frequency(0, 7));
    }

    [Fact]
    public void Weight_IsRoundedToAMillionth()
    {
        Assert.All(Rows.Pairs(Table), pair => Assert.Equal(Math.Round(Weight(pair.Left, pair.Right), 6), Weight(pair.Left, pair.Right)));
        Assert.Equal(Weight(1, 4), Weight(4, 1));
    }

    [Fact]
    public void TermFrequencies_Of_KeepsTheCommonAndMeansTheRare()
    {
        var terms = Model.TermFrequencies[0];
        Assert.Equal(["smith", "berg"], terms.Common.Keys);
        Assert.Equal([4 / 7.0, 2 / 7.0], terms.Common.Values);
        Assert.Equal(1 / 7.0, terms.Rare, 12);
        Assert.Equal(21 / 49.0, terms.Collision, 12);
        Assert.Null(TermFrequencies.Of(new ColumnValue("c"), Rows.Prepared(ColumnKind.Text, null, null)[new ColumnValue("c")]));
        var unseen = Rows.Prepared(ColumnKind.Text, "berg", "nobody")[new ColumnValue("c")];
        var logarithms = terms.Logarithms(unseen);
        Assert.Equal((Math.Log2(2 / 7.0), Math.Log2(1 / 7.0)), (logarithms[0], logarithms[1]));
    }

    [Fact]
    public void TermFrequencies_OfTextsTooLongToBeKept_AreThoseOfTheirBeginnings()
    {
        var common = new string('a', Linkage.Tables.ValuePool.LongestKept);
        var terms = new TermFrequencies(new ColumnValue("c"), new Dictionary<string, double> { [common] = 0.5 }, 0.01, 0.3);
        var logarithms = terms.Logarithms(Rows.Prepared(ColumnKind.Text, "b", common + "more")[new ColumnValue("c")]);
        Assert.Equal((Math.Log2(0.01), -1.0), (logarithms[0], logarithms[1]));
    }

    [Fact]
    public void TermFrequencies_OfMoreValuesThanCanBeNumbered_AreRefused()
    {
        var common = Enumerable.Range(0, 1 << 16).ToDictionary(i => $"{i}", _ => 1e-6);
        Assert.Throws<LinkageException>(() => new TermFrequencies(new ColumnValue("c"), common, 1e-7, 1e-6));
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 2 / 3.0)]
    [InlineData(-2000, 0)]
    [InlineData(2000, 1)]
    public void Probability_OfAWeight(double weight, double expected) => Assert.Equal(expected, LinkageModel.Probability(weight), 12);

    private static double Weight(int left, int right)
    {
        var pattern = new PairComparer(Space, Prepared).Pattern(left, right);
        return Scorer.Weight(Scorer.PatternWeight(pattern), pattern, left, right);
    }

    private static double Frequency(int left, int right) => Scorer.FrequencyWeight(new PairComparer(Space, Prepared).Pattern(left, right), left, right);
}
