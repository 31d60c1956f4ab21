using System.Globalization;
using Analytics.Anomalies.Flags;

namespace Analytics.Anomalies.Digits;

/// <summary>Counts beside what was to be expected, as points to draw.</summary>
internal static class DigitSeries
{
    private static readonly Wording Observed = new("实有", "observed"), Due = new("应有", "expected");

    /// <summary>A point a digit in either series.</summary>
    public static IReadOnlyList<FlagPoint> Of(DigitTest test, int leastDigit) => Of(test.Counts.Select((count, i) => ((double)(leastDigit + i), (double)count, test.Expected[i] * test.Count)));

    /// <summary>A point in either series for each place, count and expected count.</summary>
    public static IReadOnlyList<FlagPoint> Of(IEnumerable<(double X, double Count, double Expected)> counts) =>
        [.. counts.SelectMany(item => new[] { new FlagPoint("observed", item.X, item.Count, Observed), new FlagPoint("expected", item.X, item.Expected, Due) })];

    /// <summary>Amounts by their places, the first first.</summary>
    public static IReadOnlyList<FlagPoint> Amounts(IEnumerable<decimal> amounts) =>
        [.. amounts.Select((amount, i) => new FlagPoint("amounts", i + 1, (double)amount, new Wording($"第 {(i + 1).ToString(CultureInfo.InvariantCulture)} 大", $"number {(i + 1).ToString(CultureInfo.InvariantCulture)} by size")))];
}
