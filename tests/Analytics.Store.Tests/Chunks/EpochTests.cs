using Analytics.Store.Chunks;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Store.Tests.Chunks;

public sealed class EpochTests
{
    [Fact]
    public void Days_OfTheEpoch_IsZero()
    {
        Assert.Equal(0, Epoch.Days(new DateOnly(1970, 1, 1)));
        Assert.Equal(-1, Epoch.Days(new DateOnly(1969, 12, 31)));
        Assert.Equal(DateOnly.MinValue, Epoch.Date(Epoch.Days(DateOnly.MinValue)));
        Assert.Equal(DateOnly.MaxValue, Epoch.Date(Epoch.Days(DateOnly.MaxValue)));
    }

    [Fact]
    public void Micros_AnyTime_AgreesWithTheFrameworksEpoch() => Prop.ForAll<DateTime>(time =>
    {
        var micros = Epoch.Micros(time);
        Assert.Equal((long)Math.Floor((time - DateTime.UnixEpoch).Ticks / 10m), micros);
        Assert.Equal(time.Ticks / 10 * 10, Epoch.Time(micros, 10, 1, DateTimeKind.Unspecified).Ticks);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(-long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(253402300800000000)]
    [InlineData(-62135596800000001)]
    public void Time_OutsideTheFrameworksYears_Throws(long micros) =>
        Assert.Throws<OverflowException>(() => Epoch.Time(micros, 10, 1, DateTimeKind.Unspecified));
}
