using Analytics.Pipeline.Linking;

namespace Analytics.Pipeline.Tests.Linking;

public sealed class PairColumnsTests
{
    [Theory]
    [InlineData(12.3456785, "12.345678", "0.999808")]
    [InlineData(-0.0000001, "0.000000", "0.500000")]
    [InlineData(0, "0.000000", "0.500000")]
    [InlineData(-3, "-3.000000", "0.111111")]
    [InlineData(60, "60.000000", "1.000000")]
    public void Texts_HaveSixPlaces(double weight, string text, string probability) =>
        Assert.Equal((text, probability), (PairColumns.WeightText(weight), PairColumns.ProbabilityText(weight)));
}
