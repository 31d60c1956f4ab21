using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>Up to 63 symbols: the masks of all of them lie in registers, for widths with a permute of words.</summary>
internal readonly struct LetterMasks<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const int Slots = PackedBatch.LetterPadding + 1;

    private readonly LookupTable<TVec> _masks;

    [SkipLocalsInit]
    public LetterMasks(BatchQuery query)
    {
        Span<ushort> masks = stackalloc ushort[2 * Slots];
        masks.Clear();
        var letters = query.Stored;
        for (var i = 0; i < letters.Length && i < 32; i++)
        {
            if (letters[i] < Slots)
            {
                masks[((i / 16) * Slots) + letters[i]] |= (ushort)(1 << (i % 16));
            }
        }

        ref var first = ref MemoryMarshal.GetReference(masks);
        _masks = new(
            TSimd.LoadWords(ref first), TSimd.LoadWords(ref Unsafe.Add(ref first, TSimd.Words)),
            TSimd.LoadWords(ref Unsafe.Add(ref first, Slots)), TSimd.LoadWords(ref Unsafe.Add(ref first, Slots + TSimd.Words)));
    }

    /// <summary>Masks of positions 0–15.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Low(TVec letters) => TSimd.Lookup64(_masks.First, _masks.Second, letters);

    /// <summary>Masks of positions 16–31.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec High(TVec letters) => TSimd.Lookup64(_masks.Third, _masks.Fourth, letters);
}

/// <summary>Letters, queries of up to 16 symbols.</summary>
internal readonly ref struct LetterMatcher16<TSimd, TVec> : IMatcher<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly LetterMasks<TSimd, TVec> _masks;
    private readonly ref byte _plane;
    private readonly nint _stride;

    public LetterMatcher16(PackedBatch batch, BatchQuery query)
    {
        _masks = new(query);
        _plane = ref batch.Plane;
        _stride = batch.Stride;
    }

    public static bool IsCheap => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        ref var letters = ref Unsafe.Add(ref _plane, unchecked((place * _stride) + candidate));
        a = _masks.Low(TSimd.LoadBytes(ref letters));
        b = _masks.Low(TSimd.LoadBytes(ref Unsafe.Add(ref letters, TSimd.Words)));
    }
}

/// <summary>Letters, queries of up to 32 symbols.</summary>
internal readonly ref struct LetterMatcher32<TSimd, TVec> : IMatcher<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly LetterMasks<TSimd, TVec> _masks;
    private readonly ref byte _plane;
    private readonly nint _stride;

    public LetterMatcher32(PackedBatch batch, BatchQuery query)
    {
        _masks = new(query);
        _plane = ref batch.Plane;
        _stride = batch.Stride;
    }

    public static bool IsCheap => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        var letters = TSimd.LoadBytes(ref Unsafe.Add(ref _plane, unchecked((place * _stride) + candidate)));
        WordHalves<TSimd, TVec>.Join(_masks.Low(letters), _masks.High(letters), out a, out b);
    }
}
