using Analytics.Anomalies.Digits;
using Analytics.Anomalies.Randomness;

namespace Analytics.Anomalies.Tests.Digits;

public sealed class MonteCarloDigitsTests
{
    [Fact]
    public void P_OfConformingSamples_IsUniform()
    {
        // Eighty lists of sixty amounts that follow the law: about a tenth of the p-values lies below a tenth.
        var low = Enumerable.Range(0, 80).Count(list =>
        {
            var random = new CounterRandom(77, (ulong)list);
            return MonteCarloDigits.P(DigitTest.Benford(Enumerable.Range(0, 60).Select(_ => (decimal)Math.Pow(10, 2 + (3 * random.NextDouble()))), DigitPlace.First), 5) <= 0.1;
        });
        Assert.InRange(low, 2, 16);
    }

    [Fact]
    public void P_OfUniformDigits_IsSmall_AndTheSameAgain()
    {
        var test = DigitTest.Benford(Enumerable.Range(0, 180).Select(i => (decimal)(100 + (i * 5))), DigitPlace.First);
        Assert.InRange(MonteCarloDigits.P(test), 0, 0.0001);
        Assert.Equal(MonteCarloDigits.P(test), MonteCarloDigits.P(test));
    }

    [Fact]
    public void P_OfManyAmounts_NearsTheAsymptoticOne()
    {
        var random = new CounterRandom(4, 4);
        var test = DigitTest.Benford(Enumerable.Range(0, 2500).Select(_ => (decimal)Math.Pow(10, 4 * random.NextDouble())), DigitPlace.First);
        Assert.Equal(test.P, MonteCarloDigits.P(test), 0.06);
    }
}
