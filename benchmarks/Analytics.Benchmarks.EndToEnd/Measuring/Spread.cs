namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>Smallest, middle and largest of some numbers.</summary>
internal sealed record Spread(double Minimum, double Median, double Maximum)
{
    /// <param name="values">At least one.</param>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return new Spread(sorted[0], sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[^1]);
    }
}
