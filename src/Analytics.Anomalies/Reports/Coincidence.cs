using Analytics.Anomalies.Figures;

namespace Analytics.Anomalies.Reports;

/// <summary>
/// How many pairs of one year's centers would share figures by chance alone. Among a thousand centers there are half a million pairs, and figures of
/// four digits have few values to differ by.
/// </summary>
internal sealed class Coincidence
{
    private readonly double _pairs;

    // Indicator and number of significant digits: the chance that two reports state one figure with so many digits or more.
    private readonly Dictionary<(int Place, int Digits), double> _chances = [];

    /// <summary>Counts what is equal.</summary>
    /// <param name="reports">One year's.</param>
    public Coincidence(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        _pairs = Pairs(reports.Count);
        foreach (var indicator in Indicator.All)
        {
            var equal = reports.Where(report => report[indicator] > 0).GroupBy(report => report[indicator]!.Value)
                .Select(group => (Digits: SignificantDigits.Of(group.Key), Count: Pairs(group.Count()))).ToList();
            foreach (var digits in equal.Select(group => group.Digits).Distinct())
            {
                // One pair is taken off: the one that is asked about does not speak for chance. Nor can chance be less than what so many digits allow.
                var seen = Math.Max(0, equal.Where(group => group.Digits >= digits).Sum(group => group.Count) - 1) / Math.Max(1, _pairs);
                _chances[(indicator.Place, digits)] = Math.Max(seen, Math.Pow(10, -digits));
            }
        }
    }

    /// <summary>The expected number of pairs that share as many figures, as precise as these, by chance.</summary>
    /// <param name="report">One of two.</param>
    /// <param name="shared">What it shares with the other.</param>
    public double Pairs(Report report, IReadOnlyList<Indicator> shared)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(shared);
        var chance = shared.Aggregate(1.0, (product, indicator) => product * _chances[(indicator.Place, SignificantDigits.Of(report[indicator]))]);
        return _pairs * MathNet.Numerics.SpecialFunctions.Binomial(Indicator.All.Count(indicator => report[indicator] is not null), shared.Count) * chance;
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
