using System.Runtime.CompilerServices;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>
/// Distances of edits up to two, one bit a row: of the table of the textbook only the cells within two of its diagonal can hold so little, and
/// of each cell only whether it holds at most 0, 1 or 2. A cell is a few logical operations for as many rows as a vector has bits.
/// </summary>
/// <remarks>
/// The recurrences of V. I. Levenshtein (1966), of the restricted and of R. Lowrance's and R. A. Wagner's distance (1975), a row of the table for
/// each place of the query. What changes places around one symbol costs 2, so it starts from a cell that holds 0, and such lie on the diagonal.
/// </remarks>
internal static class NearLoop<TBits, TVec, TEdits>
    where TBits : struct, IBits<TVec>
    where TVec : unmanaged
    where TEdits : struct, IEdits
{
    /// <param name="planes">
    /// For the query's rows of the table the planes of the first code two places before the first place; all that a vector reads lies there.
    /// </param>
    /// <param name="stride">From plane to plane in bytes: code behind code.</param>
    /// <param name="step">From place to place in bytes.</param>
    /// <param name="query">The query's codes.</param>
    /// <param name="lengths">The plane of the rows two symbols shorter than the query; behind it those of the longer ones.</param>
    /// <param name="low">Takes the lower bits of 3 − min(distance, 3).</param>
    /// <param name="high">Takes the upper bits.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ref byte planes, nint stride, nint step, ReadOnlySpan<byte> query, ref byte lengths, ref ulong low, ref ulong high)
    {
        // Cells by their distance from the diagonal: B and A are two and one below, C is on it, D and E are above. The number is what they hold.
        TVec c0 = TBits.Ones, b1 = default, c1 = TBits.Ones, d1 = TBits.Ones;
        TVec a2 = default, b2 = default, c2 = TBits.Ones, d2 = TBits.Ones, e2 = TBits.Ones;

        // The same a row and two rows of the table before, and where the symbols were equal.
        TVec beforeC0 = default, beforeB1 = default, beforeC1 = default, beforeD1 = default, earlierC0 = default;
        TVec equalC = default, equalD = default, equalE = default, earlierD = default;
        for (var i = 0; i < query.Length; i = unchecked(i + 1))
        {
            ref var plane = ref Unsafe.Add(ref planes, query[i] * stride);
            var sameA = TBits.Load(ref plane);
            var sameB = TBits.Load(ref Unsafe.Add(ref plane, step));
            var sameC = TBits.Load(ref Unsafe.Add(ref plane, unchecked(2 * step)));
            var sameD = TBits.Load(ref Unsafe.Add(ref plane, unchecked(3 * step)));
            var sameE = TBits.Load(ref Unsafe.Add(ref plane, unchecked(4 * step)));
            planes = ref Unsafe.Add(ref planes, step);

            var nextC0 = TBits.And(c0, sameC);
            var nextB1 = OrAnd(c0, b1, sameB);
            var nextC1 = OrAnd(c0, c1, sameC);
            var nextA2 = OrAnd(b1, a2, sameA);
            var nextB2 = TBits.Or(OrAnd(b1, b2, sameB), c1);
            var nextC2 = TBits.Or(TBits.Or(OrAnd(c1, c2, sameC), d1), nextB1);
            var nextD2 = OrAnd(d1, d2, sameD);
            if (TEdits.Swaps)
            {
                var swapC = TBits.And(sameB, equalD);
                nextC1 = OrAnd(nextC1, beforeC0, swapC);
                nextB2 = OrAnd(nextB2, beforeB1, TBits.And(sameA, equalC));
                nextC2 = OrAnd(nextC2, beforeC1, swapC);
                nextD2 = OrAnd(nextD2, beforeD1, TBits.And(sameC, equalE));
            }

            if (TEdits.SwapsApart)
            {
                nextB2 = OrAnd(nextB2, earlierC0, TBits.And(earlierD, sameA));
                nextD2 = OrAnd(nextD2, beforeC0, TBits.And(equalE, sameB));
            }

            var nextD1 = OrAnd(nextC0, d1, sameD);
            nextD2 = TBits.Or(nextD2, nextC1);
            var nextE2 = OrAnd(nextD1, e2, sameE);
            (earlierC0, beforeC0, beforeB1, beforeC1, beforeD1) = (beforeC0, c0, b1, c1, d1);
            (earlierD, equalC, equalD, equalE) = (equalD, sameC, sameD, sameE);
            (c0, b1, c1, d1) = (nextC0, nextB1, nextC1, nextD1);
            (a2, b2, c2, d2, e2) = (nextA2, nextB2, nextC2, nextD2, nextE2);
        }

        var shorter = TBits.Load(ref Unsafe.Add(ref lengths, stride));
        var equal = TBits.Load(ref Unsafe.Add(ref lengths, unchecked(2 * stride)));
        var longer = TBits.Load(ref Unsafe.Add(ref lengths, unchecked(3 * stride)));
        var most1 = OrAnd(OrAnd(TBits.And(b1, shorter), c1, equal), d1, longer);
        var most2 = OrAnd(OrAnd(TBits.And(b2, shorter), c2, equal), d2, longer);
        most2 = OrAnd(OrAnd(most2, a2, TBits.Load(ref lengths)), e2, TBits.Load(ref Unsafe.Add(ref lengths, unchecked(4 * stride))));
        TBits.Store(OrAnd(TBits.AndNot(most2, most1), c0, equal), ref low);
        TBits.Store(most1, ref high);
    }

    /// <summary>a | (b &amp; c).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec OrAnd(TVec a, TVec b, TVec c) => TBits.Or(a, TBits.And(b, c));
}
