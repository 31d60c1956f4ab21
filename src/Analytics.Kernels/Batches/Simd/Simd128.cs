using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Analytics.Kernels.Batches.Simd;

/// <summary>128 bits: SSE or NEON.</summary>
internal readonly struct Simd128 : ISimd<Vector128<uint>>
{
    public static bool IsAccelerated => Vector128.IsHardwareAccelerated;

    public static bool HasWordPermute => false;

    public static int Words => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Broadcast16(ushort value) => Vector128.Create(value).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Broadcast32(uint value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Broadcast64(ulong value) => Vector128.Create(value).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LoadWords(ref ushort source) => Vector128.LoadUnsafe(ref source).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Repeat128(ref byte source) => Vector128.LoadUnsafe(ref source).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LoadBytes(ref byte source) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref source)).AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(Vector128<uint> value, ref ushort destination) => value.AsUInt16().StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector128<uint> value, ref byte destination)
    {
        var words = value.AsUInt16() & Vector128.Create((ushort)0xFF);
        Unsafe.WriteUnaligned(ref destination, Vector128.Narrow(words, words).AsUInt64().ToScalar());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLaneBytes(Vector128<uint> value, ref byte destination)
    {
        var lanes = value & Vector128.Create(0xFFu);
        var words = Vector128.Narrow(lanes, lanes);
        Unsafe.WriteUnaligned(ref destination, Vector128.Narrow(words, words).AsUInt32().ToScalar());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> And(Vector128<uint> a, Vector128<uint> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Or(Vector128<uint> a, Vector128<uint> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Xor(Vector128<uint> a, Vector128<uint> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> AndNot(Vector128<uint> a, Vector128<uint> b) => Vector128.AndNot(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Not(Vector128<uint> a) => ~a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Select(Vector128<uint> mask, Vector128<uint> a, Vector128<uint> b) => Vector128.ConditionalSelect(mask, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Equal16(Vector128<uint> x, Vector128<uint> y) => Vector128.Equals(x.AsUInt16(), y.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Equal32(Vector128<uint> x, Vector128<uint> y) => Vector128.Equals(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Common16(Vector128<uint> x, Vector128<uint> y) => (~Vector128.Equals((x & y).AsUInt16(), Vector128<ushort>.Zero)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Greater16(Vector128<uint> x, Vector128<uint> y) => Vector128.GreaterThan(x.AsInt16(), y.AsInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Add16(Vector128<uint> a, Vector128<uint> b) => (a.AsUInt16() + b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Add32(Vector128<uint> a, Vector128<uint> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Add64(Vector128<uint> a, Vector128<uint> b) => (a.AsUInt64() + b.AsUInt64()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Subtract64(Vector128<uint> a, Vector128<uint> b) => (a.AsUInt64() - b.AsUInt64()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Subtract16(Vector128<uint> a, Vector128<uint> b) => (a.AsUInt16() - b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Subtract32(Vector128<uint> a, Vector128<uint> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> AddWhereEqual16(Vector128<uint> a, Vector128<uint> b, Vector128<uint> x, Vector128<uint> y) =>
        (a.AsUInt16() + (Vector128.Equals(x.AsUInt16(), y.AsUInt16()) & b.AsUInt16())).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> KeepWhereAny16(Vector128<uint> a, Vector128<uint> x) =>
        Vector128.AndNot(a.AsUInt16(), Vector128.Equals(x.AsUInt16(), Vector128<ushort>.Zero)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> IsZero64(Vector128<uint> a) => Vector128.Equals(a.AsUInt64(), Vector128<ulong>.Zero).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Multiply16(Vector128<uint> a, Vector128<uint> b) => (a.AsUInt16() * b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> KeepWhereEqual16(Vector128<uint> a, Vector128<uint> x, Vector128<uint> y) => (Vector128.Equals(x.AsUInt16(), y.AsUInt16()) & a.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> SelectGreater16(Vector128<uint> x, Vector128<uint> y, Vector128<uint> a, Vector128<uint> b) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(x.AsInt16(), y.AsInt16()), a.AsInt16(), b.AsInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> SelectGreater32(Vector128<uint> x, Vector128<uint> y, Vector128<uint> a, Vector128<uint> b) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(x.AsInt32(), y.AsInt32()), a.AsInt32(), b.AsInt32()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftRight16(Vector128<uint> a, int bits) => (a.AsUInt16() >>> bits).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftRight32(Vector128<uint> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftLeft16(Vector128<uint> a, int bits) => (a.AsUInt16() << bits).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftLeft32(Vector128<uint> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Subtract8(Vector128<uint> a, Vector128<uint> b) => (a.AsByte() - b.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> AddSaturate8(Vector128<uint> a, Vector128<uint> b) =>
        Vector128.AddSaturate(a.AsByte(), b.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Min8(Vector128<uint> a, Vector128<uint> b) => Vector128.Min(a.AsByte(), b.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Equal8(Vector128<uint> x, Vector128<uint> y) => Vector128.Equals(x.AsByte(), y.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Shuffle8(Vector128<uint> table, Vector128<uint> index)
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.Shuffle(table.AsByte(), index.AsByte()).AsUInt32();
        }

        // Elsewhere an index beyond the last byte gives 0, as one with the highest bit set is.
        return Vector128.Shuffle(table.AsByte(), index.AsByte() & Vector128.Create((byte)0x8F)).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LookupBytes(ref byte table, Vector128<uint> index)
    {
        // Of four parts of the table each gives nought for the indexes of the others.
        var part = AddSaturate8(index, Vector128.Create((byte)112).AsUInt32());
        var found = Shuffle8(Repeat128(ref table), part);
        for (var i = 1; i < 4; i = unchecked(i + 1))
        {
            part = AddSaturate8(Subtract8(index, Vector128.Create(unchecked((byte)(16 * i))).AsUInt32()), Vector128.Create((byte)112).AsUInt32());
            found |= Shuffle8(Repeat128(ref Unsafe.Add(ref table, unchecked(16 * i))), part);
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Signs8(Vector128<uint> a) => Vector128.ExtractMostSignificantBits(a.AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Signs16(Vector128<uint> a) => Vector128.ExtractMostSignificantBits(a.AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> CountBytes(Vector128<uint> a)
    {
        var low = Vector128.Create((byte)0x0F);
        if (Ssse3.IsSupported)
        {
            // One bits of each nibble by a shuffle within 16 bytes.
            var counts = Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
            return (Ssse3.Shuffle(counts, a.AsByte() & low) + Ssse3.Shuffle(counts, (a >>> 4).AsByte() & low)).AsUInt32();
        }

        a -= (a >>> 1) & Vector128.Create(0x55555555u);
        a = (a & Vector128.Create(0x33333333u)) + ((a >>> 2) & Vector128.Create(0x33333333u));
        return ((a + (a >>> 4)).AsByte() & low).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LookupTable<Vector128<uint>> Table16(ReadOnlySpan<uint> entries) => new(
        LookupTable<Vector128<uint>>.Bytes(entries, 0), LookupTable<Vector128<uint>>.Bytes(entries, 8), default, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LookupTable<Vector128<uint>> Table32(ReadOnlySpan<uint> entries) => new(
        LookupTable<Vector128<uint>>.Bytes(entries, 0),
        LookupTable<Vector128<uint>>.Bytes(entries, 8),
        LookupTable<Vector128<uint>>.Bytes(entries, 16),
        LookupTable<Vector128<uint>>.Bytes(entries, 24));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Lookup16(in LookupTable<Vector128<uint>> table, Vector128<uint> index)
    {
        // Low and high byte of each word from two byte tables; 0x80 in an index byte gives zero.
        var even = index | Vector128.Create(0x80008000u);
        var odd = (index.AsUInt16() << 8).AsUInt32() | Vector128.Create(0x00800080u);
        return Bytes(table.First, even) | Bytes(table.Second, odd);
    }

    public static Vector128<uint> Lookup64(Vector128<uint> lower, Vector128<uint> upper, Vector128<uint> index) => throw new NotSupportedException("This width has no permute of words.");

    public static Vector128<uint> Lookup32Words(Vector128<uint> table, Vector128<uint> index) => throw new NotSupportedException("This width has no permute of words.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Lookup32(in LookupTable<Vector128<uint>> table, Vector128<uint> index)
    {
        // Each byte of a lane from its own byte table; 0x80 in an index byte gives zero.
        var low = index & Vector128.Create(0x0Fu);
        return Bytes(table.First, low | Vector128.Create(0x80808000u))
            | Bytes(table.Second, (low << 8) | Vector128.Create(0x80800080u))
            | Bytes(table.Third, (low << 16) | Vector128.Create(0x80008080u))
            | Bytes(table.Fourth, (low << 24) | Vector128.Create(0x00808080u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Bytes(Vector128<uint> table, Vector128<uint> index) =>
        Vector128.ShuffleNative(table.AsByte(), index.AsByte()).AsUInt32();
}
