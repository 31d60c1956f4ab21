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
        var expected = ThresholdTable.Expected(
            weights, weights.Select(LinkageModel.Probability).ToArray(), rows.Select(row => row.Threshold).ToArray());

        // Bands hold frequencies rounded to half bits, so that some pairs stand in the next one.
        foreach (var (row, exact) in rows.Zip(expected).Where(pair => pair.Second.Pairs > 200))
        {
            Assert.InRange(row.Precision!.Value, exact.Precision!.Value - 0.05, exact.Precision!.Value + 0.05);
            Assert.InRange(row.Recall!.Value, exact.Recall!.Value - 0.05, exact.Recall!.Value + 0.05);
        }
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
