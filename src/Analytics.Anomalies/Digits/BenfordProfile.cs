namespace Analytics.Anomalies.Digits;

/// <summary>
/// A list of amounts under Benford's law: tests of the leading digits, of the mantissas, of the sums and of the differences between neighbours, and the
/// amounts that are stated most often. It selects what to look at; amounts that are bounded, assigned or of one order of magnitude never conform.
/// </summary>
public sealed class BenfordProfile
{
    // The mean of numbers scaled to 10 … 100 that follow the law: 90 / ln 10.
    private const double MeanScaled = 39.0865;

    private BenfordProfile(List<decimal> amounts)
    {
        Amounts = amounts;
        First = DigitTest.Benford(amounts, DigitPlace.First);
        Second = DigitTest.Benford(amounts, DigitPlace.Second);
        FirstTwo = DigitTest.Benford(amounts, DigitPlace.FirstTwo);
        List<decimal> ordered = [.. amounts.Order()];
        Differences = [.. ordered.Zip(ordered.Skip(1), (low, high) => high - low).Where(difference => difference > 0)];
        Mantissas = [.. amounts.Select(Mantissa)];
    }

    /// <summary>The positive amounts.</summary>
    public IReadOnlyList<decimal> Amounts { get; }

    /// <summary>The test of the first digit.</summary>
    public DigitTest First { get; }

    /// <summary>The test of the second digit.</summary>
    public DigitTest Second { get; }

    /// <summary>The test of the first two digits.</summary>
    public DigitTest FirstTwo { get; }

    /// <summary>The differences between neighbours of the ordered amounts that are not zero.</summary>
    public IReadOnlyList<decimal> Differences { get; }

    /// <summary>The fractional parts of the decimal logarithms.</summary>
    public IReadOnlyList<double> Mantissas { get; }

    /// <summary>L² of the mantissa arc test (Alexander, 2009): the squared distance of the mantissas' center of gravity on the circle.</summary>
    public double ArcLength
    {
        get
        {
            var (x, y) = (Mantissas.Average(m => Math.Cos(2 * Math.PI * m)), Mantissas.Average(m => Math.Sin(2 * Math.PI * m)));
            return (x * x) + (y * y);
        }
    }

    /// <summary>The mean of the mantissas: 0.5 under the law.</summary>
    public double MantissaMean => Mantissas.Average();

    /// <summary>The sample variance of the mantissas: 1/12 under the law.</summary>
    public double MantissaVariance
    {
        get
        {
            var mean = MantissaMean;
            return Mantissas.Sum(m => (m - mean) * (m - mean)) / (Mantissas.Count - 1);
        }
    }

    /// <summary>Nigrini's distortion factor in per cent: by how much amounts of 10 and more, scaled to 10 … 100, lie above (below) what the law gives.</summary>
    public double Distortion => 100 * (Amounts.Where(amount => amount >= 10).Average(amount => Math.Pow(10, Mantissa(amount) + 1)) - MeanScaled) / MeanScaled;

    /// <summary>The sum of the amounts of each pair of first digits, from 10 on; about equal under the law.</summary>
    public IReadOnlyList<decimal> Sums
    {
        get
        {
            var sums = new decimal[90];
            foreach (var amount in Amounts) sums[LeadingDigits.Of(amount, DigitPlace.FirstTwo) - 10] += amount;
            return sums;
        }
    }

    /// <summary>Profiles a list.</summary>
    /// <param name="amounts">What is not positive is left out.</param>
    public static BenfordProfile Of(IEnumerable<decimal> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return new BenfordProfile([.. amounts.Where(amount => amount > 0)]);
    }

    /// <summary>The test of the differences' digits (Nigrini's second-order test).</summary>
    /// <param name="place">Which digits.</param>
    public DigitTest SecondOrder(DigitPlace place) => DigitTest.Benford(Differences, place);

    /// <summary>The amounts that are stated most often, the most frequent first, equal ones the larger first.</summary>
    /// <param name="most">How many.</param>
    public IReadOnlyList<(decimal Amount, int Count)> Repeated(int most) =>
        [.. Amounts.GroupBy(amount => amount).Select(group => (Amount: group.Key, Count: group.Count())).Where(item => item.Count > 1).OrderByDescending(item => item.Count).ThenByDescending(item => item.Amount).Take(most)];

    private static double Mantissa(decimal amount)
    {
        var logarithm = Math.Log10((double)amount);
        return logarithm - Math.Floor(logarithm);
    }
}
