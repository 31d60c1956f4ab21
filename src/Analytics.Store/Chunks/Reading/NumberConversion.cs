using System.Numerics;

namespace Analytics.Store.Chunks.Reading;

/// <summary>A whole number as any other number type.</summary>
internal static class NumberConversion
{
    /// <summary>The number boxed as <paramref name="target"/>, or null when that is no type of number.</summary>
    /// <exception cref="OverflowException">The type cannot hold the number.</exception>
    internal static object? Convert(BigInteger value, Type target) => Type.GetTypeCode(target) switch
    {
        TypeCode.SByte => (sbyte)value,
        TypeCode.Int16 => (short)value,
        TypeCode.Int32 => (int)value,
        TypeCode.Int64 => (long)value,
        TypeCode.Byte => (byte)value,
        TypeCode.UInt16 => (ushort)value,
        TypeCode.UInt32 => (uint)value,
        TypeCode.UInt64 => (ulong)value,
        TypeCode.Single => (float)value,
        TypeCode.Double => (double)value,
        TypeCode.Decimal => (decimal)value,
        _ when target == typeof(BigInteger) => value,
        _ when target == typeof(Int128) => (Int128)value,
        _ when target == typeof(UInt128) => (UInt128)value,
        _ => null,
    };
}
