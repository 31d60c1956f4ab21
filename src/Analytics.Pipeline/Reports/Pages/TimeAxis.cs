namespace Analytics.Pipeline.Reports.Pages;

/// <summary>A period of service; an open end is <c>null</c>.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, itself included.</param>
/// <param name="YearOnly">There are no dates; the report year stands in.</param>
public readonly record struct Period(DateOnly? Start, DateOnly? End, bool YearOnly);

/// <summary>Lays days out across the drawing, with room at an edge for the arrow of an open end.</summary>
/// <param name="First">The first day.</param>
/// <param name="End">The day after the last.</param>
/// <param name="Left">The place of the first day, in per cent.</param>
/// <param name="Right">The place of the end, in per cent.</param>
public sealed record TimeAxis(DateOnly First, DateOnly End, double Left, double Right)
{
    private const int MostTicks = 8;
    private const double Arrow = 2.5;

    /// <summary>The axis in whole years: every closed end lies on it, and open ends run to its edge, at least to the day of judgement.</summary>
    public static TimeAxis Around(IEnumerable<Period> periods, DateOnly? overlapFrom, DateOnly? overlapTo, DateOnly? asOf)
    {
        var all = periods.ToList();
        var openEnd = all.Exists(period => period.End is null);
        var openStart = all.Exists(period => period.Start is null);
        var days = all.SelectMany(period => new[] { period.Start, period.End }).Append(overlapFrom).Append(overlapTo)
            .Append(openEnd ? asOf : null)
            .OfType<DateOnly>().ToList();
        return new TimeAxis(
            new DateOnly(days.Min().Year, 1, 1), new DateOnly(Math.Min(days.Max().Year, 9998) + 1, 1, 1), openStart ? Arrow : 0, openEnd ? 100 - Arrow : 100);
    }

    /// <summary>Where a day begins, in per cent; days beyond the axis lie at its edge.</summary>
    public double Place(DateOnly day) =>
        Math.Clamp(Left + ((Right - Left) * (day.DayNumber - First.DayNumber) / (End.DayNumber - First.DayNumber)), Left, Right);

    /// <summary>Where a day is over, in per cent; an open end lies at the edge.</summary>
    public double PlaceAfter(DateOnly? day) => day is { } known && known < End ? Place(known.AddDays(1)) : Right;

    /// <summary>The years to mark, eight at most, evenly spaced.</summary>
    public IEnumerable<int> Years()
    {
        var step = Math.Max(1, (End.Year - First.Year + MostTicks - 1) / MostTicks);
        for (var year = First.Year; year < End.Year; year += step)
        {
            yield return year;
        }
    }
}
