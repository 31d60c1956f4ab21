using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Matching;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Similarity;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>
/// Jaro's pairs and transpositions and the common prefix, a candidate a lane. First pass: each symbol of the candidate takes the lowest
/// free equal position of the query within the window. Second pass: the candidate's paired symbols, in order, meet the query's paired
/// positions, in order; where they are equal nothing is out of order.
/// </summary>
internal readonly struct JaroLoop<TSimd, TVec> : IBatchLoop<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    public static int ResultSize => sizeof(ushort);

    public static int LaneBits(BatchQuery query) => Math.Max(query.Length, query.Batch.Longest);

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TLane, TMatcher>(scoped in TMatcher matcher, BatchQuery query, Stretch rows, ref byte results)
        where TLane : struct, ILane<TVec>
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
    {
        var queryLength = query.Length;
        ref var counts = ref Unsafe.As<byte, ushort>(ref results);
        Span<TVec> kept = stackalloc TVec[TMatcher.IsCheap ? 0 : 2 * rows.Longest];

        // One window for all, unless a candidate is longer than the query and they differ.
        var uniform = rows.Shortest == rows.Longest || rows.Longest <= queryLength;
        var window = JaroCounts.Window(queryLength, rows.Longest);
        Span<uint> near = stackalloc uint[32];
        for (var place = 0; place < rows.Longest; place++)
        {
            near[place] = Near(place, window);
        }

        var prefixes = TLane.Table(Prefixes);
        for (var row = 0; row < rows.Count; row = unchecked(row + TLane.Candidates))
        {
            Lanes<TLane> a = default;
            Lanes<TLane> b = default;
            var candidate = unchecked(rows.First + row);
            if (uniform)
            {
                for (var place = 0; place < rows.Longest; place = unchecked(place + 1))
                {
                    matcher.Match(place, candidate, out var matchA, out var matchB);
                    Keep(kept, place, matchA, matchB);
                    var bit = TLane.Broadcast(1u << place);
                    var reach = TLane.Broadcast(near[place]);
                    a.Pair(matchA, reach, bit);
                    b.Pair(matchB, reach, bit);
                }
            }
            else
            {
                TLane.Load(ref Unsafe.Add(ref query.Batch.FirstLength, candidate), out var lengthA, out var lengthB);
                var (windowA, windowB) = (Window<TLane>(lengthA, queryLength), Window<TLane>(lengthB, queryLength));
                var (nearA, nearB) = (FirstNear<TLane>(windowA), FirstNear<TLane>(windowB));
                for (var place = 0; place < rows.Longest; place = unchecked(place + 1))
                {
                    matcher.Match(place, candidate, out var matchA, out var matchB);
                    Keep(kept, place, matchA, matchB);
                    var bit = TLane.Broadcast(1u << place);
                    a.Pair(matchA, nearA, bit);
                    b.Pair(matchB, nearB, bit);
                    (nearA, nearB) = (NextNear<TLane>(nearA, windowA, place), NextNear<TLane>(nearB, windowB, place));
                }
            }

            var (freeA, freeB) = (a.Paired, b.Paired);
            for (var place = 0; place < rows.Longest; place = unchecked(place + 1))
            {
                TVec matchA, matchB;
                if (TMatcher.IsCheap)
                {
                    matcher.Match(place, candidate, out matchA, out matchB);
                }
                else
                {
                    (matchA, matchB) = (kept[2 * place], kept[(2 * place) + 1]);
                }

                var bit = TLane.Broadcast(1u << place);
                a.CountOrdered(matchA, bit, ref freeA);
                b.CountOrdered(matchB, bit, ref freeB);
            }

            TLane.StoreWords(a.Counts(prefixes), b.Counts(prefixes), ref Unsafe.Add(ref counts, row));
        }
    }

    /// <summary>Keeps the masks for the second pass, where there is room for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep(Span<TVec> kept, int place, TVec a, TVec b)
    {
        if (!kept.IsEmpty)
        {
            kept[2 * place] = a;
            kept[(2 * place) + 1] = b;
        }
    }

    /// <summary>For the equality of the first four places, a bit each, how many from the start are equal.</summary>
    private static ReadOnlySpan<uint> Prefixes => [0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0, 4];

    /// <summary>Positions from place − window to place + window.</summary>
    private static uint Near(int place, int window)
    {
        var upTo = place + window >= 31 ? uint.MaxValue : (2u << (place + window)) - 1;
        return place <= window ? upTo : upTo & (uint.MaxValue << (place - window));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Window<TLane>(TVec length, int queryLength)
        where TLane : struct, ILane<TVec>
    {
        var query = TLane.Broadcast((uint)queryLength);
        var half = TLane.ShiftRight(TLane.SelectGreater(length, query, length, query), 1);
        return TLane.SelectGreater(half, default, TLane.Subtract(half, TLane.Broadcast(1)), default);
    }

    private static TVec FirstNear<TLane>(TVec window)
        where TLane : struct, ILane<TVec>
    {
        Span<uint> near = stackalloc uint[16];
        for (var i = 0; i < near.Length; i++)
        {
            near[i] = Near(0, i);
        }

        return TLane.Lookup(TLane.Table(near), window);
    }

    /// <summary>One place on: everything moves up, and position 0 stays near as long as the window reaches back to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec NextNear<TLane>(TVec near, TVec window, int place)
        where TLane : struct, ILane<TVec> =>
        TSimd.Or(TLane.Add(near, near), TLane.SelectGreater(window, TLane.Broadcast(unchecked((uint)place)), TLane.Broadcast(1), default));

    private struct Lanes<TLane>
        where TLane : struct, ILane<TVec>
    {
        /// <summary>Paired positions of the query.</summary>
        public TVec Paired;
        private TVec _pairedCandidate;
        private TVec _equal;
        private TVec _ordered;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Pair(TVec match, TVec near, TVec bit)
        {
            var free = TSimd.AndNot(TSimd.And(match, near), Paired);
            var lowest = TSimd.And(free, TLane.Subtract(default, free));
            Paired = TSimd.Or(Paired, lowest);
            _pairedCandidate = TLane.AddWhereCommon(_pairedCandidate, bit, free, free);
            _equal = TSimd.Or(_equal, TSimd.And(match, bit));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void CountOrdered(TVec match, TVec bit, ref TVec free)
        {
            var lowest = TSimd.And(free, TLane.Subtract(default, free));
            lowest = TLane.KeepWhereCommon(lowest, _pairedCandidate, bit);
            free = TSimd.Xor(free, lowest);
            _ordered = TLane.AddWhereCommon(_ordered, TLane.Broadcast(1), lowest, match);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly TVec Counts(in LookupTable<TVec> prefixes)
        {
            var pairs = TLane.PopCount(Paired);
            var transpositions = TLane.ShiftRight(TLane.Subtract(pairs, _ordered), 1);
            var prefix = TLane.Lookup(prefixes, TSimd.And(_equal, TLane.Broadcast(15)));
            return TSimd.Or(
                TSimd.Or(TLane.ShiftLeft(pairs, PackedJaroCounts.MatchShift), TLane.ShiftLeft(transpositions, PackedJaroCounts.TranspositionShift)),
                prefix);
        }
    }
}
