using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Writing;

/// <summary>DATE.</summary>
internal sealed class DateWriter(string place, ColumnType type) : ColumnWriter(place, type)
{
    internal override void Write(int row, DateOnly value) => Store(row, Epoch.Days(value));
}

/// <summary>TIME and TIME_NS.</summary>
internal sealed class TimeWriter(string place, ColumnType type) : ColumnWriter(place, type)
{
    internal override void Write(int row, TimeOnly value) =>
        Store(row, Type.Id == DuckDbType.TimeNanos ? value.Ticks * TimeSpan.NanosecondsPerTick : Epoch.Micros(value));
}

/// <summary>TIMESTAMP in all its units, which cut off what is finer; TIMESTAMP WITH TIME ZONE takes times of the kind Utc alone.</summary>
internal sealed class TimestampWriter(string place, ColumnType type) : ColumnWriter(place, type)
{
    internal override void Write(int row, DateTime value)
    {
        if (Type.Id == DuckDbType.TimestampTz && value.Kind != DateTimeKind.Utc)
        {
            throw Mismatch($"DateTime of kind {value.Kind} (it must be Utc)");
        }

        var ticks = value.Ticks - DateTime.UnixEpoch.Ticks;
        Store(row, Type.Id switch
        {
            DuckDbType.TimestampSeconds => Floor(ticks, TimeSpan.TicksPerSecond),
            DuckDbType.TimestampMillis => Floor(ticks, TimeSpan.TicksPerMillisecond),
            DuckDbType.TimestampNanos => Nanoseconds(ticks, value),
            _ => Epoch.Micros(value),
        });
    }

    private static long Floor(long ticks, long unit) => (ticks / unit) - (ticks % unit < 0 ? 1 : 0);

    private long Nanoseconds(long ticks, DateTime value) => Math.Abs(ticks) <= long.MaxValue / TimeSpan.NanosecondsPerTick
        ? ticks * TimeSpan.NanosecondsPerTick
        : throw OutOfRange(value);
}
