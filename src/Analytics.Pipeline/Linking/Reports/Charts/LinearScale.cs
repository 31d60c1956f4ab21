using System.Globalization;

namespace Analytics.Pipeline.Linking.Reports.Charts;

/// <summary>Equal steps for equal differences, with marks at round numbers.</summary>
internal sealed class LinearScale : IScale
{
    private readonly double _low;
    private readonly double _high;

    private LinearScale(double low, double high, double step, Func<double, string> label)
    {
        (_low, _high) = (low, high);
        var first = (int)Math.Ceiling((low / step) - 1e-9);
        var last = (int)Math.Floor((high / step) + 1e-9);
        Marks = [.. Enumerable.Range(first, last - first + 1).Select(i => new ScaleMark(Place(i * step), label(i * step)))];
    }

    public IReadOnlyList<ScaleMark> Marks { get; }

    /// <summary>A scale of bits that reaches at least from one value to another, in at most so many steps: its ends are marks too.</summary>
    public static LinearScale Bits(double low, double high, int steps)
    {
        var step = Math.Max(1, RoundStep((high - low) / steps));
        while (Math.Ceiling(high / step) - Math.Floor(low / step) > steps)
        {
            step = RoundStep(1.5 * step);
        }

        return new LinearScale(step * Math.Floor(low / step), Math.Max(step * Math.Ceiling(high / step), step * (Math.Floor(low / step) + 1)), step, NumberText.WholeBits);
    }

    /// <summary>The same, its ends just at the values.</summary>
    public static LinearScale BitsWithin(double low, double high, int marks) =>
        new(low, Math.Max(high, low + 1), Math.Max(1, RoundStep((high - low) / marks)), NumberText.WholeBits);

    /// <summary>A scale of counts from 0 up.</summary>
    public static LinearScale Counts(double most)
    {
        var step = Math.Max(1, RoundStep(most / 5));
        return new LinearScale(0, Math.Max(step * Math.Ceiling(most / step), step), step, NumberText.Count);
    }

    /// <summary>A scale of shares, 0 to 1.</summary>
    public static LinearScale Shares() => new(0, 1, 0.25, share => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %");

    public double Place(double value) => Math.Clamp((value - _low) / (_high - _low), 0, 1) * 100;

    private static double RoundStep(double least)
    {
        if (least <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
