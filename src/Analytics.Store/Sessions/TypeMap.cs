using System.Collections.Frozen;
using System.Numerics;
using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>Which DuckDB type a .NET type becomes as a parameter. DECIMAL is missing: its width and scale depend on the value.</summary>
internal static class TypeMap
{
    private static readonly FrozenDictionary<Type, DuckDbType> Types = new Dictionary<Type, DuckDbType>
    {
        [typeof(string)] = DuckDbType.Varchar,
        [typeof(bool)] = DuckDbType.Boolean,
        [typeof(sbyte)] = DuckDbType.TinyInt,
        [typeof(short)] = DuckDbType.SmallInt,
        [typeof(int)] = DuckDbType.Integer,
        [typeof(long)] = DuckDbType.BigInt,
        [typeof(byte)] = DuckDbType.UTinyInt,
        [typeof(ushort)] = DuckDbType.USmallInt,
        [typeof(uint)] = DuckDbType.UInteger,
        [typeof(ulong)] = DuckDbType.UBigInt,
        [typeof(Int128)] = DuckDbType.HugeInt,
        [typeof(UInt128)] = DuckDbType.UHugeInt,
        [typeof(BigInteger)] = DuckDbType.HugeInt,
        [typeof(float)] = DuckDbType.Float,
        [typeof(double)] = DuckDbType.Double,
        [typeof(byte[])] = DuckDbType.Blob,
        [typeof(DateOnly)] = DuckDbType.Date,
        [typeof(DateTime)] = DuckDbType.Timestamp,
        [typeof(DateTimeOffset)] = DuckDbType.TimestampTz,
        [typeof(TimeOnly)] = DuckDbType.Time,
        [typeof(TimeSpan)] = DuckDbType.Interval,
        [typeof(Guid)] = DuckDbType.Uuid,
    }.ToFrozenDictionary();

    internal static DuckDbType? Find(Type type) => Types.TryGetValue(type, out var found) ? found : null;
}
