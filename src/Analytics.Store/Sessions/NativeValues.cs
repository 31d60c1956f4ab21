using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Analytics.Store.Chunks;
using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>Makes native values of a parameter's .NET values.</summary>
internal static unsafe class NativeValues
{
    /// <summary>The native value; the caller frees it.</summary>
    /// <exception cref="ArgumentException">No DuckDB type stands for the value.</exception>
    internal static ValueHandle Create(object? value) =>
        Scalar(value) is var pointer and not 0 ? new ValueHandle(pointer)
        : value is IEnumerable elements ? List(elements)
        : throw new ArgumentException($"A value of type {value!.GetType()} has no counterpart in DuckDB.", nameof(value));

    private static nint Scalar(object? value) => value switch
    {
        null or DBNull => NativeMethods.duckdb_create_null_value(),
        string text => Text(text),
        char letter => Text(letter.ToString()),
        bool flag => NativeMethods.duckdb_create_bool(flag),
        Enum member => Scalar(Convert.ChangeType(member, Enum.GetUnderlyingType(member.GetType()), CultureInfo.InvariantCulture)),
        decimal number => Decimal(number),
        float number => NativeMethods.duckdb_create_float(number),
        double number => NativeMethods.duckdb_create_double(number),
        byte[] bytes => Blob(bytes),
        Guid uuid => NativeMethods.duckdb_create_uuid(NativeHugeInt.From(UuidStorage.Number(uuid))),
        _ => Integer(value) is var pointer and not 0 ? pointer : Time(value),
    };

    private static nint Integer(object value) => value switch
    {
        sbyte number => NativeMethods.duckdb_create_int8(number),
        short number => NativeMethods.duckdb_create_int16(number),
        int number => NativeMethods.duckdb_create_int32(number),
        long number => NativeMethods.duckdb_create_int64(number),
        byte number => NativeMethods.duckdb_create_uint8(number),
        ushort number => NativeMethods.duckdb_create_uint16(number),
        uint number => NativeMethods.duckdb_create_uint32(number),
        ulong number => NativeMethods.duckdb_create_uint64(number),
        Int128 number => NativeMethods.duckdb_create_hugeint(NativeHugeInt.From(number)),
        UInt128 number => NativeMethods.duckdb_create_uhugeint(NativeHugeInt.From(number)),
        BigInteger number => NativeMethods.duckdb_create_hugeint(NativeHugeInt.From((Int128)number)),
        _ => 0,
    };

    private static nint Time(object value) => value switch
    {
        DateOnly date => NativeMethods.duckdb_create_date(Epoch.Days(date)),
        DateTime time => NativeMethods.duckdb_create_timestamp(Epoch.Micros(time)),
        DateTimeOffset time => NativeMethods.duckdb_create_timestamp_tz(Epoch.Micros(time.UtcDateTime)),
        TimeOnly time => NativeMethods.duckdb_create_time(Epoch.Micros(time)),
        TimeSpan span => NativeMethods.duckdb_create_interval(
            new NativeInterval(0, span.Days, (span.Ticks % TimeSpan.TicksPerDay) / TimeSpan.TicksPerMicrosecond)),
        _ => 0,
    };

    private static nint Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = bytes)
        {
            byte none = 0;
            return NativeMethods.duckdb_create_varchar_length(start == null ? &none : start, (ulong)bytes.Length);
        }
    }

    private static nint Blob(byte[] bytes)
    {
        fixed (byte* start = bytes)
        {
            byte none = 0;
            return NativeMethods.duckdb_create_blob(start == null ? &none : start, (ulong)bytes.Length);
        }
    }

    private static nint Decimal(decimal value)
    {
        var unscaled = DecimalStorage.Unscaled(value);
        var width = Int128.Abs(unscaled) < DecimalStorage.Power(18) && value.Scale <= 18 ? 18 : DecimalStorage.MaxWidth;
        return NativeMethods.duckdb_create_decimal(new NativeDecimal((byte)width, value.Scale, NativeHugeInt.From(unscaled)));
    }

    private static ValueHandle List(IEnumerable elements)
    {
        using var elementType = ElementType(elements);
        var values = new List<ValueHandle>();
        try
        {
            foreach (var element in elements)
            {
                values.Add(Create(element));
            }

            Span<nint> pointers = values.ConvertAll(value => value.DangerousGetHandle()).ToArray();
            nint none = 0;
            fixed (nint* start = pointers)
            {
                var list = NativeMethods.duckdb_create_list_value(elementType, start == null ? &none : start, (ulong)values.Count);
                return list != 0
                    ? new ValueHandle(list)
                    : throw new ArgumentException("The elements of a list parameter must be of one type.", nameof(elements));
            }
        }
        finally
        {
            values.ForEach(value => value.Dispose());
        }
    }

    private static LogicalTypeHandle ElementType(IEnumerable elements)
    {
        var type = elements.GetType();
        var element = type.GetElementType() ?? type.GetInterfaces()
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(face => face.GetGenericArguments()[0]).FirstOrDefault() ?? typeof(object);
        if (element == typeof(decimal) || element == typeof(decimal?))
        {
            var scale = elements.Cast<decimal?>().Max(number => number?.Scale) ?? 0;
            return new LogicalTypeHandle(NativeMethods.duckdb_create_decimal_type(DecimalStorage.MaxWidth, scale));
        }

        return TypeMap.Find(Nullable.GetUnderlyingType(element) ?? element) is { } known
            ? new LogicalTypeHandle(NativeMethods.duckdb_create_logical_type(known))
            : throw new ArgumentException($"A list of {element} has no counterpart in DuckDB.", nameof(elements));
    }
}
