using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>
/// Jaro's pairs and transpositions of texts of up to 64 symbols, a candidate a lane of 64 bits, two vectors at once; the passes of
/// <see cref="JaroLoop{TSimd, TVec}"/>.
/// </summary>
internal static class WideJaroLoop<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    /// <summary>Candidates in a vector.</summary>
    public static int Lanes => TSimd.Words / 4;

    /// <summary>The first pass: which positions of the query and which places of the candidates are paired.</summary>
    /// <param name="matches">For each place of the candidates the query's positions with the same symbol, a lane each, two vectors.</param>
    /// <param name="places">How many places the longest candidate has.</param>
    /// <param name="reaches">For each candidate a bit for each place that its window reaches; two vectors.</param>
    /// <param name="paired">Takes the positions of the query; two vectors.</param>
    /// <param name="pairedCandidate">Takes the places of the candidates; two vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pair(ref ulong matches, int places, ref ulong reaches, ref ulong paired, ref ulong pairedCandidate)
    {
        var one = TSimd.Broadcast64(1);
        var (reachA, reachB) = (Load(ref reaches), Load(ref Unsafe.Add(ref reaches, Lanes)));

        // From place 0 the window reaches as far up; from each further place one position more, below it none is lost before it has passed on.
        var nearA = TSimd.Or(TSimd.Add64(reachA, reachA), one);
        var nearB = TSimd.Or(TSimd.Add64(reachB, reachB), one);
        TVec openA = TSimd.Not(default), openB = TSimd.Not(default);
        TVec candidateA = default, candidateB = default;
        var bit = one;
        for (var place = 0; place < places; place = unchecked(place + 1))
        {
            var freeA = TSimd.And(TSimd.And(Load(ref matches), nearA), openA);
            var freeB = TSimd.And(TSimd.And(Load(ref Unsafe.Add(ref matches, Lanes)), nearB), openB);
            matches = ref Unsafe.Add(ref matches, unchecked(2 * Lanes));
            openA = TSimd.Xor(openA, TSimd.And(freeA, TSimd.Subtract64(default, freeA)));
            openB = TSimd.Xor(openB, TSimd.And(freeB, TSimd.Subtract64(default, freeB)));
            candidateA = TSimd.AddWhereCommon64(candidateA, bit, freeA, freeA);
            candidateB = TSimd.AddWhereCommon64(candidateB, bit, freeB, freeB);
            bit = TSimd.Add64(bit, bit);

            // A reach has at most 31 bits.
            nearA = TSimd.Or(TSimd.Add64(nearA, nearA), TSimd.And(reachA, one));
            nearB = TSimd.Or(TSimd.Add64(nearB, nearB), TSimd.And(reachB, one));
            (reachA, reachB) = (TSimd.ShiftRight32(reachA, 1), TSimd.ShiftRight32(reachB, 1));
        }

        Store(TSimd.Not(openA), ref paired);
        Store(TSimd.Not(openB), ref Unsafe.Add(ref paired, Lanes));
        Store(candidateA, ref pairedCandidate);
        Store(candidateB, ref Unsafe.Add(ref pairedCandidate, Lanes));
    }

    /// <summary>The second pass: which paired positions meet an equal symbol where pairs are taken in order.</summary>
    /// <param name="matches">As in the first pass.</param>
    /// <param name="places">As in the first pass.</param>
    /// <param name="paired">What the first pass found.</param>
    /// <param name="pairedCandidate">What the first pass found.</param>
    /// <param name="ordered">Takes the positions; two vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Order(ref ulong matches, int places, ref ulong paired, ref ulong pairedCandidate, ref ulong ordered)
    {
        var (freeA, freeB) = (Load(ref paired), Load(ref Unsafe.Add(ref paired, Lanes)));
        var (candidateA, candidateB) = (Load(ref pairedCandidate), Load(ref Unsafe.Add(ref pairedCandidate, Lanes)));
        TVec orderedA = default, orderedB = default;
        var bit = TSimd.Broadcast64(1);
        for (var place = 0; place < places; place = unchecked(place + 1))
        {
            var lowestA = TSimd.KeepWhereCommon64(TSimd.And(freeA, TSimd.Subtract64(default, freeA)), candidateA, bit);
            var lowestB = TSimd.KeepWhereCommon64(TSimd.And(freeB, TSimd.Subtract64(default, freeB)), candidateB, bit);
            (freeA, freeB) = (TSimd.Xor(freeA, lowestA), TSimd.Xor(freeB, lowestB));
            orderedA = TSimd.Or(orderedA, TSimd.And(lowestA, Load(ref matches)));
            orderedB = TSimd.Or(orderedB, TSimd.And(lowestB, Load(ref Unsafe.Add(ref matches, Lanes))));
            matches = ref Unsafe.Add(ref matches, unchecked(2 * Lanes));
            bit = TSimd.Add64(bit, bit);
        }

        Store(orderedA, ref ordered);
        Store(orderedB, ref Unsafe.Add(ref ordered, Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Load(ref ulong source) => TSimd.LoadWords(ref Unsafe.As<ulong, ushort>(ref source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVec value, ref ulong target) => TSimd.StoreWords(value, ref Unsafe.As<ulong, ushort>(ref target));
}
