using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Tests.Rules;

/// <summary>Working days against the announcements.</summary>
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Read(PackFiles.Shipped());

    [Theory]
    [InlineData("2026-02-14", true)] // a Saturday worked in exchange before Spring Festival
    [InlineData("2026-02-16", false)] // New Year's Eve, a Monday
    [InlineData("2026-02-13", true)]
    [InlineData("2026-03-07", false)]
    [InlineData("2025-10-01", false)]
    public void IsWorkday_Day(string day, bool expected) => Assert.Equal(expected, Calendar.IsWorkday(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void IsWorkday_YearThatIsNotHeld_IsNotGuessed() => Assert.Null(Calendar.IsWorkday(new DateOnly(2031, 3, 3)));
}
