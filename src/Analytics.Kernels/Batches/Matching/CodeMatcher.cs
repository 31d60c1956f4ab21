using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>Small alphabets: the masks of all symbols lie in registers, and a permute looks up a whole vector of candidates.</summary>
internal readonly ref struct CodeMatcher<TLane, TVec> : IMatcher<TVec>
    where TLane : struct, ILane<TVec>
    where TVec : unmanaged
{
    private readonly LookupTable<TVec> _table;
    private readonly ref byte _codes;
    private readonly nint _stride;

    public CodeMatcher(PackedBatch batch, BatchQuery query)
    {
        _table = TLane.Table(query.CodeMasks);
        _codes = ref batch.Plane;
        _stride = batch.Stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        TLane.LoadIndexes(ref Unsafe.Add(ref _codes, unchecked((place * _stride) + candidate)), out a, out b);
        a = TLane.Lookup(_table, a);
        b = TLane.Lookup(_table, b);
    }
}
