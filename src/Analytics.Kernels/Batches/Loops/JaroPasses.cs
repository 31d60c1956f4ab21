using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>
/// Jaro's pairs and transpositions, a candidate a lane, two vectors at once: their dependency chains interleave. What is compared are planes, for
/// each place of the candidates the positions of the query that have the place's symbol. First pass: each symbol of the candidate takes the lowest
/// free equal position of the query within the window. Second pass: the candidate's paired symbols, in order, meet the query's paired positions, in
/// order; where they are equal nothing is out of order. A lane has a bit for each position of the query.
/// </summary>
internal static class JaroPasses<TSimd, TVec, TLane, TWindow>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TLane : struct, ILaneArithmetic<TVec>
    where TWindow : struct, IJaroWindow<TWindow, TVec>
{
    /// <summary>The first pass: which positions of the query and which places of the candidates are paired.</summary>
    /// <param name="planes">Two vectors for each place.</param>
    /// <param name="stride">Vectors from place to place.</param>
    /// <param name="places">How many places the longest candidate has; in lanes of 16 bits at most 16.</param>
    /// <param name="windows">For each candidate what says how far its window reaches; two vectors.</param>
    /// <param name="unpaired">Takes all bits of each lane whose candidate's place is not paired, two vectors for each place.</param>
    /// <param name="paired">Takes the positions of the query; two vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pair(ref TVec planes, nint stride, int places, ref TVec windows, ref TVec unpaired, ref TVec paired)
    {
        ref var table = ref TWindow.Table;
        var (windowA, windowB) = (TWindow.Of(windows), TWindow.Of(Unsafe.Add(ref windows, 1)));
        TVec openA = TSimd.Not(default), openB = TSimd.Not(default);
        for (var place = 0; place < places; place = unchecked(place + 1))
        {
            var (matchA, matchB) = (planes, Unsafe.Add(ref planes, 1));
            var freeA = TSimd.And(TSimd.And(matchA, windowA.Next(ref table, place)), openA);
            var freeB = TSimd.And(TSimd.And(matchB, windowB.Next(ref table, place)), openB);
            unpaired = TLane.IsZero(freeA);
            Unsafe.Add(ref unpaired, 1) = TLane.IsZero(freeB);
            unpaired = ref Unsafe.Add(ref unpaired, 2);
            planes = ref Unsafe.Add(ref planes, stride);
            openA = TSimd.AndNot(openA, TSimd.And(freeA, TLane.Subtract(default, freeA)));
            openB = TSimd.AndNot(openB, TSimd.And(freeB, TLane.Subtract(default, freeB)));
        }

        paired = TSimd.Not(openA);
        Unsafe.Add(ref paired, 1) = TSimd.Not(openB);
    }

    /// <summary>The second pass: which paired positions meet an equal symbol where pairs are taken in order.</summary>
    /// <param name="planes">As in the first pass.</param>
    /// <param name="stride">As in the first pass.</param>
    /// <param name="places">As in the first pass.</param>
    /// <param name="unpaired">What the first pass found.</param>
    /// <param name="paired">What the first pass found.</param>
    /// <param name="ordered">Takes the positions.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Order(ref TVec planes, nint stride, int places, ref TVec unpaired, ref TVec paired, ref TVec ordered)
    {
        var (freeA, freeB) = (paired, Unsafe.Add(ref paired, 1));
        TVec orderedA = default, orderedB = default;
        for (; places > 0; places = unchecked(places - 1))
        {
            var (matchA, matchB) = (planes, Unsafe.Add(ref planes, 1));
            planes = ref Unsafe.Add(ref planes, stride);
            var lowestA = TSimd.AndNot(TSimd.And(freeA, TLane.Subtract(default, freeA)), unpaired);
            var lowestB = TSimd.AndNot(TSimd.And(freeB, TLane.Subtract(default, freeB)), Unsafe.Add(ref unpaired, 1));
            unpaired = ref Unsafe.Add(ref unpaired, 2);
            (freeA, freeB) = (TSimd.Xor(freeA, lowestA), TSimd.Xor(freeB, lowestB));
            orderedA = TSimd.Or(orderedA, TSimd.And(lowestA, matchA));
            orderedB = TSimd.Or(orderedB, TSimd.And(lowestB, matchB));
        }

        ordered = orderedA;
        Unsafe.Add(ref ordered, 1) = orderedB;
    }
}
