using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>So many bits at once, one for each row: the operations in which loops over planes of bits are written.</summary>
internal interface IBits<TVec>
    where TVec : unmanaged
{
    static abstract TVec Ones { get; }

    static abstract TVec Load(ref byte source);

    static abstract void Store(TVec value, ref ulong target);

    static abstract TVec And(TVec a, TVec b);

    static abstract TVec Or(TVec a, TVec b);

    /// <summary>a without the bits of b.</summary>
    static abstract TVec AndNot(TVec a, TVec b);
}

/// <summary>64 bits: any CPU.</summary>
internal readonly struct WordBits : IBits<ulong>
{
    public static ulong Ones => ulong.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Load(ref byte source) => Unsafe.ReadUnaligned<ulong>(ref source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ulong value, ref ulong target) => target = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong And(ulong a, ulong b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Or(ulong a, ulong b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AndNot(ulong a, ulong b) => a & ~b;
}

/// <summary>The bits of a vector.</summary>
internal readonly struct VectorBits<TSimd, TVec> : IBits<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    public static TVec Ones
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSimd.Not(default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Load(ref byte source) => TSimd.LoadWords(ref Unsafe.As<byte, ushort>(ref source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TVec value, ref ulong target) => TSimd.StoreWords(value, ref Unsafe.As<ulong, ushort>(ref target));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec And(TVec a, TVec b) => TSimd.And(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Or(TVec a, TVec b) => TSimd.Or(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec AndNot(TVec a, TVec b) => TSimd.AndNot(a, b);
}
