using System.Runtime.InteropServices;

namespace Analytics.Store.Interop;

/// <content>Values for parameters.</content>
internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial nint duckdb_create_null_value();

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_bool([MarshalAs(UnmanagedType.U1)] bool value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_int8(sbyte value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_int16(short value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_int32(int value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_int64(long value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_uint8(byte value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_uint16(ushort value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_uint32(uint value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_uint64(ulong value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_hugeint(NativeHugeInt value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_uhugeint(NativeHugeInt value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_float(float value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_double(double value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_decimal(NativeDecimal value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_varchar_length(byte* text, ulong length);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_blob(byte* data, ulong length);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_date(int days);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_time(long micros);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_timestamp(long micros);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_timestamp_tz(long micros);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_interval(NativeInterval value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_uuid(NativeHugeInt value);

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_list_value(LogicalTypeHandle elementType, nint* values, ulong count);

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_value(ref nint value);
}
