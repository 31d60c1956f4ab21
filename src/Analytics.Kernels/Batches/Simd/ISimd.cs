namespace Analytics.Kernels.Batches.Simd;

/// <summary>
/// One vector width: the few operations the batch loops are written in, so that each loop exists once for 128, 256 and 512 bits. A vector
/// is a row of 16-bit words or of 32-bit lanes (a word at an even index is the low half of its lane). All wrap around on overflow.
/// </summary>
internal interface ISimd<TVec>
    where TVec : unmanaged
{
    /// <summary>Whether the CPU has the width; the loops run without it too, slowly.</summary>
    static abstract bool IsAccelerated { get; }

    /// <summary>Whether <see cref="Lookup64"/> is one instruction and therefore worth using.</summary>
    static abstract bool HasWordPermute { get; }

    /// <summary>Words of 16 bits in a vector.</summary>
    static abstract int Words { get; }

    static abstract TVec Broadcast16(ushort value);

    static abstract TVec Broadcast32(uint value);

    static abstract TVec Broadcast64(ulong value);

    static abstract TVec LoadWords(ref ushort source);

    /// <summary>Loads 16 bytes and repeats them.</summary>
    static abstract TVec Repeat128(ref byte source);

    /// <summary>Loads <see cref="Words"/> bytes, each into a word.</summary>
    static abstract TVec LoadBytes(ref byte source);

    static abstract void StoreWords(TVec value, ref ushort destination);

    /// <summary>Stores the low byte of each word.</summary>
    static abstract void StoreBytes(TVec value, ref byte destination);

    /// <summary>Stores the low byte of each lane.</summary>
    static abstract void StoreLaneBytes(TVec value, ref byte destination);

    static abstract TVec And(TVec a, TVec b);

    static abstract TVec Or(TVec a, TVec b);

    static abstract TVec Xor(TVec a, TVec b);

    /// <summary>a without the bits of b.</summary>
    static abstract TVec AndNot(TVec a, TVec b);

    static abstract TVec Not(TVec a);

    /// <summary>The bits of a where the mask has ones, elsewhere those of b.</summary>
    static abstract TVec Select(TVec mask, TVec a, TVec b);

    /// <summary>All bits of each word in which x and y are equal.</summary>
    static abstract TVec Equal16(TVec x, TVec y);

    /// <summary>All bits of each lane in which x and y are equal.</summary>
    static abstract TVec Equal32(TVec x, TVec y);

    /// <summary>All bits of each word in which x and y have a bit in common.</summary>
    static abstract TVec Common16(TVec x, TVec y);

    /// <summary>All bits of each word in which x is greater than y, both signed.</summary>
    static abstract TVec Greater16(TVec x, TVec y);

    static abstract TVec Add16(TVec a, TVec b);

    static abstract TVec Add32(TVec a, TVec b);

    static abstract TVec Add64(TVec a, TVec b);

    static abstract TVec Subtract16(TVec a, TVec b);

    static abstract TVec Subtract32(TVec a, TVec b);

    static abstract TVec Subtract64(TVec a, TVec b);

    /// <summary>a + (x = y ? b : 0) in each word.</summary>
    static abstract TVec AddWhereEqual16(TVec a, TVec b, TVec x, TVec y);

    /// <summary>a where x is not 0, else 0.</summary>
    static abstract TVec KeepWhereAny16(TVec a, TVec x);

    /// <summary>All bits of each 64 that are 0.</summary>
    static abstract TVec IsZero64(TVec a);

    static abstract TVec Multiply16(TVec a, TVec b);

    /// <summary>x = y ? a : 0 in each word.</summary>
    static abstract TVec KeepWhereEqual16(TVec a, TVec x, TVec y);

    /// <summary>x &gt; y, signed, ? a : b.</summary>
    static abstract TVec SelectGreater16(TVec x, TVec y, TVec a, TVec b);

    static abstract TVec SelectGreater32(TVec x, TVec y, TVec a, TVec b);

    static abstract TVec ShiftRight16(TVec a, int bits);

    static abstract TVec ShiftRight32(TVec a, int bits);

    static abstract TVec ShiftLeft16(TVec a, int bits);

    static abstract TVec ShiftLeft32(TVec a, int bits);

    static abstract TVec Subtract8(TVec a, TVec b);

    /// <summary>a + b in each byte, 255 where it is more.</summary>
    static abstract TVec AddSaturate8(TVec a, TVec b);

    /// <summary>The smaller of each two bytes, unsigned.</summary>
    static abstract TVec Min8(TVec a, TVec b);

    /// <summary>All bits of each byte in which x and y are equal.</summary>
    static abstract TVec Equal8(TVec x, TVec y);

    /// <summary>For each byte the table's entry, of 16 bytes repeated all over a vector, that its lowest four bits name; 0 where its highest bit is set.</summary>
    static abstract TVec Shuffle8(TVec table, TVec index);

    /// <summary>For each byte, below 64, the entry of a table of 64 bytes.</summary>
    static abstract TVec LookupBytes(ref byte table, TVec index);

    /// <summary>The highest bit of each byte, the first one's lowest.</summary>
    static abstract ulong Signs8(TVec a);

    /// <summary>The highest bit of each word, the first one's lowest.</summary>
    static abstract ulong Signs16(TVec a);

    /// <summary>The number of one bits of each byte.</summary>
    static abstract TVec CountBytes(TVec a);

    /// <summary>Prepares 16 words for <see cref="Lookup16"/>.</summary>
    static abstract LookupTable<TVec> Table16(ReadOnlySpan<uint> entries);

    /// <summary>Prepares 16 lanes for <see cref="Lookup32"/>.</summary>
    static abstract LookupTable<TVec> Table32(ReadOnlySpan<uint> entries);

    /// <summary>For each word, an index below 16, the entry.</summary>
    static abstract TVec Lookup16(in LookupTable<TVec> table, TVec index);

    /// <summary>For each word the entry that its lowest six bits name, of 64 words in two vectors; only with <see cref="HasWordPermute"/>.</summary>
    static abstract TVec Lookup64(TVec lower, TVec upper, TVec index);

    /// <summary>For each word the entry that its lowest five bits name, of 32 words; only with <see cref="HasWordPermute"/>.</summary>
    static abstract TVec Lookup32Words(TVec table, TVec index);

    /// <summary>For each lane the entry that its lowest four bits name; the lane's low byte is below 16, the rest is ignored.</summary>
    static abstract TVec Lookup32(in LookupTable<TVec> table, TVec index);
}
