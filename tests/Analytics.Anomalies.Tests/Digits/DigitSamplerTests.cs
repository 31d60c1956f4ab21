using Analytics.Anomalies.Digits;
using Analytics.Anomalies.Randomness;

namespace Analytics.Anomalies.Tests.Digits;

public sealed class DigitSamplerTests
{
    [Theory]
    [InlineData(DigitPlace.First)]
    [InlineData(DigitPlace.Second)]
    [InlineData(DigitPlace.FirstTwo)]
    public void Add_AsInversionDrawsIt_InOneGoOrSeveral(DigitPlace place)
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

        var (counts, own) = (new long[shares.Length], new CounterRandom(3, 9));
        foreach (var more in new[] { 0, 1, 1999, 3000 }) new DigitSampler(shares).Add(counts, more, ref own);
        Assert.Equal(expected, counts);
    }
}
