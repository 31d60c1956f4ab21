using System.Buffers.Binary;

namespace Analytics.Store.Chunks;

/// <summary>
/// DuckDB keeps a UUID as a 128-bit number whose top bit is flipped, so that the order of numbers is the order of the texts.
/// </summary>
internal static class UuidStorage
{
    private static readonly UInt128 TopBit = (UInt128)1 << 127;

    /// <summary>The UUID's sixteen bytes as a big-endian number, nothing flipped.</summary>
    internal static UInt128 Number(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>What a vector holds for the UUID.</summary>
    internal static UInt128 Stored(Guid value) => Number(value) ^ TopBit;

    internal static Guid ToGuid(UInt128 stored)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, stored ^ TopBit);
        return new Guid(bytes, bigEndian: true);
    }
}
