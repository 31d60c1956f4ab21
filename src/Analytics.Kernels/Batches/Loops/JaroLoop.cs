using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        ref var kept = ref MemoryMarshal.GetReference(stackalloc TVec[TMatcher.IsCheap ? 1 : 2 * 32]);

        // One window for all, unless a candidate is longer than the query and they differ.
        var uniform = rows.Shortest == rows.Longest || rows.Longest <= queryLength;
        ref var near = ref JaroWindows.Nears(JaroCounts.Window(queryLength, rows.Longest));
        ref var bits = ref MemoryMarshal.GetReference(Bits);
        var prefixes = TLane.Table(Prefixes);
        var firstNears = TLane.Table(FirstNears);

        // Nothing below may be a call: vectors that live across one would be written to memory at every turn.
        for (var row = 0; row < rows.Count; row = unchecked(row + TLane.Candidates))
        {
            var a = Lanes<TLane>.Start();
            var b = Lanes<TLane>.Start();
            var candidate = unchecked(rows.First + row);
            if (uniform)
            {
                for (var place = 0; place < rows.Longest; place = unchecked(place + 1))
                {
                    matcher.Match(place, candidate, out var matchA, out var matchB);
                    Keep<TMatcher>(ref kept, place, matchA, matchB);
                    var bit = TLane.Broadcast(Unsafe.Add(ref bits, place));
                    var reach = TLane.Broadcast(Unsafe.Add(ref near, place));
                    a.Pair(matchA, reach, bit, place);
                    b.Pair(matchB, reach, bit, place);
                }
            }
            else
            {
                TLane.Load(ref Unsafe.Add(ref query.Batch.FirstLength, candidate), out var lengthA, out var lengthB);
                var (windowA, windowB) = (Window<TLane>(lengthA, queryLength), Window<TLane>(lengthB, queryLength));
                var (nearA, nearB) = (TLane.Lookup(firstNears, windowA), TLane.Lookup(firstNears, windowB));
                for (var place = 0; place < rows.Longest; place = unchecked(place + 1))
                {
                    matcher.Match(place, candidate, out var matchA, out var matchB);
                    Keep<TMatcher>(ref kept, place, matchA, matchB);
                    var bit = TLane.Broadcast(Unsafe.Add(ref bits, place));
                    a.Pair(matchA, nearA, bit, place);
                    b.Pair(matchB, nearB, bit, place);
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
                    (matchA, matchB) = (Unsafe.Add(ref kept, 2 * (nint)place), Unsafe.Add(ref kept, unchecked((2 * (nint)place) + 1)));
                }

                var bit = TLane.Broadcast(Unsafe.Add(ref bits, place));
                a.CountOrdered(matchA, bit, ref freeA);
                b.CountOrdered(matchB, bit, ref freeB);
            }

            TLane.StoreWords(a.Counts(prefixes), b.Counts(prefixes), ref Unsafe.Add(ref counts, row));
        }
    }

    /// <summary>Keeps the masks for the second pass, where the matcher does not give them again as cheaply.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Keep<TMatcher>(ref TVec kept, nint place, TVec a, TVec b)
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
    {
        if (!TMatcher.IsCheap)
        {
            Unsafe.Add(ref kept, unchecked(2 * place)) = a;
            Unsafe.Add(ref kept, unchecked((2 * place) + 1)) = b;
        }
    }

    /// <summary>For the equality of the first four places, a bit each, how many from the start are equal.</summary>
    private static ReadOnlySpan<uint> Prefixes => [0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0, 4];

    /// <summary>A bit for each place: broadcast from memory, which costs no arithmetic.</summary>
    private static ReadOnlySpan<uint> Bits =>
    [
        1u << 0, 1u << 1, 1u << 2, 1u << 3, 1u << 4, 1u << 5, 1u << 6, 1u << 7, 1u << 8, 1u << 9, 1u << 10, 1u << 11, 1u << 12, 1u << 13, 1u << 14,
        1u << 15, 1u << 16, 1u << 17, 1u << 18, 1u << 19, 1u << 20, 1u << 21, 1u << 22, 1u << 23, 1u << 24, 1u << 25, 1u << 26, 1u << 27, 1u << 28,
        1u << 29, 1u << 30, 1u << 31,
    ];

    /// <summary>For each window below 16 the positions near place 0.</summary>
    private static ReadOnlySpan<uint> FirstNears =>
    [
        0x1, 0x3, 0x7, 0xF, 0x1F, 0x3F, 0x7F, 0xFF, 0x1FF, 0x3FF, 0x7FF, 0xFFF, 0x1FFF, 0x3FFF, 0x7FFF, 0xFFFF,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Window<TLane>(TVec length, int queryLength)
        where TLane : struct, ILane<TVec>
    {
        var query = TLane.Broadcast((uint)queryLength);
        var half = TLane.ShiftRight(TLane.SelectGreater(length, query, length, query), 1);
        return TLane.SelectGreater(half, default, TLane.Subtract(half, TLane.Broadcast(1)), default);
    }

    /// <summary>One place on: everything moves up, and position 0 stays near as long as the window reaches back to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec NextNear<TLane>(TVec near, TVec window, int place)
        where TLane : struct, ILane<TVec> =>
        TSimd.Or(TLane.Add(near, near), TLane.SelectGreater(window, TLane.Broadcast(unchecked((uint)place)), TLane.Broadcast(1), default));

    private struct Lanes<TLane>
        where TLane : struct, ILane<TVec>
    {
        /// <summary>Positions of the query not yet paired; kept this way round because the next step asks for them in one instruction.</summary>
        private TVec _open;
        private TVec _pairedCandidate;
        private TVec _equal;

        /// <summary>Paired positions that meet an equal symbol, pair by pair in order.</summary>
        private TVec _ordered;

        /// <summary>Paired positions of the query.</summary>
        public readonly TVec Paired => TSimd.Not(_open);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Lanes<TLane> Start() => new() { _open = TSimd.Not(default) };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Pair(TVec match, TVec near, TVec bit, int place)
        {
            var free = TSimd.And(TSimd.And(match, near), _open);
            _open = TSimd.Xor(_open, TSimd.And(free, TLane.Subtract(default, free)));
            _pairedCandidate = TLane.AddWhereCommon(_pairedCandidate, bit, free, free);
            if (place < PackedJaroCounts.LongestPrefix)
            {
                _equal = TSimd.Or(_equal, TSimd.And(match, bit));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void CountOrdered(TVec match, TVec bit, ref TVec free)
        {
            var lowest = TSimd.And(free, TLane.Subtract(default, free));
            lowest = TLane.KeepWhereCommon(lowest, _pairedCandidate, bit);
            free = TSimd.Xor(free, lowest);
            _ordered = TSimd.Or(_ordered, TSimd.And(lowest, match));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly TVec Counts(in LookupTable<TVec> prefixes)
        {
            var pairs = TLane.PopCount(Paired);
            var transpositions = TLane.ShiftRight(TLane.PopCount(TSimd.Xor(Paired, _ordered)), 1);
            var prefix = TLane.Lookup(prefixes, TSimd.And(_equal, TLane.Broadcast(15)));
            return TSimd.Or(
                TSimd.Or(TLane.ShiftLeft(pairs, PackedJaroCounts.MatchShift), TLane.ShiftLeft(transpositions, PackedJaroCounts.TranspositionShift)),
                prefix);
        }
    }
}

/// <summary>For each window below 16 and each place below 32 the positions that are near, made once.</summary>
internal static class JaroWindows
{
    private const int Windows = 16;
    private const int Places = 32;

    private static readonly uint[] All = [.. Enumerable.Range(0, Windows * Places).Select(i => Near(i % Places, i / Places))];

    /// <summary>The positions near the first place, those near the next ones behind.</summary>
    public static ref uint Nears(int window) => ref All[window * Places];

    /// <summary>Positions from place − window to place + window.</summary>
    private static uint Near(int place, int window)
    {
        var upTo = place + window >= 31 ? uint.MaxValue : (2u << (place + window)) - 1;
        return place <= window ? upTo : upTo & (uint.MaxValue << (place - window));
    }
}
