using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Tests.Reports.Pages;

public sealed class TimeAxisTests
{
    [Fact]
    public void Around_ClosedPeriods_SpansTheirYears()
    {
        var axis = TimeAxis.Around([new Period(new DateOnly(2021, 3, 1), new DateOnly(2024, 6, 30), false)], null, null, new DateOnly(2030, 1, 1));

        Assert.Equal(new DateOnly(2021, 1, 1), axis.First);
        Assert.Equal(new DateOnly(2025, 1, 1), axis.End);
        Assert.Equal(0, axis.Place(axis.First));
        Assert.Equal(100, axis.PlaceAfter(new DateOnly(2024, 12, 31)));
        Assert.Equal([2021, 2022, 2023, 2024], axis.Years());
    }

    [Fact]
    public void Around_OpenEnd_ReachesTheDayOfJudgementAndLeavesRoom()
    {
        var axis = TimeAxis.Around([new Period(new DateOnly(2021, 3, 1), null, false)], null, null, new DateOnly(2026, 3, 31));

        Assert.Equal(new DateOnly(2027, 1, 1), axis.End);
        Assert.InRange(axis.PlaceAfter(null), 90, 99);
    }

    [Fact]
    public void Place_DayBeyondTheAxis_LiesAtItsEdge()
    {
        var axis = TimeAxis.Around([new Period(new DateOnly(2021, 3, 1), new DateOnly(2022, 1, 1), false)], null, null, null);

        Assert.Equal(axis.Left, axis.Place(new DateOnly(1900, 1, 1)));
        Assert.Equal(axis.Right, axis.PlaceAfter(DateOnly.MaxValue));
    }

    [Fact]
    public void Years_LongSpan_AreEightAtMost()
    {
        var axis = TimeAxis.Around([new Period(new DateOnly(1953, 1, 1), new DateOnly(2026, 1, 1), false)], null, null, null);
        Assert.InRange(axis.Years().Count(), 5, 8);
    }
}
