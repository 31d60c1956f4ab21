namespace Analytics.Reference;

/// <summary>Exact distributions and the mid-P interval by plain search. Slow on purpose; shares no code with the product.</summary>
public static class BinomialIntervals
{
    /// <summary>The chance of every number of successes 0 to n.</summary>
    public static double[] Distribution(int n, double p)
    {
        // One trial after the other: no factorials that overflow.
        var chances = new double[n + 1];
        chances[0] = 1;
        for (var trial = 0; trial < n; trial++)
        {
            for (var k = trial + 1; k > 0; k--)
            {
                chances[k] = (chances[k] * (1 - p)) + (chances[k - 1] * p);
            }

            chances[0] *= 1 - p;
        }

        return chances;
    }

    /// <summary>The shares that a two-sided 95 % test does not reject which counts half of the observed number's own chance.</summary>
    public static (double Low, double High) MidP(int successes, int n) => (Low(successes, n), 1 - Low(n - successes, n));

    private static double Low(int successes, int n)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            var chances = Distribution(n, middle);
            var tail = chances.Skip(successes + 1).Sum() + (chances[successes] / 2);
            (low, high) = tail < 0.025 ? (middle, high) : (low, middle);
        }

        return successes == 0 ? 0 : low;
    }
}
