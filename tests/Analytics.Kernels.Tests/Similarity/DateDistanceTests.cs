using Analytics.Kernels.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class DateDistanceTests
{
    private static readonly Gen<DateOnly> Dates = Gen.Choose(700_000, 741_000).Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2024-02-28", "2024-03-01", 2, false, 2)]
    [InlineData("2025-03-04", "2025-04-03", 30, true, 0)]
    [InlineData("2025-03-04", "2025-04-05", 32, false, 2)]
    [InlineData("2025-05-05", "2025-05-05", 0, false, 0)]
    [InlineData("2025-03-04", "2024-04-03", 335, false, 335)]
    [InlineData("2025-01-31", "2025-12-31", 334, false, 334)]
    public void Days_KnownPairs(string a, string b, int days, bool swapped, int allowing)
    {
        var (first, second) = (DateOnly.Parse(a, null), DateOnly.Parse(b, null));
        Assert.Equal(days, DateDistance.Days(first, second));
        Assert.Equal(swapped, DateDistance.IsDayMonthSwap(first, second));
        Assert.Equal(allowing, DateDistance.DaysAllowingSwap(first, second));
        Assert.Equal(allowing, DateDistance.DaysAllowingSwap(second, first));
    }

    [Fact]
    public void DaysAllowingSwap_AnyDates_IsTheNearestReading() => Prop.ForAll(
        Dates.ToArbitrary(),
        Dates.ToArbitrary(),
        (a, b) =>
        {
            var readings = from x in Readings(a) from y in Readings(b) where x == a || y == b select Math.Abs((x.ToDateTime(default) - y.ToDateTime(default)).Days);
            return DateDistance.DaysAllowingSwap(a, b) == readings.Min()
                && DateDistance.IsDayMonthSwap(a, b) == (a != b && Readings(a).Contains(b));
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<DateOnly> Readings(DateOnly date)
    {
        yield return date;
        if (DateOnly.TryParseExact($"{date.Year:0000}-{date.Day:00}-{date.Month:00}", "yyyy-MM-dd", out var swapped))
        {
            yield return swapped;
        }
    }
}
