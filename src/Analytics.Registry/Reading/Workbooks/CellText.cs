using System.Globalization;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>The invariant text of workbook values.</summary>
internal static class CellText
{
    // Excel counts days from 1900-01-01 = 1 and believes in 1900-02-29 = 60; .NET's automation dates agree with it from 61 on.
    private const int FictitiousLeapDay = 60;
    private const int DaysBetweenDateSystems = 1462;
    private const double FirstDayOf10000 = 2_958_466;

    /// <summary>
    /// The shortest text that reads back to the same number; whole numbers as digits, never with an exponent, so that an 18-digit identifier that
    /// was stored as a number shows its digits, with the damage that storing it has done.
    /// </summary>
    public static string Number(double value) =>
        Math.Abs(value) < 1e21 && value == Math.Truncate(value)
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A serial day number as ISO text; null if no date has this number.</summary>
    /// <param name="serial">Days, with the time as fraction.</param>
    /// <param name="is1904">Whether the workbook counts from 1904-01-01 = 0.</param>
    public static string? Date(double serial, bool is1904)
    {
        if (is1904)
            serial += DaysBetweenDateSystems;
        if (!(serial >= 0 && serial < FirstDayOf10000) || (int)serial == FictitiousLeapDay)
            return null;
        if (serial < 1)
            return Time(DateTime.FromOADate(serial).TimeOfDay);
        return Date(DateTime.FromOADate(serial < FictitiousLeapDay ? serial + 1 : serial));
    }

    /// <summary>A date, with its time unless that is midnight.</summary>
    public static string Date(DateTime value)
    {
        // Fractions of a day carry rounding errors of some microseconds; a sheet shows no more than milliseconds.
        var rounded = new DateTime((value.Ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond);
        var format = rounded.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : rounded.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm:ss.fff";
        return rounded.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A time of day.</summary>
    public static string Time(TimeSpan value) => TimeSpan.FromSeconds(Math.Round(value.TotalSeconds)).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
}
