using System.Runtime.InteropServices;

namespace Analytics.Linkage.Tables;

/// <summary>
/// A 64-bit hash of a text with a fixed definition, the same in every process and on every machine: the text's UTF-16 units, little-endian,
/// eight bytes at a time through a multiply-and-fold step, finished as MurmurHash3 does (Appleby). It chooses samples and orders blocks, so
/// it must not depend on row order, thread or machine; it is no secret and no proof of identity.
/// </summary>
internal static class ContentHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var hash = unchecked((ulong)text.Length * Second);
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Fold(hash ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        var rest = 0UL;
        for (var i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        return Finish(Fold(hash ^ rest));
    }

    /// <summary>One hash of two, in their order.</summary>
    public static ulong Combine(ulong first, ulong second) => Finish(Fold(unchecked((first * Second) + First) ^ second));

    /// <summary>Scatters the bits of a number.</summary>
    public static ulong Finish(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 33);
        }
    }

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value ^ First, Second, out var low);
        return high ^ low;
    }
}
