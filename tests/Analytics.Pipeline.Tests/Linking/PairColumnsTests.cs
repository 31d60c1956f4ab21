using System.Globalization;
using Analytics.Pipeline.Linking;
using FsCheck;
using FsCheck.Fluent;

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

    [Fact]
    public void Texts_AreThoseOfGeneralFormatting() => Prop.ForAll(
        Gen.Choose(-400_000_000, 400_000_000).SelectMany(number => Gen.Elements(1e6, 2e6, 1e7, 3e8, 7).Select(part => number / part)).ToArbitrary(),
        weight => Assert.Equal((Math.Round(weight, 6) + 0.0).ToString("F6", CultureInfo.InvariantCulture), PairColumns.WeightText(weight)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
}
