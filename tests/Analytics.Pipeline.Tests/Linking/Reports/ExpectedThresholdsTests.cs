using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Models;
using Analytics.Pipeline.Linking.Reports;

namespace Analytics.Pipeline.Tests.Linking.Reports;

public sealed class ExpectedThresholdsTests
{
    [Fact]
    public void AtWholeBits_Bands_AgreeWithEveryPair()
    {
        var rows = ExpectedThresholds.AtWholeBits(SampleLinkage.Overlapping.Report, SampleLinkage.Overlapping.Model.ThresholdWeight, below: 8);
        var weights = SampleLinkage.OverlappingWhole.Pairs.Select(pair => pair.Weight).ToArray();
        // Bands hold frequencies rounded to quarters of a bit: a pair may stand an eighth of a bit from its place, so a row lies between those
        // of thresholds so far to either side.
        foreach (var row in rows)
        {
            var (low, high) = (At(row.Threshold - 0.126), At(row.Threshold + 0.126));
            Assert.InRange(row.Pairs, high.Pairs, low.Pairs);
            Assert.InRange(row.TruePositives, high.TruePositives - (0.1 * high.TruePositives), low.TruePositives + (0.1 * low.TruePositives));
        }

        ExpectedThresholdRow At(double threshold) => ThresholdTable.Expected(weights, weights.Select(LinkageModel.Probability).ToArray(), [threshold])[0];
    }

    [Fact]
    public void AtWholeBits_ThresholdFarBelowAllPairs_HasRowsAroundIt()
    {
        var rows = ExpectedThresholds.AtWholeBits(SampleLinkage.Overlapping.Report, -90.5, below: 8);

        Assert.Equal(-99, rows[0].Threshold);
        Assert.Equal(SampleLinkage.Overlapping.Report.Compared, rows[0].Pairs);
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second.Threshold == pair.First.Threshold + 1 && pair.Second.Pairs <= pair.First.Pairs));
    }

    [Fact]
    public void AtThreshold_SampleOfTheWeak_AgreesWithEveryPair()
    {
        var result = SampleLinkage.Overlapping;
        var weights = SampleLinkage.OverlappingWhole.Pairs.Select(pair => pair.Weight).ToArray();
        var exact = ThresholdTable.Expected(weights, weights.Select(LinkageModel.Probability).ToArray(), [result.Model.ThresholdWeight])[0];
        var row = ExpectedThresholds.AtThreshold(result);

        Assert.Equal(exact.Pairs, row.Pairs);
        Assert.Equal(exact.TruePositives, row.TruePositives, 6);
        Assert.Equal(exact.FalsePositives, row.FalsePositives, 6);
        Assert.InRange(row.FalseNegatives, 0.9 * exact.FalseNegatives, 1.1 * exact.FalseNegatives);
    }
}
