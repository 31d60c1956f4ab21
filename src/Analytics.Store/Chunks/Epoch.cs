namespace Analytics.Store.Chunks;

/// <summary>DuckDB's dates and times count from 1970-01-01; the framework's from 0001-01-01.</summary>
internal static class Epoch
{
    private const int Day = 719_162;
    private const long Microsecond = Day * 86_400_000_000L;

    /// <summary>What stands for a date that lies infinitely far in the future, and its negative in the past.</summary>
    internal const int InfiniteDate = int.MaxValue;

    /// <summary>The same for points in time, in whatever unit.</summary>
    internal const long InfiniteTimestamp = long.MaxValue;

    internal static int Days(DateOnly date) => date.DayNumber - Day;

    /// <summary>Microseconds of a point in time; what is finer is cut off.</summary>
    internal static long Micros(DateTime time) => (time.Ticks / TimeSpan.TicksPerMicrosecond) - Microsecond;

    internal static long Micros(TimeOnly time) => time.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <exception cref="OverflowException">The date is infinite or outside the years 1 to 9999.</exception>
    internal static DateOnly Date(int days)
    {
        var number = (long)days + Day;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber)
        {
            throw new OverflowException(days is InfiniteDate or (-InfiniteDate)
                ? "an infinite date has no System.DateOnly"
                : $"the day {days} after 1970-01-01 is outside the years 1 to 9999 of System.DateOnly");
        }

        return DateOnly.FromDayNumber((int)number);
    }

    /// <exception cref="OverflowException">The time is infinite or outside the years 1 to 9999.</exception>
    internal static DateTime Time(long value, long ticksPerUnit, long unitsPerTick, DateTimeKind kind)
    {
        var ticks = ((Int128)value * ticksPerUnit) + ((Int128)Day * TimeSpan.TicksPerDay * unitsPerTick);
        if (value is InfiniteTimestamp or (-InfiniteTimestamp) || ticks < 0 || ticks / unitsPerTick > DateTime.MaxValue.Ticks)
        {
            throw new OverflowException(value is InfiniteTimestamp or (-InfiniteTimestamp)
                ? "an infinite timestamp has no System.DateTime"
                : "the timestamp is outside the years 1 to 9999 of System.DateTime");
        }

        return new DateTime((long)(ticks / unitsPerTick), kind);
    }
}
