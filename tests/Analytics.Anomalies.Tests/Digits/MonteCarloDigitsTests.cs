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

    [Theory]
    [InlineData(DigitPlace.First)]
    [InlineData(DigitPlace.FirstTwo)]
    public void P_OfManyTests_IsThatOfEachAlone_DrawnOneByOne(DigitPlace place)
    {
        // Lists that follow the law, lists that do not, empty ones, equally long ones, and one too long to be drawn.
        var random = new CounterRandom(8, 8);
        List<DigitTest> tests = [.. new[] { 60, 0, 7, 250, 60, 1, 3000, 3001, 120, 40 }.Select((count, list) => DigitTest.Benford(
            Enumerable.Range(0, count).Select(i => list % 3 == 2 ? 100m + (5 * i) : (decimal)Math.Pow(10, 1 + (4 * random.NextDouble()))), place))];
        Assert.Equal([.. tests.Select(test => Slow(test, 3))], MonteCarloDigits.P(tests, 3));
        Assert.Equal([.. tests.Select(test => MonteCarloDigits.P(test, 3))], MonteCarloDigits.P(tests, 3));
    }

    [Fact]
    public void P_OfTestsAgainstDifferentShares_Throws() => Assert.Throws<ArgumentException>(() => MonteCarloDigits.P(
        [DigitTest.Benford([1m], DigitPlace.First), DigitTest.Benford([1m], DigitPlace.Second)]));

    private static double Slow(DigitTest test, ulong seed)
    {
        if (test.Count is 0 or > 3000) return test.Count == 0 ? 1 : test.P;
        bool Reaches(int draw)
        {
            var (random, counts) = (new CounterRandom(seed, (ulong)draw), new long[test.Expected.Count]);
            for (var i = 0; i < test.Count; i++)
            {
                var (drawn, sum, digit) = (random.NextDouble(), test.Expected[0], 0);
                while (digit < counts.Length - 1 && drawn >= sum) sum += test.Expected[++digit];
                counts[digit]++;
            }

            return new DigitTest(counts, test.Expected).ChiSquare >= test.ChiSquare * (1 - 1e-12);
        }

        var few = Enumerable.Range(0, 999).Count(Reaches);
        var many = few > 0 ? 0 : Enumerable.Range(999, 9_000).Count(Reaches);
        return few > 0 ? (1.0 + few) / 1_000 : many > 0 ? (1.0 + many) / 10_000 : Math.Min(1 / 10_000.0, test.P);
    }
}
