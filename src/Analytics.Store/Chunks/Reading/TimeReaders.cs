using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Reading;

/// <summary>DATE; also as a DateTime at midnight.</summary>
internal sealed class DateReader(string column, ColumnType type) : VectorReader<DateOnly>(column, type)
{
    internal override DateOnly Get(int row) => Epoch.Date(View.At<int>(row));

    protected override object? Convert(Type target, int row) =>
        target == typeof(DateOnly) ? Get(row) : target == typeof(DateTime) ? Get(row).ToDateTime(TimeOnly.MinValue) : null;
}

/// <summary>TIME and TIME_NS; also as a TimeSpan since midnight. 24:00:00, which DuckDB knows, has no TimeOnly.</summary>
internal sealed class TimeReader(string column, ColumnType type) : VectorReader<TimeOnly>(column, type)
{
    internal override TimeOnly Get(int row)
    {
        var span = Span(row);
        return span < TimeSpan.FromDays(1)
            ? TimeOnly.FromTimeSpan(span)
            : throw new OverflowException("24:00:00 has no System.TimeOnly; read it as TimeSpan");
    }

    protected override object? Convert(Type target, int row) =>
        target == typeof(TimeOnly) ? Get(row) : target == typeof(TimeSpan) ? Span(row) : null;

    private TimeSpan Span(int row) => Type.Id == DuckDbType.TimeNanos
        ? new TimeSpan(View.At<long>(row) / TimeSpan.NanosecondsPerTick)
        : new TimeSpan(View.At<long>(row) * TimeSpan.TicksPerMicrosecond);
}

/// <summary>
/// TIMESTAMP in all its units (kind Unspecified; nanoseconds are cut to 100) and TIMESTAMP WITH TIME ZONE (kind Utc, also as a
/// DateTimeOffset).
/// </summary>
internal sealed class TimestampReader(string column, ColumnType type) : VectorReader<DateTime>(column, type)
{
    internal override DateTime Get(int row)
    {
        var value = View.At<long>(row);
        return Type.Id switch
        {
            DuckDbType.TimestampSeconds => Epoch.Time(value, TimeSpan.TicksPerSecond, 1, DateTimeKind.Unspecified),
            DuckDbType.TimestampMillis => Epoch.Time(value, TimeSpan.TicksPerMillisecond, 1, DateTimeKind.Unspecified),
            DuckDbType.TimestampNanos => Epoch.Time(value, 1, TimeSpan.NanosecondsPerTick, DateTimeKind.Unspecified),
            DuckDbType.TimestampTz => Epoch.Time(value, TimeSpan.TicksPerMicrosecond, 1, DateTimeKind.Utc),
            _ => Epoch.Time(value, TimeSpan.TicksPerMicrosecond, 1, DateTimeKind.Unspecified),
        };
    }

    protected override object? Convert(Type target, int row) =>
        target == typeof(DateTime) ? Get(row)
        : target == typeof(DateTimeOffset) && Type.Id == DuckDbType.TimestampTz ? new DateTimeOffset(Get(row)) : null;
}

/// <summary>INTERVAL without months, which have no fixed length.</summary>
internal sealed class IntervalReader(string column, ColumnType type) : VectorReader<TimeSpan>(column, type)
{
    internal override TimeSpan Get(int row)
    {
        var interval = View.At<NativeInterval>(row);
        return interval.Months == 0
            ? new TimeSpan((interval.Days * TimeSpan.TicksPerDay) + (interval.Micros * TimeSpan.TicksPerMicrosecond))
            : throw new OverflowException($"an interval of {interval.Months} months has no fixed length and no System.TimeSpan");
    }
}
