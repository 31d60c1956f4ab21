using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>Queries of up to four symbols — personal names — whose symbols stay in registers.</summary>
internal readonly ref struct CompareMatcher4<TSimd, TVec, TSource> : IMatcher<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TSource : struct, ISymbolSource
{
    private readonly LookupTable<TVec> _symbols;
    private readonly LookupTable<TVec> _bits;
    private readonly ref byte _plane;
    private readonly nint _stride;

    public CompareMatcher4(PackedBatch batch, BatchQuery query)
    {
        _symbols = new(Symbol(query, 0), Symbol(query, 1), Symbol(query, 2), Symbol(query, 3));
        _bits = new(Bit(query, 0), Bit(query, 1), Bit(query, 2), Bit(query, 3));
        _plane = ref batch.Plane;
        _stride = batch.Stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        var index = unchecked((place * _stride) + candidate);
        a = Match(TSource.Load<TSimd, TVec>(ref _plane, index));
        b = Match(TSource.Load<TSimd, TVec>(ref _plane, unchecked(index + TSimd.Words)));
    }

    private static TVec Symbol(BatchQuery query, int i) => TSimd.Broadcast16(i < query.Length ? query.Stored[i] : (ushort)0);

    private static TVec Bit(BatchQuery query, int i) => TSimd.Broadcast16(i < query.Length && query.CanMatch(i) ? (ushort)(1 << i) : (ushort)0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec Match(TVec symbols)
    {
        // Two sums, so that the additions do not wait for one another.
        var even = TSimd.AddWhereEqual16(default, _bits.First, symbols, _symbols.First);
        var odd = TSimd.AddWhereEqual16(default, _bits.Second, symbols, _symbols.Second);
        even = TSimd.AddWhereEqual16(even, _bits.Third, symbols, _symbols.Third);
        odd = TSimd.AddWhereEqual16(odd, _bits.Fourth, symbols, _symbols.Fourth);
        return TSimd.Or(even, odd);
    }
}
