namespace Analytics.Anomalies.Statistics;

/// <summary>
/// Where most values lie and how widely: median and median absolute deviation, as a modified z-score needs them (Iglewicz and Hoaglin, 1993).
/// Where more than half of the values are equal the deviation is 0; then the mean absolute deviation serves, by their own advice, and where
/// all values are equal there is no scale and every other value would be infinitely far.
/// </summary>
/// <param name="Median">The median; NaN of nothing.</param>
/// <param name="Deviation">An estimate of the standard deviation, 0 when all values are equal.</param>
/// <param name="Count">How many values there are.</param>
public readonly record struct RobustScale(double Median, double Deviation, int Count)
{
    // 1 / Φ⁻¹(3/4), and √(π/2): what makes either deviation estimate the standard deviation of a normal distribution.
    private const double OfMedian = 1.482602218505602;
    private const double OfMean = 1.2533141373155001;

    /// <summary>Of numbers in ascending order.</summary>
    /// <param name="sorted">Ascending, no NaN.</param>
    public static RobustScale Of(ReadOnlySpan<double> sorted)
    {
        var median = Quantiles.Median(sorted);
        var distances = new double[sorted.Length];
        var sum = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            distances[i] = Math.Abs(sorted[i] - median);
            sum += distances[i];
        }

        Array.Sort(distances);
        var deviation = Quantiles.Median(distances) * OfMedian;
        return new RobustScale(median, deviation > 0 ? deviation : sum > 0 ? sum / sorted.Length * OfMean : 0, sorted.Length);
    }

    /// <summary>The modified z-score of a value; 0 where there is no scale or the value is not known.</summary>
    /// <param name="value">Any number.</param>
    public double Z(double value) => Deviation > 0 && !double.IsNaN(value) ? (value - Median) / Deviation : 0;
}
