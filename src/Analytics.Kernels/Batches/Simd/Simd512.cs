using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Analytics.Kernels.Batches.Simd;

/// <summary>512 bits: AVX-512 (F, BW, DQ, VL).</summary>
internal readonly struct Simd512 : ISimd<Vector512<uint>>
{
    public static bool IsAccelerated => Vector512.IsHardwareAccelerated;

    public static bool HasWordPermute => true;

    public static int Words => 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Broadcast16(ushort value) => Vector512.Create(value).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Broadcast32(uint value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Broadcast64(ulong value) => Vector512.Create(value).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LoadWords(ref ushort source) => Vector512.LoadUnsafe(ref source).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Repeat128(ref byte source) => Vector512.Create(Simd256.Repeat128(ref source), Simd256.Repeat128(ref source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LoadBytes(ref byte source)
    {
        var bytes = Vector256.LoadUnsafe(ref source);
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.ConvertToVector512UInt16(bytes).AsUInt32();
        }

        return Vector512.Create(Vector256.WidenLower(bytes), Vector256.WidenUpper(bytes)).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(Vector512<uint> value, ref ushort destination) => value.AsUInt16().StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Vector512<uint> value, ref byte destination)
    {
        if (Avx512BW.IsSupported)
        {
            Avx512BW.ConvertToVector256Byte(value.AsUInt16()).StoreUnsafe(ref destination);
            return;
        }

        var words = value.AsUInt16() & Vector512.Create((ushort)0xFF);
        Vector256.Narrow(words.GetLower(), words.GetUpper()).StoreUnsafe(ref destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLaneBytes(Vector512<uint> value, ref byte destination)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128Byte(value).StoreUnsafe(ref destination);
            return;
        }

        var lanes = value & Vector512.Create(0xFFu);
        var words = Vector256.Narrow(lanes.GetLower(), lanes.GetUpper());
        Vector128.Narrow(words.GetLower(), words.GetUpper()).StoreUnsafe(ref destination);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> And(Vector512<uint> a, Vector512<uint> b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Or(Vector512<uint> a, Vector512<uint> b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Xor(Vector512<uint> a, Vector512<uint> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> AndNot(Vector512<uint> a, Vector512<uint> b) => Vector512.AndNot(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Not(Vector512<uint> a) => ~a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Select(Vector512<uint> mask, Vector512<uint> a, Vector512<uint> b) => Vector512.ConditionalSelect(mask, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Equal16(Vector512<uint> x, Vector512<uint> y) => Vector512.Equals(x.AsUInt16(), y.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Equal32(Vector512<uint> x, Vector512<uint> y) => Vector512.Equals(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Common16(Vector512<uint> x, Vector512<uint> y) => (~Vector512.Equals((x & y).AsUInt16(), Vector512<ushort>.Zero)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Greater16(Vector512<uint> x, Vector512<uint> y) => Vector512.GreaterThan(x.AsInt16(), y.AsInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Add16(Vector512<uint> a, Vector512<uint> b) => (a.AsUInt16() + b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Add32(Vector512<uint> a, Vector512<uint> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Add64(Vector512<uint> a, Vector512<uint> b) => (a.AsUInt64() + b.AsUInt64()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Subtract64(Vector512<uint> a, Vector512<uint> b) => (a.AsUInt64() - b.AsUInt64()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Subtract16(Vector512<uint> a, Vector512<uint> b) => (a.AsUInt16() - b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Subtract32(Vector512<uint> a, Vector512<uint> b) => a - b;

    // With mask registers the comparison masks the addition itself: two instructions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> AddWhereEqual16(Vector512<uint> a, Vector512<uint> b, Vector512<uint> x, Vector512<uint> y) =>
        Vector512.ConditionalSelect(Vector512.Equals(x.AsUInt16(), y.AsUInt16()), a.AsUInt16() + b.AsUInt16(), a.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> KeepWhereAny16(Vector512<uint> a, Vector512<uint> x) =>
        Vector512.ConditionalSelect(Vector512.Equals(x.AsUInt16(), Vector512<ushort>.Zero), Vector512<ushort>.Zero, a.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> IsZero64(Vector512<uint> a) => Vector512.Equals(a.AsUInt64(), Vector512<ulong>.Zero).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Multiply16(Vector512<uint> a, Vector512<uint> b) => (a.AsUInt16() * b.AsUInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> KeepWhereEqual16(Vector512<uint> a, Vector512<uint> x, Vector512<uint> y) =>
        Vector512.ConditionalSelect(Vector512.Equals(x.AsUInt16(), y.AsUInt16()), a.AsUInt16(), Vector512<ushort>.Zero).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> SelectGreater16(Vector512<uint> x, Vector512<uint> y, Vector512<uint> a, Vector512<uint> b) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x.AsInt16(), y.AsInt16()), a.AsInt16(), b.AsInt16()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> SelectGreater32(Vector512<uint> x, Vector512<uint> y, Vector512<uint> a, Vector512<uint> b) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x.AsInt32(), y.AsInt32()), a.AsInt32(), b.AsInt32()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftRight16(Vector512<uint> a, int bits) => (a.AsUInt16() >>> bits).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftRight32(Vector512<uint> a, int bits) => a >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftLeft16(Vector512<uint> a, int bits) => (a.AsUInt16() << bits).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftLeft32(Vector512<uint> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Subtract8(Vector512<uint> a, Vector512<uint> b) => (a.AsByte() - b.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> AddSaturate8(Vector512<uint> a, Vector512<uint> b)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.AddSaturate(a.AsByte(), b.AsByte()).AsUInt32();
        }

        return Vector512.AddSaturate(a.AsByte(), b.AsByte()).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Min8(Vector512<uint> a, Vector512<uint> b) => Vector512.Min(a.AsByte(), b.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Equal8(Vector512<uint> x, Vector512<uint> y) => Vector512.Equals(x.AsByte(), y.AsByte()).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Shuffle8(Vector512<uint> table, Vector512<uint> index)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.Shuffle(table.AsByte(), index.AsByte()).AsUInt32();
        }

        return Vector512.Create(Simd256.Shuffle8(table.GetLower(), index.GetLower()), Simd256.Shuffle8(table.GetUpper(), index.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LookupBytes(ref byte table, Vector512<uint> index)
    {
        if (Avx512Vbmi.IsSupported)
        {
            return Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref table), index.AsByte()).AsUInt32();
        }

        // Of four parts of the table each gives nought for the indexes of the others.
        var part = AddSaturate8(index, Vector512.Create((byte)112).AsUInt32());
        var found = Shuffle8(Repeat128(ref table), part);
        for (var i = 1; i < 4; i = unchecked(i + 1))
        {
            part = AddSaturate8(Subtract8(index, Vector512.Create(unchecked((byte)(16 * i))).AsUInt32()), Vector512.Create((byte)112).AsUInt32());
            found |= Shuffle8(Repeat128(ref Unsafe.Add(ref table, unchecked(16 * i))), part);
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Signs8(Vector512<uint> a) => Vector512.ExtractMostSignificantBits(a.AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Signs16(Vector512<uint> a) => Vector512.ExtractMostSignificantBits(a.AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> CountBytes(Vector512<uint> a)
    {
        var low = Vector512.Create((byte)0x0F);
        if (Avx512BW.IsSupported)
        {
            // One bits of each nibble by a shuffle within 16 bytes.
            var counts = Vector512.Create(
                (byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,
                0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,
                0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,
                0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
            return (Avx512BW.Shuffle(counts, a.AsByte() & low) + Avx512BW.Shuffle(counts, (a >>> 4).AsByte() & low)).AsUInt32();
        }

        a -= (a >>> 1) & Vector512.Create(0x55555555u);
        a = (a & Vector512.Create(0x33333333u)) + ((a >>> 2) & Vector512.Create(0x33333333u));
        return ((a + (a >>> 4)).AsByte() & low).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LookupTable<Vector512<uint>> Table16(ReadOnlySpan<uint> entries)
    {
        if (Avx512F.IsSupported && entries.Length >= 16)
        {
            // Narrowed where they stand: written one by one they would have to be waited for.
            var words = Avx512F.ConvertToVector256UInt16(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(entries)));
            return new(Vector512.Create(words, words).AsUInt32(), default, default, default);
        }

        return new(LookupTable<Vector512<uint>>.Whole<ushort>(entries), default, default, default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LookupTable<Vector512<uint>> Table32(ReadOnlySpan<uint> entries) => new(Vector512.Create(entries), default, default, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Lookup16(in LookupTable<Vector512<uint>> table, Vector512<uint> index)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.PermuteVar32x16(table.First.AsUInt16(), index.AsUInt16()).AsUInt32();
        }

        return Vector512.Shuffle(table.First.AsUInt16(), index.AsUInt16()).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Lookup64(Vector512<uint> lower, Vector512<uint> upper, Vector512<uint> index)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.PermuteVar32x16x2(lower.AsUInt16(), index.AsUInt16(), upper.AsUInt16()).AsUInt32();
        }

        var within = index.AsUInt16() & Vector512.Create((ushort)31);
        return Vector512.ConditionalSelect(
            Vector512.Equals(index.AsUInt16() & Vector512.Create((ushort)32), Vector512<ushort>.Zero),
            Vector512.Shuffle(lower.AsUInt16(), within),
            Vector512.Shuffle(upper.AsUInt16(), within)).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Lookup32Words(Vector512<uint> table, Vector512<uint> index) => Avx512BW.IsSupported
        ? Avx512BW.PermuteVar32x16(table.AsUInt16(), index.AsUInt16()).AsUInt32()
        : Vector512.Shuffle(table.AsUInt16(), index.AsUInt16() & Vector512.Create((ushort)31)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Lookup32(in LookupTable<Vector512<uint>> table, Vector512<uint> index)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar16x32(table.First, index);
        }

        return Vector512.Shuffle(table.First, index & Vector512.Create(15u));
    }
}
