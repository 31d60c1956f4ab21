using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Tests.Scoring;

public sealed class ThresholdChoiceTests
{
    [Fact]
    public void Of_AnyWeights_IsWhereF1IsGreatest()
    {
        var random = new Random(4);
        for (var round = 0; round < 50; round++)
        {
            var weights = Enumerable.Range(0, random.Next(1, 40)).Select(_ => (Weight: Math.Round((random.NextDouble() - 0.6) * 30, 1), Pairs: (long)random.Next(1, 500))).DistinctBy(item => item.Weight).ToArray();
            double F1(double threshold) => 2 * weights.Where(item => item.Weight >= threshold).Sum(item => item.Pairs * LinkageModel.Probability(item.Weight))
                / (weights.Where(item => item.Weight >= threshold).Sum(item => item.Pairs) + weights.Sum(item => item.Pairs * LinkageModel.Probability(item.Weight)));
            var chosen = ThresholdChoice.Of(weights);
            Assert.InRange(chosen, -30, 0);
            Assert.Equal(weights.Max(item => F1(item.Weight)), F1(chosen), 9);
        }

        Assert.Equal(0, ThresholdChoice.Of([]));
    }
}
