using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>
/// Any alphabet, queries of up to 32 symbols. The comparisons run on words, twice as many at a time as lanes: the masks of positions 0–15
/// and 16–31 are gathered apart and then put together for candidates at even and at odd places.
/// </summary>
internal readonly ref struct CompareMatcher32<TSimd, TVec, TSource> : IMatcher<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TSource : struct, ISymbolSource
{
    private readonly ref byte _plane;
    private readonly nint _stride;
    private readonly Span<TVec> _query;

    public CompareMatcher32(PackedBatch batch, BatchQuery query, Span<TVec> room)
    {
        QuerySymbols.Spread<TSimd, TVec>(query, room);
        _query = room[..QuerySymbols.Room(query)];
        _plane = ref batch.Plane;
        _stride = batch.Stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        var symbols = TSource.Load<TSimd, TVec>(ref _plane, unchecked((place * _stride) + candidate));
        var split = Math.Min(_query.Length, 32);
        var low = Gather(_query[..split], symbols);
        var high = Gather(_query[split..], symbols);
        WordHalves<TSimd, TVec>.Join(low, high, out a, out b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Gather(Span<TVec> query, TVec symbols)
    {
        TVec even = default;
        TVec odd = default;
        // Symbol and bit, symbol and bit: two pairs a turn, in two sums that do not wait for one another.
        ref var pair = ref MemoryMarshal.GetReference(query);
        ref var last = ref Unsafe.Add(ref pair, query.Length & ~3);
        for (; Unsafe.IsAddressLessThan(ref pair, ref last); pair = ref Unsafe.Add(ref pair, 4))
        {
            even = TSimd.AddWhereEqual16(even, Unsafe.Add(ref pair, 1), symbols, pair);
            odd = TSimd.AddWhereEqual16(odd, Unsafe.Add(ref pair, 3), symbols, Unsafe.Add(ref pair, 2));
        }

        if ((query.Length & 2) != 0)
        {
            even = TSimd.AddWhereEqual16(even, Unsafe.Add(ref pair, 1), symbols, pair);
        }

        return TSimd.Or(even, odd);
    }
}
