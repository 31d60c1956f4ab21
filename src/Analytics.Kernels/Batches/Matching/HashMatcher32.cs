using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>Any alphabet, queries of up to 32 symbols, for widths with a permute of words: cost does not grow with the query.</summary>
internal readonly ref struct HashMatcher32<TSimd, TVec, TSource> : IMatcher<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TSource : struct, ISymbolSource
{
    private readonly SymbolHash<TSimd, TVec> _hash;
    private readonly ref byte _plane;
    private readonly nint _stride;

    public HashMatcher32(PackedBatch batch, BatchQuery query, Span<TVec> room)
    {
        _hash = new(query, room);
        _plane = ref batch.Plane;
        _stride = batch.Stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        var index = unchecked((place * _stride) + candidate);
        _hash.Both(TSource.Load<TSimd, TVec>(ref _plane, index), out var low, out var high);
        WordHalves<TSimd, TVec>.Join(low, high, out a, out b);
    }
}
