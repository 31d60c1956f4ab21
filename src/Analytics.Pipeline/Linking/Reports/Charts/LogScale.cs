using System.Globalization;

namespace Analytics.Pipeline.Linking.Reports.Charts;

/// <summary>Equal steps for equal ratios, with a mark at the powers of ten.</summary>
internal sealed class LogScale : IScale
{
    private readonly double _low;
    private readonly double _high;

    private LogScale(double low, double high, int every, Func<int, string> label)
    {
        (_low, _high) = (Math.Log10(low), Math.Log10(high));
        var first = (int)Math.Ceiling(_low - 1e-9);
        var last = (int)Math.Floor(_high + 1e-9);
        Marks = [.. Enumerable.Range(first, last - first + 1).Where(power => power % every == 0)
            .Select(power => new ScaleMark(Place(Math.Pow(10, power)), label(power)))];
    }

    public IReadOnlyList<ScaleMark> Marks { get; }

    /// <summary>For counts from 1 up. It begins at one half, so that a count of 1 has a height too.</summary>
    public static LogScale Counts(double most)
    {
        // Eight labels at the most, else they run into each other on a small drawing.
        var every = 1 + ((int)Math.Log10(Math.Max(most, 1)) / 8);
        return new LogScale(0.5, Math.Max(most, 10) * 1.15, every, power => Math.Pow(10, power).ToString("N0", CultureInfo.InvariantCulture));
    }

    /// <summary>For probabilities from a power of ten to 1.</summary>
    public static LogScale Probabilities(double least)
    {
        var power = Math.Clamp((int)Math.Floor(Math.Log10(least)), -9, -1);
        return new LogScale(Math.Pow(10, power), 1, power < -4 ? 2 : 1, Label);
    }

    public double Place(double value) => value <= 0 ? 0 : Math.Clamp((Math.Log10(value) - _low) / (_high - _low), 0, 1) * 100;

    private static string Label(int power) => power == 0 ? "1" : power >= -2 ? Math.Pow(10, power).ToString("0.##", CultureInfo.InvariantCulture) : NumberText.PowerOfTen(power);
}
