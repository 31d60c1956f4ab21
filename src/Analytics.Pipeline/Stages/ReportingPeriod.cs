namespace Analytics.Pipeline.Stages;

/// <summary>The year that is reported on and the day for which continuous clauses are judged.</summary>
/// <param name="Year">The report year; <c>null</c> when neither options nor input name one.</param>
/// <param name="AsOf">The day; <c>null</c> when it is not given and there is no year to derive it from.</param>
internal sealed record ReportingPeriod(int? Year, DateOnly? AsOf)
{
    /// <summary>What was asked for, else the latest report year of the input and 31 March after it, when that year's report is due.</summary>
    public static ReportingPeriod Of(RunOptions options, int? latestReportYear)
    {
        var year = options.Year ?? latestReportYear;
        return new ReportingPeriod(year, options.AsOf ?? (year is { } known ? new DateOnly(known + 1, 3, 31) : null));
    }
}
