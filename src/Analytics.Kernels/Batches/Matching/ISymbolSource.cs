using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>Reads symbols of neighbouring candidates into words.</summary>
internal interface ISymbolSource
{
    /// <param name="plane">The start of all planes.</param>
    /// <param name="index">Symbols from there.</param>
    static abstract TVec Load<TSimd, TVec>(ref byte plane, nint index)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged;
}

/// <summary>Symbols of 8 bits.</summary>
internal readonly struct ByteSource : ISymbolSource
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Load<TSimd, TVec>(ref byte plane, nint index)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged => TSimd.LoadBytes(ref Unsafe.Add(ref plane, index));
}

/// <summary>Symbols of 16 bits.</summary>
internal readonly struct WordSource : ISymbolSource
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Load<TSimd, TVec>(ref byte plane, nint index)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged => TSimd.LoadWords(ref Unsafe.Add(ref Unsafe.As<byte, ushort>(ref plane), index));
}
