using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Matching;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>The length of the longest common subsequence, a candidate a lane; the recurrence of <see cref="Similarity.LcsQuery{T}"/>.</summary>
internal readonly struct LcsLoop<TSimd, TVec> : IBatchLoop<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    public static int ResultSize => 1;

    public static int LaneBits(BatchQuery query) => query.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TLane, TMatcher>(scoped in TMatcher matcher, BatchQuery query, Stretch rows, ref byte results)
        where TLane : struct, ILane<TVec>
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
    {
        var mask = TLane.Broadcast(query.Positions);
        var ones = TSimd.Not(default);
        for (var row = 0; row < rows.Count; row = unchecked(row + TLane.Candidates))
        {
            var a = ones;
            var b = ones;
            for (var place = 0; place < rows.Longest; place = unchecked(place + 1))
            {
                matcher.Match(place, unchecked(rows.First + row), out var matchA, out var matchB);
                var commonA = TSimd.And(a, matchA);
                var commonB = TSimd.And(b, matchB);
                a = TSimd.Or(TLane.Add(a, commonA), TSimd.AndNot(a, matchA));
                b = TSimd.Or(TLane.Add(b, commonB), TSimd.AndNot(b, matchB));
            }

            // A zero bit is a position where the common subsequence grew.
            a = TLane.PopCount(TSimd.AndNot(mask, a));
            b = TLane.PopCount(TSimd.AndNot(mask, b));
            TLane.StoreBytes(a, b, ref Unsafe.Add(ref results, row));
        }
    }
}
