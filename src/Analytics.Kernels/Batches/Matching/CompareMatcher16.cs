using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>Any alphabet, queries of up to 16 symbols: each symbol of the query is compared with the candidates.</summary>
internal readonly ref struct CompareMatcher16<TSimd, TVec, TSource> : IMatcher<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TSource : struct, ISymbolSource
{
    private readonly ref byte _plane;
    private readonly nint _stride;
    private readonly Span<TVec> _query;

    public CompareMatcher16(PackedBatch batch, BatchQuery query, Span<TVec> room)
    {
        QuerySymbols.Spread<TSimd, TVec>(query, room);
        _query = room[..QuerySymbols.Room(query)];
        _plane = ref batch.Plane;
        _stride = batch.Stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        var index = unchecked((place * _stride) + candidate);
        var left = TSource.Load<TSimd, TVec>(ref _plane, index);
        var right = TSource.Load<TSimd, TVec>(ref _plane, unchecked(index + TSimd.Words));
        a = default;
        b = default;
        ref var query = ref MemoryMarshal.GetReference(_query);
        ref var end = ref Unsafe.Add(ref query, _query.Length);
        for (; Unsafe.IsAddressLessThan(ref query, ref end); query = ref Unsafe.Add(ref query, 2))
        {
            var symbol = query;
            var bit = Unsafe.Add(ref query, 1);
            a = TSimd.AddWhereEqual16(a, bit, left, symbol);
            b = TSimd.AddWhereEqual16(b, bit, right, symbol);
        }
    }
}
