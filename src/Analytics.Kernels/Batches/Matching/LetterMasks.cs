using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>Which positions of a query have a letter, looked up in registers, for widths with a permute of words.</summary>
internal interface ILetterMasks<TSelf, TVec>
    where TSelf : struct, ILetterMasks<TSelf, TVec>
    where TVec : unmanaged
{
    static abstract TSelf Of(BatchQuery query);

    /// <summary>Masks of positions 0–15.</summary>
    TVec Low(TVec letters);

    /// <summary>Masks of positions 16–31.</summary>
    TVec High(TVec letters);
}

/// <summary>Up to 63 symbols: two registers for each half.</summary>
internal readonly struct LetterMasks<TSimd, TVec> : ILetterMasks<LetterMasks<TSimd, TVec>, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly LookupTable<TVec> _masks;

    [SkipLocalsInit]
    private LetterMasks(BatchQuery query)
    {
        Span<ushort> masks = stackalloc ushort[2 * LetterPositions.Letters];
        LetterPositions.Write(query, masks);
        ref var first = ref MemoryMarshal.GetReference(masks);
        _masks = new(
            TSimd.LoadWords(ref first), TSimd.LoadWords(ref Unsafe.Add(ref first, TSimd.Words)),
            TSimd.LoadWords(ref Unsafe.Add(ref first, LetterPositions.Letters)), TSimd.LoadWords(ref Unsafe.Add(ref first, LetterPositions.Letters + TSimd.Words)));
    }

    public static LetterMasks<TSimd, TVec> Of(BatchQuery query) => new(query);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Low(TVec letters) => TSimd.Lookup64(_masks.First, _masks.Second, letters);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec High(TVec letters) => TSimd.Lookup64(_masks.Third, _masks.Fourth, letters);
}

/// <summary>Up to 31 symbols: one register, and a lookup that takes a third of the time. What pads has the last of 32 places.</summary>
internal readonly struct FewLetterMasks<TSimd, TVec> : ILetterMasks<FewLetterMasks<TSimd, TVec>, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly TVec _low;
    private readonly TVec _high;

    [SkipLocalsInit]
    private FewLetterMasks(BatchQuery query)
    {
        Span<ushort> masks = stackalloc ushort[2 * LetterPositions.Letters];
        LetterPositions.Write(query, masks);
        (_low, _high) = (TSimd.LoadWords(ref masks[0]), TSimd.LoadWords(ref masks[LetterPositions.Letters]));
    }

    public static FewLetterMasks<TSimd, TVec> Of(BatchQuery query) => new(query);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Low(TVec letters) => TSimd.Lookup32Words(_low, letters);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec High(TVec letters) => TSimd.Lookup32Words(_high, letters);
}

/// <summary>The positions at which a query has each letter.</summary>
internal static class LetterPositions
{
    public const int Letters = PackedBatch.LetterPadding + 1;

    private const int WordBits = 16;

    /// <param name="query">The query.</param>
    /// <param name="masks">Takes positions 0–15 of each letter, then positions 16–31.</param>
    public static void Write(BatchQuery query, Span<ushort> masks)
    {
        masks.Clear();
        var letters = query.Stored;
        for (var i = 0; i < letters.Length && i < 2 * WordBits; i = unchecked(i + 1))
        {
            if (letters[i] < Letters)
            {
                masks[unchecked((i / WordBits * Letters) + letters[i])] |= unchecked((ushort)(1 << (i % WordBits)));
            }
        }
    }
}

/// <summary>Letters, queries of up to 16 symbols.</summary>
internal readonly ref struct LetterMatcher16<TSimd, TVec, TMasks> : IMatcher<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TMasks : struct, ILetterMasks<TMasks, TVec>
{
    private readonly TMasks _masks;
    private readonly ref byte _plane;
    private readonly nint _stride;

    public LetterMatcher16(PackedBatch batch, BatchQuery query)
    {
        _masks = TMasks.Of(query);
        _plane = ref batch.Plane;
        _stride = batch.Stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        ref var letters = ref Unsafe.Add(ref _plane, unchecked((place * _stride) + candidate));
        a = _masks.Low(TSimd.LoadBytes(ref letters));
        b = _masks.Low(TSimd.LoadBytes(ref Unsafe.Add(ref letters, TSimd.Words)));
    }
}

/// <summary>Letters, queries of up to 32 symbols.</summary>
internal readonly ref struct LetterMatcher32<TSimd, TVec, TMasks> : IMatcher<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TMasks : struct, ILetterMasks<TMasks, TVec>
{
    private readonly TMasks _masks;
    private readonly ref byte _plane;
    private readonly nint _stride;

    public LetterMatcher32(PackedBatch batch, BatchQuery query)
    {
        _masks = TMasks.Of(query);
        _plane = ref batch.Plane;
        _stride = batch.Stride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Match(int place, int candidate, out TVec a, out TVec b)
    {
        var letters = TSimd.LoadBytes(ref Unsafe.Add(ref _plane, unchecked((place * _stride) + candidate)));
        WordHalves<TSimd, TVec>.Join(_masks.Low(letters), _masks.High(letters), out a, out b);
    }
}
