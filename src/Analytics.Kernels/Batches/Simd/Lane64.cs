using System.Runtime.CompilerServices;

namespace Analytics.Kernels.Batches.Simd;

/// <summary>Lanes of 64 bits.</summary>
internal readonly struct Lane64<TSimd, TVec> : ILaneArithmetic<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Broadcast(uint value) => TSimd.Broadcast64(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Add(TVec a, TVec b) => TSimd.Add64(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec Subtract(TVec a, TVec b) => TSimd.Subtract64(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVec IsZero(TVec a) => TSimd.IsZero64(a);
}
