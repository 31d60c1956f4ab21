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
    public static double P(DigitTest test, ulong seed = 1) => P([test], seed)[0];

    /// <summary>
    /// The same of many tests at once, each as if it were alone. A draw of so many digits begins with the draw of fewer, so that one set of draws
    /// serves them all.
    /// </summary>
    /// <param name="tests">Tests against the same expected shares.</param>
    /// <param name="seed">Which random numbers.</param>
    /// <returns>A p-value for each test.</returns>
    /// <exception cref="ArgumentException">The tests expect different shares.</exception>
    public static double[] P(IReadOnlyList<DigitTest> tests, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(tests);
        if (tests.Any(test => !test.Expected.SequenceEqual(tests[0].Expected)))
        {
            throw new ArgumentException("The tests expect different shares.", nameof(tests));
        }

        var p = tests.Select(test => test.Count > Most ? test.P : 1).ToArray();
        int[] open = [.. Enumerable.Range(0, p.Length).Where(i => tests[i].Count is > 0 and <= Most).OrderBy(i => tests[i].Count)];
        var reached = Reached([.. open.Select(i => tests[i])], seed, 0, Draws);
        for (var i = 0; i < open.Length; i++) p[open[i]] = (1.0 + reached[i]) / (1 + Draws);
        open = [.. open.Where((_, i) => reached[i] == 0)];
        reached = Reached([.. open.Select(i => tests[i])], seed, Draws, MoreDraws);
        for (var i = 0; i < open.Length; i++)
        {
            var drawn = (1.0 + reached[i]) / (1 + MoreDraws);
            p[open[i]] = reached[i] > 0 ? drawn : Math.Min(drawn, tests[open[i]].P);
        }

        return p;
    }

    /// <summary>How many of some draws reach the χ² of each test.</summary>
    /// <param name="tests">By number of amounts, ascending.</param>
    /// <param name="seed">Which random numbers.</param>
    /// <param name="first">The first draw.</param>
    /// <param name="end">The one after the last.</param>
    private static int[] Reached(DigitTest[] tests, ulong seed, int first, int end)
    {
        var all = new int[tests.Length];
        if (tests.Length == 0) return all;
        double[] expected = [.. tests[0].Expected];
        var digits = new DigitSampler(expected);
        Parallel.For(first, end, () => new int[tests.Length], (draw, _, reached) =>
        {
            var (random, counts, drawn) = (new CounterRandom(seed, (ulong)draw), new long[expected.Length], 0L);
            for (var i = 0; i < tests.Length; i++)
            {
                digits.Add(counts, tests[i].Count - drawn, ref random);
                drawn = tests[i].Count;
                if (DigitTest.ChiSquareOf(counts, expected, drawn) >= tests[i].ChiSquare * (1 - 1e-12)) reached[i]++;
            }

            return reached;
        }, reached =>
        {
            lock (all)
            {
                for (var i = 0; i < all.Length; i++) all[i] += reached[i];
            }
        });
        return all;
    }
}
