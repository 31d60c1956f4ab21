using System.Runtime.InteropServices;

namespace Analytics.Store.Interop;

/// <summary>What most functions answer.</summary>
internal enum NativeState
{
    Success = 0,
    Error = 1,
}

/// <summary>What kind of answer a statement gives.</summary>
internal enum NativeResultType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3,
}

/// <summary><c>duckdb_result</c>: only the C library looks inside.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private readonly ulong _columnCount;
    private readonly ulong _rowCount;
    private readonly ulong _rowsChanged;
    private readonly nint _columns;
    private readonly nint _errorMessage;
    private readonly nint _internalData;
}

/// <summary><c>duckdb_decimal</c>: an unscaled integer with its width and scale.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, NativeHugeInt value)
{
    internal readonly byte Width = width;
    internal readonly byte Scale = scale;
    internal readonly NativeHugeInt Value = value;
}

/// <summary>
/// <c>duckdb_hugeint</c> and <c>duckdb_uhugeint</c>: two's complement, low half first. A structure of its own and not
/// <see cref="Int128"/>, which some calling conventions pass in another way.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeHugeInt(ulong lower, ulong upper)
{
    internal readonly ulong Lower = lower;
    internal readonly ulong Upper = upper;

    internal static NativeHugeInt From(Int128 value) => From(unchecked((UInt128)value));

    internal static NativeHugeInt From(UInt128 value) => new(unchecked((ulong)value), (ulong)(value >> 64));
}

/// <summary><c>duckdb_interval</c>: three parts that do not convert into each other.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeInterval(int months, int days, long micros)
{
    internal readonly int Months = months;
    internal readonly int Days = days;
    internal readonly long Micros = micros;
}

/// <summary><c>duckdb_list_entry</c>: where a row's elements lie in the list's child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeListEntry(ulong offset, ulong length)
{
    internal readonly ulong Offset = offset;
    internal readonly ulong Length = length;
}

/// <summary>
/// <c>duckdb_string_t</c>: up to twelve bytes lie in the structure itself; of longer text it holds the first four bytes
/// and the address of all of it.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct NativeString
{
    /// <summary>The most bytes that are stored in place.</summary>
    internal const int InlineLength = 12;

    [FieldOffset(0)]
    internal uint Length;

    [FieldOffset(4)]
    internal fixed byte Inline[InlineLength];

    [FieldOffset(4)]
    internal uint Prefix;

    [FieldOffset(8)]
    internal byte* Address;

    /// <summary>The bytes of the text at <paramref name="text"/>, which must be native memory that does not move.</summary>
    internal static ReadOnlySpan<byte> Bytes(NativeString* text)
    {
        var length = (int)text->Length;
        return length <= InlineLength ? new ReadOnlySpan<byte>(text->Inline, length) : new ReadOnlySpan<byte>(text->Address, length);
    }
}
