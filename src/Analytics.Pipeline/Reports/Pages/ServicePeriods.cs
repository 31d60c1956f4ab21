using System.Globalization;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>Periods of service as they are drawn and said: what an open end, a missing date and an endless year mean.</summary>
public static class ServicePeriods
{
    // Some systems write "for ever" as 9999-12-31 or 2999-01-01; drawn to scale it would squeeze everything else into a hair.
    private const int EndlessYear = 2200;

    /// <summary>The period of a row; null where it has neither dates nor a report year. Without any date the report year stands in, as it does in the finding.</summary>
    /// <param name="start">The first day; null for open.</param>
    /// <param name="end">The last day; null for open.</param>
    /// <param name="reportYear">The year of the report that the row stands in.</param>
    public static Period? Of(DateOnly? start, DateOnly? end, int? reportYear) => (start, end, reportYear) switch
    {
        (null, null, null) => null,
        (null, null, { } year) => new Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), YearOnly: true),
        _ => new Period(start, Bounded(end), YearOnly: false),
    };

    /// <summary>An end that is one; null for none and for the far years that mean none.</summary>
    public static DateOnly? Bounded(DateOnly? end) => end is { Year: < EndlessYear } ? end : null;

    /// <summary>A period of service in words.</summary>
    public static string Text(ReportWords words, DateOnly? from, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(words);
        return (from, to) switch
        {
            (null, null) => words.Say("未填日期", "no dates given"),
            ({ } start, null) => words.Say($"{D(start)} 起，止期未填", $"from {D(start)}, no end given"),
            (null, { } end) => words.Say($"起期未填，至 {D(end)}", $"no start given, to {D(end)}"),
            ({ } start, { } end) => words.Say($"{D(start)} 至 {D(end)}", $"{D(start)} to {D(end)}"),
        };
    }

    /// <summary>An overlap in words; null where there is none.</summary>
    public static string? OverlapText(ReportWords words, DateOnly? from, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(words);
        return (from, to) switch
        {
            (null, null) => null,
            ({ } start, null) => words.Say($"重叠 {D(start)} 起", $"overlap from {D(start)}"),
            (null, { } end) => words.Say($"重叠至 {D(end)}", $"overlap to {D(end)}"),
            ({ } start, { } end) => words.Say($"重叠 {D(start)} 至 {D(end)}", $"overlap {D(start)} to {D(end)}"),
        };
    }

    private static string D(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
