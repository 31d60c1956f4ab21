using System.Numerics;
using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Reading;

/// <summary>Finds the reader for a column.</summary>
internal static class VectorReaders
{
    internal static VectorReader For(string column, ColumnType type) => type.Id switch
    {
        DuckDbType.Boolean => new BooleanReader(column, type),
        DuckDbType.TinyInt => new IntegerReader<sbyte>(column, type),
        DuckDbType.SmallInt => new IntegerReader<short>(column, type),
        DuckDbType.Integer => new IntegerReader<int>(column, type),
        DuckDbType.BigInt => new IntegerReader<long>(column, type),
        DuckDbType.UTinyInt => new IntegerReader<byte>(column, type),
        DuckDbType.USmallInt => new IntegerReader<ushort>(column, type),
        DuckDbType.UInteger => new IntegerReader<uint>(column, type),
        DuckDbType.UBigInt => new IntegerReader<ulong>(column, type),
        DuckDbType.HugeInt => new HugeIntReader<Int128>(column, type),
        DuckDbType.UHugeInt => new HugeIntReader<UInt128>(column, type),
        DuckDbType.Float => new FloatReader<float>(column, type),
        DuckDbType.Double => new FloatReader<double>(column, type),
        DuckDbType.Decimal => ForDecimal(column, type),
        DuckDbType.Varchar => new StringReader(column, type),
        DuckDbType.Blob => new BlobReader(column, type),
        DuckDbType.Enum => new EnumReader(column, type),
        DuckDbType.Uuid => new UuidReader(column, type),
        DuckDbType.Date => new DateReader(column, type),
        DuckDbType.Time or DuckDbType.TimeNanos => new TimeReader(column, type),
        DuckDbType.Timestamp or DuckDbType.TimestampSeconds or DuckDbType.TimestampMillis
            or DuckDbType.TimestampNanos or DuckDbType.TimestampTz => new TimestampReader(column, type),
        DuckDbType.Interval => new IntervalReader(column, type),
        DuckDbType.List or DuckDbType.Array => ForSequence(column, type, For(column, type.Children![0])),
        DuckDbType.Struct => new StructReader(column, type, [.. type.Children!.Select(member => For(column, member))]),
        _ => new OpaqueReader(column, type),
    };

    private static VectorReader ForDecimal(string column, ColumnType type) => type.Storage switch
    {
        DuckDbType.SmallInt => new DecimalReader<short>(column, type),
        DuckDbType.Integer => new DecimalReader<int>(column, type),
        DuckDbType.BigInt => new DecimalReader<long>(column, type),
        _ => new DecimalReader<Int128>(column, type),
    };

    private static VectorReader ForSequence(string column, ColumnType type, VectorReader element) => element switch
    {
        VectorReader<bool> => OfValues<bool>(column, type, element),
        VectorReader<sbyte> => OfValues<sbyte>(column, type, element),
        VectorReader<short> => OfValues<short>(column, type, element),
        VectorReader<int> => OfValues<int>(column, type, element),
        VectorReader<long> => OfValues<long>(column, type, element),
        VectorReader<byte> => OfValues<byte>(column, type, element),
        VectorReader<ushort> => OfValues<ushort>(column, type, element),
        VectorReader<uint> => OfValues<uint>(column, type, element),
        VectorReader<ulong> => OfValues<ulong>(column, type, element),
        VectorReader<BigInteger> => OfValues<BigInteger>(column, type, element),
        VectorReader<float> => OfValues<float>(column, type, element),
        VectorReader<double> => OfValues<double>(column, type, element),
        VectorReader<decimal> => OfValues<decimal>(column, type, element),
        VectorReader<Guid> => OfValues<Guid>(column, type, element),
        VectorReader<DateOnly> => OfValues<DateOnly>(column, type, element),
        VectorReader<TimeOnly> => OfValues<TimeOnly>(column, type, element),
        VectorReader<DateTime> => OfValues<DateTime>(column, type, element),
        VectorReader<TimeSpan> => OfValues<TimeSpan>(column, type, element),
        VectorReader<string> => OfObjects<string>(column, type, element),
        VectorReader<byte[]> => OfObjects<byte[]>(column, type, element),
        _ => OfObjects<object>(column, type, element),
    };

    private static VectorReader OfValues<T>(string column, ColumnType type, VectorReader element)
        where T : struct =>
        type.Id == DuckDbType.Array ? new ArrayReader<T>(column, type, element) : new ValueListReader<T>(column, type, element);

    private static VectorReader OfObjects<T>(string column, ColumnType type, VectorReader element)
        where T : class =>
        type.Id == DuckDbType.Array ? new ArrayReader<T>(column, type, element) : new ListReader<T>(column, type, element);
}
