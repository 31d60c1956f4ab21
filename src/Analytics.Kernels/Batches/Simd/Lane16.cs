using System.Runtime.CompilerServices;

namespace Analytics.Kernels.Batches.Simd;

/// <summary>
/// Lanes of 16 bits: the first vector holds the first half of the candidates, the second the other.
/// </summary>
internal readonly struct Lane16<TSimd, TVec> : ILane<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    public static int Candidates => 2 * TSimd.Words;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Broadcast(uint value) => TSimd.Broadcast16(unchecked((ushort)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Add(TVec a, TVec b) => TSimd.Add16(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Subtract(TVec a, TVec b) => TSimd.Subtract16(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec IsZero(TVec a) => TSimd.Equal16(a, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec SelectGreater(TVec x, TVec y, TVec a, TVec b) => TSimd.SelectGreater16(x, y, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec ShiftRight(TVec a, int bits) => TSimd.ShiftRight16(a, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec ShiftLeft(TVec a, int bits) => TSimd.ShiftLeft16(a, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LookupTable<TVec> Table(ReadOnlySpan<uint> entries) => TSimd.Table16(entries);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Lookup(in LookupTable<TVec> table, TVec index) => TSimd.Lookup16(table, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec PopCount(TVec a)
    {
        a = TSimd.CountBytes(a);
        return TSimd.And(TSimd.Add16(a, TSimd.ShiftRight16(a, 8)), TSimd.Broadcast16(0x1F));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref byte source, out TVec a, out TVec b)
    {
        a = TSimd.LoadBytes(ref source);
        b = TSimd.LoadBytes(ref Unsafe.Add(ref source, TSimd.Words));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadIndexes(ref byte source, out TVec a, out TVec b) => Load(ref source, out a, out b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(TVec a, TVec b, ref byte destination)
    {
        TSimd.StoreBytes(a, ref destination);
        TSimd.StoreBytes(b, ref Unsafe.Add(ref destination, TSimd.Words));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(TVec a, TVec b, ref ushort destination)
    {
        TSimd.StoreWords(a, ref destination);
        TSimd.StoreWords(b, ref Unsafe.Add(ref destination, TSimd.Words));
    }
}
