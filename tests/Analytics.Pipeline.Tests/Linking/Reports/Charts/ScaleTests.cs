using Analytics.Pipeline.Linking.Reports.Charts;

namespace Analytics.Pipeline.Tests.Linking.Reports.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(-3.2, 7.9)]
    [InlineData(-87, 140)]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    public void Bits_AnyRange_HoldsItBetweenRoundMarks(double low, double high)
    {
        var scale = LinearScale.Bits(low, high, 6);

        Assert.InRange(scale.Marks.Count, 2, 10);
        Assert.Equal((0, 100), (scale.Marks[0].Place, scale.Marks[^1].Place));
        Assert.True(scale.Place(low) <= scale.Place(high));
        Assert.Equal(scale.Marks.Select(mark => mark.Place).Order(), scale.Marks.Select(mark => mark.Place));
    }

    [Fact]
    public void BitsWithin_EndsBetweenMarks_MarksRoundNumbersInside()
    {
        var scale = LinearScale.BitsWithin(-32, 27, 12);

        Assert.Equal("−30", scale.Marks[0].Label);
        Assert.Equal("+25", scale.Marks[^1].Label);
        Assert.Equal((0, 100), (scale.Place(-99), scale.Place(99)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(76)]
    [InlineData(3e9)]
    public void Counts_Log_GiveOneAHeightAndTheMostNotMoreThanAll(double most)
    {
        var scale = LogScale.Counts(most);

        Assert.Equal(0, scale.Place(0));
        Assert.True(scale.Place(1) > 0 && scale.Place(most) is > 0 and < 100);
        Assert.InRange(scale.Marks.Count, 1, 8);
    }

    [Fact]
    public void Probabilities_Log_ReachFromThePowerBelowToOne()
    {
        var scale = LogScale.Probabilities(3e-6);

        Assert.Equal(100, scale.Place(1));
        Assert.Equal(50, scale.Place(1e-3), 9);
        Assert.Equal(["10⁻⁶", "10⁻⁴", "0.01", "1"], scale.Marks.Select(mark => mark.Label));
    }
}
