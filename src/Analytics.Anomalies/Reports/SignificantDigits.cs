namespace Analytics.Anomalies.Reports;

/// <summary>Whether a figure is precise enough that two equal ones are no chance.</summary>
internal static class SignificantDigits
{
    /// <summary>Whether a positive figure has four significant digits or more: 55.9 万元 has three, 246.94 万元 has five.</summary>
    public static bool AtLeastFour(decimal? figure)
    {
        if (figure is not > 0) return false;
        var value = figure.Value;
        while (value != Math.Floor(value)) value *= 10;
        while (value % 10 == 0) value /= 10;
        return value >= 1000;
    }
}
