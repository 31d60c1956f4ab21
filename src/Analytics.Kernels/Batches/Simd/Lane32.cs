using System.Runtime.CompilerServices;

namespace Analytics.Kernels.Batches.Simd;

/// <summary>
/// Lanes of 32 bits: the first vector holds the candidates at even places, the second those at odd ones, so that a row of words
/// becomes two rows of lanes by one mask or shift and back by one addition.
/// </summary>
internal readonly struct Lane32<TSimd, TVec> : ILane<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    public static int Candidates => TSimd.Words;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Broadcast(uint value) => TSimd.Broadcast32(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Add(TVec a, TVec b) => TSimd.Add32(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Subtract(TVec a, TVec b) => TSimd.Subtract32(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec IsZero(TVec a) => TSimd.Equal32(a, default);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec SelectGreater(TVec x, TVec y, TVec a, TVec b) => TSimd.SelectGreater32(x, y, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec ShiftRight(TVec a, int bits) => TSimd.ShiftRight32(a, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec ShiftLeft(TVec a, int bits) => TSimd.ShiftLeft32(a, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LookupTable<TVec> Table(ReadOnlySpan<uint> entries) => TSimd.Table32(entries);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Lookup(in LookupTable<TVec> table, TVec index) => TSimd.Lookup32(table, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec PopCount(TVec a)
    {
        a = TSimd.CountBytes(a);
        a = TSimd.Add32(a, TSimd.ShiftRight32(a, 8));
        return TSimd.And(TSimd.Add32(a, TSimd.ShiftRight32(a, 16)), TSimd.Broadcast32(0x3F));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref byte source, out TVec a, out TVec b)
    {
        var words = TSimd.LoadBytes(ref source);
        a = TSimd.And(words, TSimd.Broadcast32(0xFFFF));
        b = TSimd.ShiftRight32(words, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadIndexes(ref byte source, out TVec a, out TVec b)
    {
        a = TSimd.LoadBytes(ref source);
        b = TSimd.ShiftRight32(a, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(TVec a, TVec b, ref byte destination) =>
        TSimd.StoreBytes(TSimd.Or(a, TSimd.ShiftLeft32(b, 16)), ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(TVec a, TVec b, ref ushort destination) =>
        TSimd.StoreWords(TSimd.Or(a, TSimd.ShiftLeft32(b, 16)), ref destination);
}
