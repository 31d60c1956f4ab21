using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>Masks of positions 0–15 and 16–31, gathered apart in words, put together in lanes.</summary>
internal static class WordHalves<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    /// <param name="low">Positions 0–15, a word a candidate.</param>
    /// <param name="high">Positions 16–31, a word a candidate.</param>
    /// <param name="a">Lanes of the candidates at even places.</param>
    /// <param name="b">Lanes of the candidates at odd places.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(TVec low, TVec high, out TVec a, out TVec b)
    {
        var lowHalf = TSimd.Broadcast32(0xFFFF);
        a = TSimd.Or(TSimd.And(low, lowHalf), TSimd.ShiftLeft32(high, 16));
        b = TSimd.Or(TSimd.ShiftRight32(low, 16), TSimd.AndNot(high, lowHalf));
    }
}
