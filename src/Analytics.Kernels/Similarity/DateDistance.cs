namespace Analytics.Kernels.Similarity;

/// <summary>Distances of two calendar days (proleptic Gregorian).</summary>
public static class DateDistance
{
    /// <summary>Days between, 0 or more.</summary>
    public static int Days(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    /// <summary>Whether two different dates of one year become equal when day and month change places: 2025-03-04 and 2025-04-03.</summary>
    public static bool IsDayMonthSwap(DateOnly a, DateOnly b) => a != b && a.Year == b.Year && a.Day == b.Month && a.Month == b.Day;

    /// <summary>
    /// Days between, where day and month of one of the two may have been written in each other's place: the smallest of the distances
    /// from a to b, from a to the swapped b and from the swapped a to b (a swap that gives no date does not count). Symmetric.
    /// </summary>
    public static int DaysAllowingSwap(DateOnly a, DateOnly b)
    {
        var days = Days(a, b);
        days = Swapped(b) is { } swappedB ? Math.Min(days, Days(a, swappedB)) : days;
        return Swapped(a) is { } swappedA ? Math.Min(days, Days(swappedA, b)) : days;
    }

    private static DateOnly? Swapped(DateOnly date) => date.Day <= 12 ? new DateOnly(date.Year, date.Day, date.Month) : null;
}
