using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>The letters that a query has in common with rows, a byte a row, against the limit for each row's length and beginning.</summary>
internal readonly ref struct LetterLoop<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    /// <summary>From a row's count of the first letter to those of the letters that the query has.</summary>
    public required ReadOnlySpan<int> Places { get; init; }

    /// <summary>How often the query has them.</summary>
    public required ReadOnlySpan<byte> Own { get; init; }

    /// <summary>From a row's count of the first letter to its length.</summary>
    public required int Lengths { get; init; }

    /// <summary>From there to its first letter.</summary>
    public required int Heads { get; init; }

    /// <summary>From there to its second letter, and so on.</summary>
    public required int Stride { get; init; }

    /// <summary>The query's first letters, as many as tell limits apart.</summary>
    public required ReadOnlySpan<byte> Head { get; init; }

    /// <summary>See <see cref="LetterCounts.Near(int, int, int, ReadOnlySpan{byte}, Span{int}, Span{byte})"/>.</summary>
    public required ReadOnlySpan<byte> Limits { get; init; }

    /// <summary>Marks the rows that reach their limit.</summary>
    /// <param name="rows">The first row's count of the first letter.</param>
    /// <param name="count">How many rows; whole vectors are computed.</param>
    /// <param name="least">Takes the limit of each row.</param>
    /// <param name="reaching">Takes a bit for each row, a number for each vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ref byte rows, int count, ref byte least, ref ulong reaching)
    {
        ref var place = ref MemoryMarshal.GetReference(Places);
        ref var own = ref MemoryMarshal.GetReference(Own);
        ref var limits = ref MemoryMarshal.GetReference(Limits);
        ref var head = ref MemoryMarshal.GetReference(Head);
        for (; count > 0; count = unchecked(count - (2 * TSimd.Words)))
        {
            TVec common = default;
            for (var i = 0; i < Places.Length; i = unchecked(i + 1))
            {
                common = TSimd.AddSaturate8(common, TSimd.Min8(Load(ref Unsafe.Add(ref rows, Unsafe.Add(ref place, i))), Broadcast(Unsafe.Add(ref own, i))));
            }

            var length = Load(ref Unsafe.Add(ref rows, Lengths));
            var limit = TSimd.LookupBytes(ref limits, length);
            var begun = TSimd.Not(default);
            for (var i = 0; i < Head.Length; i = unchecked(i + 1))
            {
                begun = TSimd.And(begun, TSimd.Equal8(Load(ref Unsafe.Add(ref rows, unchecked(Heads + (i * Stride)))), Broadcast(Unsafe.Add(ref head, i))));
                limit = TSimd.Select(begun, TSimd.LookupBytes(ref Unsafe.Add(ref limits, unchecked((i + 1) * LetterCounts.Lengths)), length), limit);
            }

            TSimd.StoreWords(limit, ref Unsafe.As<byte, ushort>(ref least));
            reaching = TSimd.Signs8(TSimd.Equal8(TSimd.Min8(common, limit), limit));
            rows = ref Unsafe.Add(ref rows, 2 * TSimd.Words);
            least = ref Unsafe.Add(ref least, 2 * TSimd.Words);
            reaching = ref Unsafe.Add(ref reaching, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Load(ref byte source) => TSimd.LoadWords(ref Unsafe.As<byte, ushort>(ref source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Broadcast(byte value) => TSimd.Broadcast16(unchecked((ushort)(value * 0x0101)));
}
