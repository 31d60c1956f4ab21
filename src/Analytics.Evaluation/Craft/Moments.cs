namespace Analytics.Evaluation.Craft;

/// <summary>Sample moments of the figures that are there; NaN is left out. Sums run in the order of the figures.</summary>
public static class Moments
{
    /// <summary>How many figures are there.</summary>
    public static int Count(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values) count += double.IsNaN(value) ? 0 : 1;
        return count;
    }

    /// <summary>The mean; NaN of nothing.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += double.IsNaN(value) ? 0 : value;
        return sum / Count(values);
    }

    /// <summary>The standard deviation with n − 1 below; NaN of fewer than two.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> values)
    {
        var count = Count(values);
        return count < 2 ? double.NaN : Math.Sqrt(Central(values, 2) * count / (count - 1));
    }

    /// <summary>The median, the mean of the middle two of an even number; NaN of nothing.</summary>
    public static double Median(ReadOnlySpan<double> values) => Quantile(values, 0.5);

    /// <summary>A quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996); NaN of nothing.</summary>
    /// <param name="values">The figures.</param>
    /// <param name="share">0 … 1.</param>
    public static double Quantile(ReadOnlySpan<double> values, double share)
    {
        var sorted = Sorted(values);
        if (sorted.Length == 0) return double.NaN;
        var at = share * (sorted.Length - 1);
        var below = (int)Math.Floor(at);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>The figures that are there, ascending.</summary>
    public static double[] Sorted(ReadOnlySpan<double> values)
    {
        var present = new double[Count(values)];
        var next = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) present[next++] = value;
        }

        Array.Sort(present);
        return present;
    }

    /// <summary>Skewness G1, corrected for the sample's size (Joanes and Gill 1998, type 2). NaN of fewer than three figures or of equal ones.</summary>
    public static double Skewness(ReadOnlySpan<double> values)
    {
        double n = Count(values);
        var variance = Central(values, 2);
        if (n < 3 || variance == 0) return double.NaN;
        return Central(values, 3) / Math.Pow(variance, 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2);
    }

    /// <summary>Excess kurtosis G2, corrected for the sample's size (Joanes and Gill 1998, type 2). NaN of fewer than four figures or of equal ones.</summary>
    public static double Kurtosis(ReadOnlySpan<double> values)
    {
        double n = Count(values);
        var variance = Central(values, 2);
        if (n < 4 || variance == 0) return double.NaN;
        var plain = Central(values, 4) / (variance * variance) - 3;
        return ((n + 1) * plain + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static double Central(ReadOnlySpan<double> values, int power)
    {
        var mean = Mean(values);
        var sum = 0.0;
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            var difference = value - mean;
            sum += power switch { 2 => difference * difference, 3 => difference * difference * difference, _ => difference * difference * difference * difference };
            count++;
        }

        return sum / count;
    }
}
