using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Writing;

/// <summary>Finds the writer for a column.</summary>
internal static class ColumnWriters
{
    internal static ColumnWriter For(string place, ColumnType type, TextArena arena) => type.Id switch
    {
        DuckDbType.Boolean => new BooleanWriter(place, type),
        DuckDbType.TinyInt => new IntegerWriter<sbyte>(place, type),
        DuckDbType.SmallInt => new IntegerWriter<short>(place, type),
        DuckDbType.Integer => new IntegerWriter<int>(place, type),
        DuckDbType.BigInt => new IntegerWriter<long>(place, type),
        DuckDbType.UTinyInt => new IntegerWriter<byte>(place, type),
        DuckDbType.USmallInt => new IntegerWriter<ushort>(place, type),
        DuckDbType.UInteger => new IntegerWriter<uint>(place, type),
        DuckDbType.UBigInt => new IntegerWriter<ulong>(place, type),
        DuckDbType.HugeInt => new IntegerWriter<Int128>(place, type),
        DuckDbType.UHugeInt => new IntegerWriter<UInt128>(place, type),
        DuckDbType.Float => new FloatWriter<float>(place, type),
        DuckDbType.Double => new FloatWriter<double>(place, type),
        DuckDbType.Decimal => ForDecimal(place, type),
        DuckDbType.Varchar or DuckDbType.Blob => new BytesWriter(place, type, arena),
        DuckDbType.Enum => new EnumWriter(place, type),
        DuckDbType.Uuid => new UuidWriter(place, type),
        DuckDbType.Date => new DateWriter(place, type),
        DuckDbType.Time or DuckDbType.TimeNanos => new TimeWriter(place, type),
        DuckDbType.Timestamp or DuckDbType.TimestampSeconds or DuckDbType.TimestampMillis
            or DuckDbType.TimestampNanos or DuckDbType.TimestampTz => new TimestampWriter(place, type),
        DuckDbType.List => new ListWriter(place, type, For(place, type.Children![0], arena)),
        _ => throw new InvalidOperationException($"{place} is {type.Name}, which the appender does not write: insert into it by SQL."),
    };

    private static ColumnWriter ForDecimal(string place, ColumnType type) => type.Storage switch
    {
        DuckDbType.SmallInt => new DecimalWriter<short>(place, type),
        DuckDbType.Integer => new DecimalWriter<int>(place, type),
        DuckDbType.BigInt => new DecimalWriter<long>(place, type),
        _ => new DecimalWriter<Int128>(place, type),
    };
}
