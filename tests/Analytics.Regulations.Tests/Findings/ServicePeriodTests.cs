using Analytics.Regulations.Findings;

namespace Analytics.Regulations.Tests.Findings;

/// <summary>Periods of service: both ends count, open ends are open, no dates are the year.</summary>
public sealed class ServicePeriodTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    [Fact]
    public void Of_NoDates_IsTheReportYear()
    {
        Assert.Equal(new ServicePeriod(Day(2025, 1, 1), Day(2025, 12, 31), YearOnly: true), ServicePeriod.Of(null, null, 2025, 2025));
        Assert.Null(ServicePeriod.Of(null, null, null, 2025));
    }

    [Fact]
    public void Of_OpenEnds_AreOpen()
    {
        Assert.Equal(new ServicePeriod(DateOnly.MinValue, Day(2020, 5, 1), false), ServicePeriod.Of(null, Day(2020, 5, 1), 2025, 2025));
        Assert.Equal(new ServicePeriod(Day(2020, 5, 1), DateOnly.MaxValue, false), ServicePeriod.Of(Day(2020, 5, 1), null, 2025, 2025));
        Assert.Equal(new ServicePeriod(Day(2020, 5, 1), DateOnly.MaxValue, false), ServicePeriod.Of(Day(2020, 5, 1), null, null, 2025));
    }

    [Fact]
    public void Of_OpenEndOfARosterThatALaterOneReplaces_EndsWithItsYear()
    {
        Assert.Equal(Day(2023, 12, 31), ServicePeriod.Of(Day(2020, 5, 1), null, 2023, 2025)!.Value.Last);
        Assert.Equal(Day(2024, 2, 1), ServicePeriod.Of(Day(2024, 2, 1), null, 2023, 2025)!.Value.Last);
    }

    [Fact]
    public void Intersect_SharedDay_IsAnOverlap()
    {
        var first = new ServicePeriod(Day(2020, 1, 1), Day(2022, 6, 30), false);
        Assert.Equal(new ServicePeriod(Day(2022, 6, 30), Day(2022, 6, 30), false), first.Intersect(new(Day(2022, 6, 30), DateOnly.MaxValue, false), AsOf));
        Assert.Null(first.Intersect(new(Day(2022, 7, 1), DateOnly.MaxValue, false), AsOf));
        Assert.Null(new ServicePeriod(Day(2026, 4, 1), DateOnly.MaxValue, false).Intersect(new(Day(2020, 1, 1), DateOnly.MaxValue, false), AsOf));
        Assert.True(first.Intersect(new(Day(2021, 1, 1), Day(2021, 12, 31), true), AsOf)!.Value.YearOnly);
    }

    [Fact]
    public void Touches_NextDay_IsOnePost()
    {
        var year = new ServicePeriod(Day(2024, 1, 1), Day(2024, 12, 31), true);
        Assert.True(year.Touches(new(Day(2025, 1, 1), Day(2025, 12, 31), true)));
        Assert.True(new ServicePeriod(Day(2025, 1, 1), DateOnly.MaxValue, false).Touches(year));
        Assert.False(year.Touches(new(Day(2025, 1, 2), DateOnly.MaxValue, false)));
        Assert.True(new ServicePeriod(DateOnly.MinValue, DateOnly.MaxValue, false).Touches(year));
    }
}
