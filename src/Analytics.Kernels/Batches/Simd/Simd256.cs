using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Analytics.Kernels.Batches.Simd;

/// <summary>256 bits: AVX2.</summary>
internal readonly struct Simd256 : ISimd<Vector256<uint>>
{
    public static bool IsAccelerated => Vector256.IsHardwareAccelerated;

    public static bool HasWordPermute => false;

    public static int Words => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Broadcast16(ushort value) => Vector256.Create(value).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Broadcast32(uint value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Broadcast64(ulong value) => Vector256.Create(value).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LoadWords(ref ushort source) => Vector256.LoadUnsafe(ref source).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Repeat128(ref byte source) => Vector256.Create(Vector128.LoadUnsafe(ref source).AsUInt32(), Vector128.LoadUnsafe(ref source).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LoadBytes(ref byte source)
    {
        var bytes = Vector128.LoadUnsafe(ref source);
        if (Avx2.IsSupported)
        {
            return Avx2.ConvertToVector256Int16(bytes).AsUInt32();
        }

        return Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes)).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(Vector256<uint> value, ref ushort destination) => value.AsUInt16().StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector256<uint> value, ref byte destination)
    {
        var words = value.AsUInt16() & Vector256.Create((ushort)0xFF);
        Vector128.Narrow(words.GetLower(), words.GetUpper()).StoreUnsafe(ref destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLaneBytes(Vector256<uint> value, ref byte destination)
    {
        var lanes = value & Vector256.Create(0xFFu);
        var words = Vector128.Narrow(lanes.GetLower(), lanes.GetUpper());
        Unsafe.WriteUnaligned(ref destination, Vector128.Narrow(words, words).AsUInt64().ToScalar());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> And(Vector256<uint> a, Vector256<uint> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Or(Vector256<uint> a, Vector256<uint> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Xor(Vector256<uint> a, Vector256<uint> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> AndNot(Vector256<uint> a, Vector256<uint> b) => Vector256.AndNot(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Not(Vector256<uint> a) => ~a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Select(Vector256<uint> mask, Vector256<uint> a, Vector256<uint> b) => Vector256.ConditionalSelect(mask, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Equal16(Vector256<uint> x, Vector256<uint> y) => Vector256.Equals(x.AsUInt16(), y.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Equal32(Vector256<uint> x, Vector256<uint> y) => Vector256.Equals(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Common16(Vector256<uint> x, Vector256<uint> y) => (~Vector256.Equals((x & y).AsUInt16(), Vector256<ushort>.Zero)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Greater16(Vector256<uint> x, Vector256<uint> y) => Vector256.GreaterThan(x.AsInt16(), y.AsInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Add16(Vector256<uint> a, Vector256<uint> b) => (a.AsUInt16() + b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Add32(Vector256<uint> a, Vector256<uint> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Add64(Vector256<uint> a, Vector256<uint> b) => (a.AsUInt64() + b.AsUInt64()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Subtract64(Vector256<uint> a, Vector256<uint> b) => (a.AsUInt64() - b.AsUInt64()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Subtract16(Vector256<uint> a, Vector256<uint> b) => (a.AsUInt16() - b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Subtract32(Vector256<uint> a, Vector256<uint> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> AddWhereEqual16(Vector256<uint> a, Vector256<uint> b, Vector256<uint> x, Vector256<uint> y) =>
        (a.AsUInt16() + (Vector256.Equals(x.AsUInt16(), y.AsUInt16()) & b.AsUInt16())).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> KeepWhereAny16(Vector256<uint> a, Vector256<uint> x) =>
        Vector256.AndNot(a.AsUInt16(), Vector256.Equals(x.AsUInt16(), Vector256<ushort>.Zero)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> IsZero64(Vector256<uint> a) => Vector256.Equals(a.AsUInt64(), Vector256<ulong>.Zero).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Multiply16(Vector256<uint> a, Vector256<uint> b) => (a.AsUInt16() * b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> KeepWhereEqual16(Vector256<uint> a, Vector256<uint> x, Vector256<uint> y) => (Vector256.Equals(x.AsUInt16(), y.AsUInt16()) & a.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> SelectGreater16(Vector256<uint> x, Vector256<uint> y, Vector256<uint> a, Vector256<uint> b) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(x.AsInt16(), y.AsInt16()), a.AsInt16(), b.AsInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> SelectGreater32(Vector256<uint> x, Vector256<uint> y, Vector256<uint> a, Vector256<uint> b) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(x.AsInt32(), y.AsInt32()), a.AsInt32(), b.AsInt32()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftRight16(Vector256<uint> a, int bits) => (a.AsUInt16() >>> bits).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftRight32(Vector256<uint> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftLeft16(Vector256<uint> a, int bits) => (a.AsUInt16() << bits).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftLeft32(Vector256<uint> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Subtract8(Vector256<uint> a, Vector256<uint> b) => (a.AsByte() - b.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> AddSaturate8(Vector256<uint> a, Vector256<uint> b) =>
        Vector256.AddSaturate(a.AsByte(), b.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Min8(Vector256<uint> a, Vector256<uint> b) => Vector256.Min(a.AsByte(), b.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Equal8(Vector256<uint> x, Vector256<uint> y) => Vector256.Equals(x.AsByte(), y.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Shuffle8(Vector256<uint> table, Vector256<uint> index) => Avx2.IsSupported
        ? Avx2.Shuffle(table.AsByte(), index.AsByte()).AsUInt32()
        : Vector256.Create(Simd128.Shuffle8(table.GetLower(), index.GetLower()), Simd128.Shuffle8(table.GetUpper(), index.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LookupBytes(ref byte table, Vector256<uint> index)
    {
        // Of four parts of the table each gives nought for the indexes of the others.
        var part = AddSaturate8(index, Vector256.Create((byte)112).AsUInt32());
        var found = Shuffle8(Repeat128(ref table), part);
        for (var i = 1; i < 4; i = unchecked(i + 1))
        {
            part = AddSaturate8(Subtract8(index, Vector256.Create(unchecked((byte)(16 * i))).AsUInt32()), Vector256.Create((byte)112).AsUInt32());
            found |= Shuffle8(Repeat128(ref Unsafe.Add(ref table, unchecked(16 * i))), part);
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Signs8(Vector256<uint> a) => Vector256.ExtractMostSignificantBits(a.AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Signs16(Vector256<uint> a) => Vector256.ExtractMostSignificantBits(a.AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> CountBytes(Vector256<uint> a)
    {
        var low = Vector256.Create((byte)0x0F);
        if (Avx2.IsSupported)
        {
            // One bits of each nibble by a shuffle within 16 bytes.
            var counts = Vector256.Create(
                (byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,
                0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
            return (Avx2.Shuffle(counts, a.AsByte() & low) + Avx2.Shuffle(counts, (a >>> 4).AsByte() & low)).AsUInt32();
        }

        a -= (a >>> 1) & Vector256.Create(0x55555555u);
        a = (a & Vector256.Create(0x33333333u)) + ((a >>> 2) & Vector256.Create(0x33333333u));
        return ((a + (a >>> 4)).AsByte() & low).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LookupTable<Vector256<uint>> Table16(ReadOnlySpan<uint> entries) => new(
        LookupTable<Vector256<uint>>.Bytes(entries, 0), LookupTable<Vector256<uint>>.Bytes(entries, 8), default, default);

    /// <summary>Two halves of eight entries where there is a permute of lanes, else byte tables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LookupTable<Vector256<uint>> Table32(ReadOnlySpan<uint> entries) => Avx2.IsSupported
        ? new(LookupTable<Vector256<uint>>.Whole<uint>(entries), LookupTable<Vector256<uint>>.Whole<uint>(entries, 8), default, default)
        : new(
            LookupTable<Vector256<uint>>.Bytes(entries, 0),
            LookupTable<Vector256<uint>>.Bytes(entries, 8),
            LookupTable<Vector256<uint>>.Bytes(entries, 16),
            LookupTable<Vector256<uint>>.Bytes(entries, 24));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Lookup16(in LookupTable<Vector256<uint>> table, Vector256<uint> index)
    {
        // Low and high byte of each word from two byte tables; 0x80 in an index byte gives zero.
        var even = index | Vector256.Create(0x80008000u);
        var odd = (index.AsUInt16() << 8).AsUInt32() | Vector256.Create(0x00800080u);
        return Bytes(table.First, even) | Bytes(table.Second, odd);
    }

    public static Vector256<uint> Lookup64(Vector256<uint> lower, Vector256<uint> upper, Vector256<uint> index) => throw new NotSupportedException("This width has no permute of words.");

    public static Vector256<uint> Lookup32Words(Vector256<uint> table, Vector256<uint> index) => throw new NotSupportedException("This width has no permute of words.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Lookup32(in LookupTable<Vector256<uint>> table, Vector256<uint> index)
    {
        if (Avx2.IsSupported)
        {
            // Bit 3 of the index, moved to the sign, chooses the half.
            var lower = Avx2.PermuteVar8x32(table.First, index);
            var upper = Avx2.PermuteVar8x32(table.Second, index);
            return Avx.BlendVariable(lower.AsSingle(), upper.AsSingle(), (index << 28).AsSingle()).AsUInt32();
        }

        // Each byte of a lane from its own byte table; 0x80 in an index byte gives zero.
        var low = index & Vector256.Create(0x0Fu);
        return Bytes(table.First, low | Vector256.Create(0x80808000u))
            | Bytes(table.Second, (low << 8) | Vector256.Create(0x80800080u))
            | Bytes(table.Third, (low << 16) | Vector256.Create(0x80008080u))
            | Bytes(table.Fourth, (low << 24) | Vector256.Create(0x00808080u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Bytes(Vector256<uint> table, Vector256<uint> index)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.Shuffle(table.AsByte(), index.AsByte()).AsUInt32();
        }

        return Vector256.Create(
            Vector128.ShuffleNative(table.GetLower().AsByte(), index.GetLower().AsByte()),
            Vector128.ShuffleNative(table.GetUpper().AsByte(), index.GetUpper().AsByte())).AsUInt32();
    }
}
