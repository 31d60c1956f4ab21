using Analytics.Anomalies.Statistics;

namespace Analytics.Anomalies.Multivariate;

/// <summary>Why a row is unusual, for one of its columns: what a person can check without knowing the method.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Value">The row's value.</param>
/// <param name="Median">The median of all rows whose value is known.</param>
/// <param name="Deviation">The robust standard deviation of those (see <see cref="RobustScale"/>); 0 where all are equal.</param>
/// <param name="Place">1 for the most extreme on the row's side; equal values share the better place.</param>
/// <param name="Count">How many values are known.</param>
/// <param name="Tail">What the column adds to the row's ECOD score, in nats: ln of one over the share of rows as extreme or more.</param>
public sealed record IndicatorTail(int Column, double Value, double Median, double Deviation, int Place, int Count, double Tail)
{
    /// <summary>Whether the value lies above the median.</summary>
    public bool IsHigh => Value > Median;

    /// <summary>The value as a multiple of the median; NaN where the median is 0.</summary>
    public double Multiple => Median == 0 ? double.NaN : Value / Median;

    /// <summary>The modified z-score; 0 where all values are equal.</summary>
    public double Z => Deviation > 0 ? (Value - Median) / Deviation : 0;

    /// <summary>The columns of a row, the most extreme first, unknown ones left out.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="row">From 0.</param>
    public static IReadOnlyList<IndicatorTail> Of(FeatureTable table, int row)
    {
        ArgumentNullException.ThrowIfNull(table);
        var tails = new List<IndicatorTail>();
        for (var column = 0; column < table.Columns; column++)
        {
            var value = table.Column(column)[row];
            if (double.IsNaN(value)) continue;
            var sorted = table.Sorted(column);
            var scale = RobustScale.Of(sorted);
            var place = 1 + (value > scale.Median ? sorted.Count(other => other > value) : sorted.Count(other => other < value));
            tails.Add(new IndicatorTail(column, value, scale.Median, scale.Deviation, place, sorted.Length, TailScore.Tails(table, column)[row]));
        }

        return [.. tails.OrderByDescending(tail => tail.Tail).ThenBy(tail => tail.Column)];
    }
}
