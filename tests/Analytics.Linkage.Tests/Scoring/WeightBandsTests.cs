using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Tests.Scoring;

public sealed class WeightBandsTests
{
    [Fact]
    public void Of_AnyPatterns_CountsEveryPair()
    {
        var table = new People(80, 2).Table();
        var prepared = Rows.Prepared(table);
        var model = SmallModel.Of(table, Rows.Ladder("dob", "equal(dob)", "osa(dob) <= 2"), Rows.Ladder("city", "equal(city)"));
        var space = new PatternSpace([.. model.Comparisons.Select(trained => trained.Comparison)]);
        var (scorer, comparer, counts) = (new PairScorer(model, space, prepared), new PairComparer(space, prepared), new PatternCounts());
        foreach (var (left, right) in Rows.Pairs(table))
        {
            counts.Add(space.WithFrequency(comparer.Pattern(left, right), 0));
        }

        var bands = WeightBands.Of(counts, space, scorer);
        var weights = Rows.Pairs(table).Select(pair => scorer.PatternWeight(comparer.Pattern(pair.Left, pair.Right))).ToArray();
        Assert.Equal(weights.GroupBy(weight => (int)Math.Floor(weight)).OrderBy(band => band.Key).Select(band => (band.Key, (long)band.Count())), bands.Select(band => (band.From, band.Pairs)));
        Assert.Equal(weights.Sum(LinkageModel.Probability), bands.Sum(band => band.ExpectedMatches), 6);
    }
}
