using Analytics.Anomalies.Digits;
using Analytics.Anomalies.Randomness;

namespace Analytics.Anomalies.Tests.Digits;

public sealed class DigitSamplerTests
{
    [Theory]
    [InlineData(DigitPlace.First)]
    [InlineData(DigitPlace.Second)]
    [InlineData(DigitPlace.FirstTwo)]
    public void Sample_AsInversionDrawsIt(DigitPlace place)
    {
        var shares = LeadingDigits.Expected(place);
        var expected = new long[shares.Length];
        var random = new CounterRandom(3, 9);
        for (var i = 0; i < 5000; i++)
        {
            var (drawn, sum, digit) = (random.NextDouble(), shares[0], 0);
            while (digit < shares.Length - 1 && drawn >= sum) sum += shares[++digit];
            expected[digit]++;
        }

        Assert.Equal(expected, new DigitSampler(shares).Sample(5000, new CounterRandom(3, 9)));
    }
}
