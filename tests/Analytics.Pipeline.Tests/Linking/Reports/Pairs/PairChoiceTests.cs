using Analytics.Pipeline.Linking.Reports;
using Analytics.Pipeline.Linking.Reports.Pairs;

namespace Analytics.Pipeline.Tests.Linking.Reports.Pairs;

public sealed class PairChoiceTests
{
    [Fact]
    public void Of_OverlappingScores_TakesSixtyFromEveryRegion()
    {
        var result = SampleLinkage.Overlapping;
        var groups = PairChoice.Of(result, new PairOrder(result, SampleLinkage.OverlappingIds));
        var pairs = groups.SelectMany(group => group.Pairs).ToArray();

        Assert.Equal(Enum.GetValues<PairGroupKind>(), groups.Select(group => group.Kind));
        Assert.Equal(60, pairs.Length);
        Assert.Equal(pairs.Distinct(), pairs);
        Assert.Equal(pairs.Select(pair => pair.Weight).OrderDescending(), pairs.Select(pair => pair.Weight));
        Assert.Equal(result.Pairs.Max(pair => pair.Weight), pairs[0].Weight);
        Assert.Equal(result.Pairs.Min(pair => pair.Weight), pairs[^1].Weight);
    }

    [Fact]
    public void Of_MatchesAndOthers_AreToldApart()
    {
        var result = SampleLinkage.Overlapping;
        foreach (var group in PairChoice.Of(result, new PairOrder(result, SampleLinkage.OverlappingIds)))
        {
            var isAbove = group.Kind <= PairGroupKind.JustAbove;
            Assert.All(group.Pairs, pair => Assert.Equal(isAbove, pair.Weight >= result.Model.ThresholdWeight));
        }
    }

    [Fact]
    public void Of_ManyPairs_ChoosesFromTheExtremesOfEachPattern()
    {
        var result = SampleLinkage.OverlappingWhole;
        var groups = PairChoice.Of(result, new PairOrder(result, SampleLinkage.OverlappingIds));

        Assert.True(result.Pairs.Count > 5_000);
        Assert.Equal(60, groups.Sum(group => group.Pairs.Count));
        Assert.Equal(result.Pairs.Max(pair => pair.Weight), groups[0].Pairs[0].Weight);
        Assert.Equal(result.Pairs.Min(pair => pair.Weight), groups[^1].Pairs[^1].Weight);
    }
}
