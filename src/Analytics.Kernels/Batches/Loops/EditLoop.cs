using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Matching;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>
/// Levenshtein and restricted Damerau distances, a candidate a lane; the recurrences of <see cref="Similarity.LevenshteinQuery{T}"/> and
/// <see cref="Similarity.OsaQuery{T}"/>. The distance is the candidate's length plus the differences down its last column, so a lane must
/// keep its column once its candidate has ended; as long as none has, nothing is checked.
/// </summary>
internal readonly struct EditLoop<TSimd, TVec, TEdits> : IBatchLoop<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TEdits : struct, IEdits
{
    public static int ResultSize => 1;

    public static int LaneBits(BatchQuery query) => query.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TLane, TMatcher>(scoped in TMatcher matcher, BatchQuery query, Stretch rows, ref byte results)
        where TLane : struct, ILane<TVec>
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
    {
        ref var lengths = ref query.Batch.FirstLength;
        var mask = TLane.Broadcast(query.Positions);
        for (var row = 0; row < rows.Count; row = unchecked(row + TLane.Candidates))
        {
            var candidate = unchecked(rows.First + row);
            TLane.Load(ref Unsafe.Add(ref lengths, candidate), out var lengthA, out var lengthB);
            var a = Column<TLane>.Start();
            var b = Column<TLane>.Start();
            var place = 0;
            for (; place < rows.Shortest; place = unchecked(place + 1))
            {
                matcher.Match(place, candidate, out var matchA, out var matchB);
                a.Advance(matchA);
                b.Advance(matchB);
            }

            for (; place < rows.Longest; place = unchecked(place + 1))
            {
                matcher.Match(place, candidate, out var matchA, out var matchB);
                var now = TLane.Broadcast(unchecked((uint)place));
                a.AdvanceWhereLonger(matchA, lengthA, now);
                b.AdvanceWhereLonger(matchB, lengthB, now);
            }

            TLane.StoreBytes(a.Distance(lengthA, mask), b.Distance(lengthB, mask), ref Unsafe.Add(ref results, row));
        }
    }

    /// <summary>The differences down one column, bit by bit: the distance grows (plus) or falls (minus) by one.</summary>
    private struct Column<TLane>
        where TLane : struct, ILane<TVec>
    {
        private TVec _plus;
        private TVec _minus;
        private TVec _diagonal;
        private TVec _match;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Column<TLane> Start() => new() { _plus = TSimd.Not(default) };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Advance(TVec match)
        {
            var diagonal = TSimd.Or(TSimd.Xor(TLane.Add(TSimd.And(match, _plus), _plus), _plus), TSimd.Or(match, _minus));
            if (TEdits.Swaps)
            {
                var begun = TSimd.AndNot(match, _diagonal);
                diagonal = TSimd.Or(diagonal, TSimd.And(TLane.Add(begun, begun), _match));
                _diagonal = diagonal;
                _match = match;
            }

            // The complement of "the distance grows to the right": doubled, its lowest bit is the 0 that the top row needs.
            var flat = TSimd.AndNot(TSimd.Or(diagonal, _plus), _minus);
            var left = TSimd.And(diagonal, _plus);
            flat = TLane.Add(flat, flat);
            left = TLane.Add(left, left);
            _plus = TSimd.Or(left, TSimd.AndNot(flat, diagonal));
            _minus = TSimd.AndNot(diagonal, flat);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void AdvanceWhereLonger(TVec match, TVec length, TVec place)
        {
            // What the swap remembers of an ended candidate's column does not matter: that candidate never advances again.
            var plus = _plus;
            var minus = _minus;
            Advance(match);
            _plus = TLane.SelectGreater(length, place, _plus, plus);
            _minus = TLane.SelectGreater(length, place, _minus, minus);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly TVec Distance(TVec length, TVec mask)
        {
            var grown = TLane.PopCount(TSimd.And(_plus, mask));
            var fallen = TLane.PopCount(TSimd.And(_minus, mask));
            return TLane.Subtract(TLane.Add(length, grown), fallen);
        }
    }
}
