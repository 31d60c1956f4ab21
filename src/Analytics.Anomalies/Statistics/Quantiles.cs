namespace Analytics.Anomalies.Statistics;

/// <summary>Medians and quantiles of numbers in ascending order.</summary>
internal static class Quantiles
{
    /// <summary>The middle value, or the mean of the two middle ones; NaN of nothing.</summary>
    public static double Median(ReadOnlySpan<double> sorted) => At(sorted, 0.5);

    /// <summary>The quantile by linear interpolation between order statistics (Hyndman and Fan's type 7); NaN of nothing.</summary>
    /// <param name="sorted">Ascending, no NaN; infinities may be there.</param>
    /// <param name="share">0 to 1.</param>
    public static double At(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty) return double.NaN;
        var place = (sorted.Length - 1) * share;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);

        // Not between equal ones: infinities have no difference.
        return place == below || sorted[below] == sorted[above] ? sorted[below] : sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
