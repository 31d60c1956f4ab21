using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Scanning;

/// <summary>Which .NET type has the same bits as a value in a vector.</summary>
internal static class StorageType
{
    internal static bool IsStoredAs<T>(DuckDbType storage)
        where T : unmanaged => Of(storage) == typeof(T) || (storage == DuckDbType.Boolean && typeof(T) == typeof(byte));

    private static Type? Of(DuckDbType storage) => storage switch
    {
        DuckDbType.Boolean => typeof(bool),
        DuckDbType.TinyInt => typeof(sbyte),
        DuckDbType.SmallInt => typeof(short),
        DuckDbType.Integer or DuckDbType.Date => typeof(int),
        DuckDbType.BigInt or DuckDbType.Time or DuckDbType.TimeNanos or DuckDbType.Timestamp or DuckDbType.TimestampSeconds
            or DuckDbType.TimestampMillis or DuckDbType.TimestampNanos or DuckDbType.TimestampTz => typeof(long),
        DuckDbType.UTinyInt => typeof(byte),
        DuckDbType.USmallInt => typeof(ushort),
        DuckDbType.UInteger => typeof(uint),
        DuckDbType.UBigInt => typeof(ulong),
        DuckDbType.HugeInt => typeof(Int128),
        DuckDbType.UHugeInt => typeof(UInt128),
        DuckDbType.Float => typeof(float),
        DuckDbType.Double => typeof(double),
        _ => null,
    };
}
