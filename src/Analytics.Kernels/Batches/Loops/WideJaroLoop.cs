using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Matching;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>
/// Jaro's pairs and transpositions of texts that stand anywhere, a candidate a lane, two vectors at once; the passes of
/// <see cref="JaroLoop{TSimd, TVec}"/>. A lane has a bit for each position of the query; candidates may be longer.
/// </summary>
internal static class WideJaroLoop<TSimd, TVec, TLane, TMask>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TLane : struct, ILaneArithmetic<TVec>
    where TMask : unmanaged
{
    /// <summary>Candidates in a vector.</summary>
    public static int Lanes => Unsafe.SizeOf<TVec>() / Unsafe.SizeOf<TMask>();

    /// <summary>The first pass: which positions of the query and which places of the candidates are paired.</summary>
    /// <param name="planes">As <see cref="MaskPlanes"/> gives them; places that are not paired lose their masks.</param>
    /// <param name="places">How many places the longest candidate has.</param>
    /// <param name="reaches">For each candidate a bit for each place that its window reaches, 31 at most.</param>
    /// <param name="paired">Takes the positions of the query.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pair(ref TMask planes, int places, ref TMask reaches, ref TMask paired)
    {
        var one = TLane.Broadcast(1);
        var (reachA, reachB) = (Load(ref reaches), Load(ref Unsafe.Add(ref reaches, Lanes)));

        // From place 0 the window reaches as far up; from each further place one position more, below it none is lost before it has passed on.
        var nearA = TSimd.Or(TLane.Add(reachA, reachA), one);
        var nearB = TSimd.Or(TLane.Add(reachB, reachB), one);
        TVec openA = TSimd.Not(default), openB = TSimd.Not(default);
        for (var place = 0; place < places; place = unchecked(place + 1))
        {
            ref var planesB = ref Unsafe.Add(ref planes, Lanes);
            var (matchA, matchB) = (Load(ref planes), Load(ref planesB));
            var freeA = TSimd.And(TSimd.And(matchA, nearA), openA);
            var freeB = TSimd.And(TSimd.And(matchB, nearB), openB);
            Store(TLane.KeepWhereCommon(matchA, freeA, freeA), ref planes);
            Store(TLane.KeepWhereCommon(matchB, freeB, freeB), ref planesB);
            planes = ref Unsafe.Add(ref planes, MaskPlanes.Lanes);
            openA = TSimd.Xor(openA, TSimd.And(freeA, TLane.Subtract(default, freeA)));
            openB = TSimd.Xor(openB, TSimd.And(freeB, TLane.Subtract(default, freeB)));
            nearA = TSimd.Or(TLane.Add(nearA, nearA), TSimd.And(reachA, one));
            nearB = TSimd.Or(TLane.Add(nearB, nearB), TSimd.And(reachB, one));

            // What a word hands down to its neighbour below comes from a bit that is not set.
            (reachA, reachB) = (TSimd.ShiftRight32(reachA, 1), TSimd.ShiftRight32(reachB, 1));
        }

        Store(TSimd.Not(openA), ref paired);
        Store(TSimd.Not(openB), ref Unsafe.Add(ref paired, Lanes));
    }

    /// <summary>The second pass: which paired positions meet an equal symbol where pairs are taken in order.</summary>
    /// <param name="planes">As the first pass left them.</param>
    /// <param name="places">As in the first pass.</param>
    /// <param name="paired">What the first pass found.</param>
    /// <param name="ordered">Takes the positions.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Order(ref TMask planes, int places, ref TMask paired, ref TMask ordered)
    {
        var (freeA, freeB) = (Load(ref paired), Load(ref Unsafe.Add(ref paired, Lanes)));
        TVec orderedA = default, orderedB = default;
        for (var place = 0; place < places; place = unchecked(place + 1))
        {
            var (matchA, matchB) = (Load(ref planes), Load(ref Unsafe.Add(ref planes, Lanes)));
            planes = ref Unsafe.Add(ref planes, MaskPlanes.Lanes);
            var lowestA = TLane.KeepWhereCommon(TSimd.And(freeA, TLane.Subtract(default, freeA)), matchA, matchA);
            var lowestB = TLane.KeepWhereCommon(TSimd.And(freeB, TLane.Subtract(default, freeB)), matchB, matchB);
            (freeA, freeB) = (TSimd.Xor(freeA, lowestA), TSimd.Xor(freeB, lowestB));
            orderedA = TSimd.Or(orderedA, TSimd.And(lowestA, matchA));
            orderedB = TSimd.Or(orderedB, TSimd.And(lowestB, matchB));
        }

        Store(orderedA, ref ordered);
        Store(orderedB, ref Unsafe.Add(ref ordered, Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Load(ref TMask source) => TSimd.LoadWords(ref Unsafe.As<TMask, ushort>(ref source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVec value, ref TMask target) => TSimd.StoreWords(value, ref Unsafe.As<TMask, ushort>(ref target));
}
