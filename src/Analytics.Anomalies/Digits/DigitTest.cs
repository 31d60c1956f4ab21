using MathNet.Numerics;

namespace Analytics.Anomalies.Digits;

/// <summary>Counts of digits beside the shares that were to be expected.</summary>
/// <param name="Counts">How often each digit stands there.</param>
/// <param name="Expected">The share of each that was to be expected; they add up to one.</param>
public sealed record DigitTest(IReadOnlyList<long> Counts, IReadOnlyList<double> Expected)
{
    // Nigrini (2012): up to these the mean absolute deviation is close, acceptable, marginal.
    private static readonly Dictionary<int, double[]> Bands = new() { [9] = [0.006, 0.012, 0.015], [10] = [0.008, 0.010, 0.012], [90] = [0.0012, 0.0018, 0.0022] };

    /// <summary>How many numbers were counted.</summary>
    public long Count { get; } = Counts.Sum();

    /// <summary>Pearson's χ²; 0 of nothing.</summary>
    public double ChiSquare { get; } = ChiSquareOf([.. Counts], [.. Expected], Counts.Sum());

    /// <summary>Degrees of freedom.</summary>
    public int Freedom => Counts.Count - 1;

    /// <summary>The probability of such a χ² or a larger one, by the asymptotic distribution.</summary>
    public double P => Count == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(Freedom / 2.0, ChiSquare / 2);

    /// <summary>The mean absolute deviation of the shares; NaN of nothing.</summary>
    public double MeanDeviation => Shares().Select((share, i) => Math.Abs(share - Expected[i])).Average();

    /// <summary>What the mean absolute deviation is on average when the expected shares are true: what a small number of amounts gives by chance.</summary>
    public double ChanceDeviation => Expected.Average(e => Math.Sqrt(2 * e * (1 - e) / (Math.PI * Count)));

    /// <summary>The largest distance between the cumulated shares (Kolmogorov and Smirnov).</summary>
    public double KolmogorovSmirnov
    {
        get
        {
            var (distance, sum, largest) = (Shares(), 0.0, 0.0);
            for (var i = 0; i < distance.Length; i++)
            {
                sum += distance[i] - Expected[i];
                largest = Math.Max(largest, Math.Abs(sum));
            }

            return largest;
        }
    }

    /// <summary>
    /// Nigrini's word for the mean absolute deviation; null below 1,000 amounts (3,000 for the first two digits), where chance alone would make most
    /// conforming lists nonconforming, and for digits that he gives no bands for.
    /// </summary>
    public string? Conformity
    {
        get
        {
            if (Count < (Counts.Count == 90 ? 3000 : 1000) || !Bands.TryGetValue(Counts.Count, out var bands)) return null;
            var deviation = MeanDeviation;
            return deviation <= bands[0] ? "close" : deviation <= bands[1] ? "acceptable" : deviation <= bands[2] ? "marginal" : "nonconforming";
        }
    }

    /// <summary>Counts the digits of amounts against Benford's law.</summary>
    /// <param name="amounts">Positive.</param>
    /// <param name="place">Which digits.</param>
    public static DigitTest Benford(IEnumerable<decimal> amounts, DigitPlace place) => new(CountOf(amounts, place), LeadingDigits.Expected(place));

    /// <summary>How often each digit of a place stands in amounts.</summary>
    public static long[] CountOf(IEnumerable<decimal> amounts, DigitPlace place)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var counts = new long[LeadingDigits.Count(place)];
        foreach (var amount in amounts) counts[LeadingDigits.Of(amount, place) - LeadingDigits.Least(place)]++;
        return counts;
    }

    /// <summary>The Z statistic of one digit, with the continuity correction where it is smaller than the difference.</summary>
    /// <param name="index">From 0.</param>
    public double Z(int index)
    {
        var difference = Math.Abs(((double)Counts[index] / Count) - Expected[index]);
        var correction = 1 / (2.0 * Count);
        return (correction < difference ? difference - correction : difference) / Math.Sqrt(Expected[index] * (1 - Expected[index]) / Count);
    }

    /// <summary>Where most stand beyond what was to be expected: the place of the digit, from 0.</summary>
    public int MostExcess => Enumerable.Range(0, Counts.Count).MaxBy(i => Counts[i] - (Expected[i] * Count));

    /// <summary>Counts some of many against the shares of the rest, to which half a number is added for each digit, so that none is impossible.</summary>
    /// <param name="own">The counts looked at.</param>
    /// <param name="all">The counts of all, its own among them.</param>
    public static DigitTest AgainstOthers(IReadOnlyList<long> own, IReadOnlyList<long> all)
    {
        ArgumentNullException.ThrowIfNull(own);
        var counts = all.Select((count, i) => count - own[i] + 0.5).ToArray();
        var sum = counts.Sum();
        return new DigitTest(own, [.. counts.Select(count => count / sum)]);
    }

    internal static double ChiSquareOf(ReadOnlySpan<long> counts, ReadOnlySpan<double> expected, long count)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var due = expected[i] * count;
            if (due > 0) sum += (counts[i] - due) * (counts[i] - due) / due;
        }

        return sum;
    }

    private double[] Shares() => [.. Counts.Select(count => (double)count / Count)];
}
