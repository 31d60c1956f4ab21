namespace Analytics.Regulations.Findings;

/// <summary>
/// The days on which one roster row says that a person served; both ends count, an open end is open (<see cref="DateOnly.MinValue"/>,
/// <see cref="DateOnly.MaxValue"/>).
/// </summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="YearOnly">No date was given: the period is the report year.</param>
public readonly record struct ServicePeriod(DateOnly First, DateOnly Last, bool YearOnly)
{
    /// <summary>
    /// The period of a row. Without any date it is the report year. An open end of a roster that a later roster of the same platform
    /// replaces is known only to the end of its own year: the person's absence from the later roster would else look like service.
    /// </summary>
    /// <param name="start">First day, if given.</param>
    /// <param name="end">Last day, if given.</param>
    /// <param name="year">The roster's report year, if known.</param>
    /// <param name="latestYear">The latest report year for which the platform sent a roster.</param>
    /// <returns>The period, or null when neither a date nor a year is known.</returns>
    public static ServicePeriod? Of(DateOnly? start, DateOnly? end, int? year, int? latestYear)
    {
        if (start is null && end is null)
        {
            return year is { } only ? new ServicePeriod(new DateOnly(only, 1, 1), new DateOnly(only, 12, 31), YearOnly: true) : null;
        }

        var first = start ?? DateOnly.MinValue;
        var last = end ?? DateOnly.MaxValue;
        if (end is null && year is { } own && latestYear > own)
        {
            var endOfYear = new DateOnly(own, 12, 31);
            last = endOfYear > first ? endOfYear : first;
        }

        return new ServicePeriod(first, last, YearOnly: false);
    }

    /// <summary>Whether the periods share a day or one begins on the day after the other's last.</summary>
    public bool Touches(ServicePeriod other) =>
        First.DayNumber <= other.Last.DayNumber + 1L && other.First.DayNumber <= Last.DayNumber + 1L;

    /// <summary>The days that both periods hold; null when there are none, or none up to <paramref name="asOf"/>.</summary>
    public ServicePeriod? Intersect(ServicePeriod other, DateOnly asOf)
    {
        var first = First > other.First ? First : other.First;
        var last = Last < other.Last ? Last : other.Last;
        return first <= last && first <= asOf ? new ServicePeriod(first, last, YearOnly || other.YearOnly) : null;
    }
}
