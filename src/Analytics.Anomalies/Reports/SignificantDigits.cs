namespace Analytics.Anomalies.Reports;

/// <summary>Whether a figure is precise enough that two equal ones are no chance.</summary>
internal static class SignificantDigits
{
    /// <summary>Whether a positive figure has four significant digits or more: 55.9 万元 has three, 246.94 万元 has five.</summary>
    public static bool AtLeastFour(decimal? figure) => Mantissa(figure) >= 1000;

    /// <summary>How many significant digits a positive figure has, zeros at its end left out; 0 of anything else.</summary>
    public static int Of(decimal? figure)
    {
        var digits = 0;
        for (var value = Mantissa(figure); value >= 1; value /= 10) digits++;
        return digits;
    }

    /// <summary>The figure as a whole number without zeros at its end; 0 where it is not positive.</summary>
    private static decimal Mantissa(decimal? figure)
    {
        if (figure is not > 0) return 0;
        var value = figure.Value;
        while (value != Math.Floor(value)) value *= 10;
        if (value > long.MaxValue)
        {
            while (value % 10 == 0) value /= 10;
            return value;
        }

        // Whole numbers of the machine are divided many times faster, and there are as many as figures.
        var whole = (long)value;
        while (whole % 10 == 0) whole /= 10;
        return whole;
    }
}
