using Analytics.Anomalies.Randomness;

namespace Analytics.Anomalies.Digits;

/// <summary>P-values for few amounts, where no asymptotic distribution holds: drawn, not looked up.</summary>
public static class MonteCarloDigits
{
    private const int Draws = 999;

    // Drawn only where none of the first reaches the χ²: among many centers a thousandth is no rarity.
    private const int MoreDraws = 9_999;

    // Beyond this many amounts the asymptotic distribution serves.
    private const int Most = 3000;

    /// <summary>
    /// The probability of a χ² as large or larger when the expected shares are true: (1 + draws at or above) / (1 + draws) of 999 drawn samples, or of
    /// 9,999 where none of those is; where none of these is either, the asymptotic probability if that is smaller still. Of more than 3,000 amounts by
    /// the asymptotic distribution. The same for any number of threads.
    /// </summary>
    /// <param name="test">Counts and expected shares.</param>
    /// <param name="seed">Which random numbers.</param>
    public static double P(DigitTest test, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (test.Count == 0) return 1;
        if (test.Count > Most) return test.P;
        var digits = new DigitSampler(test.Expected);
        var limit = test.ChiSquare * (1 - 1e-12);
        bool Reaches(int draw) => DigitTest.ChiSquareOf(digits.Sample(test.Count, new CounterRandom(seed, (ulong)draw)), test.Expected) >= limit;
        var reached = Enumerable.Range(0, Draws).Count(Reaches);
        if (reached > 0) return (1.0 + reached) / (1 + Draws);
        reached = Enumerable.Range(Draws, MoreDraws - Draws).Count(Reaches);
        var p = (1.0 + reached) / (1 + MoreDraws);
        return reached > 0 ? p : Math.Min(p, test.P);
    }
}
