using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Loops;
using Analytics.Kernels.Batches.Matching;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches;

/// <summary>The kernel of one vector width: chooses lane and matcher for a query, then runs the metric's loop.</summary>
internal sealed class VectorBatchKernel<TSimd, TVec>(string name, bool isAccelerated) : BatchKernel(name, isAccelerated)
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    /// <summary>Rows for which shortest and longest length are looked up together.</summary>
    private const int Part = 256;

    /// <summary>The most candidates a loop computes at once.</summary>
    private const int Overhang = SurplusRows;

    private const int LongestLane = 32;

    /// <summary>Up to this length comparing each symbol is cheaper than hashing.</summary>
    private const int LeastHashed = 6;

    /// <summary>Rows from which slicing by bits pays although it computes whole groups of 512.</summary>
    private const int LeastSliced = 256;

    /// <summary>Up to so many letters one register has their masks.</summary>
    private const int FewLetters = 31;

    private protected override void CommonSubsequenceCore(BatchQuery query, int first, Span<byte> lengths)
    {
        if (query.Length > LongestLane)
        {
            PortableBatchKernel.CommonSubsequenceOneByOne(query, first, lengths);
            return;
        }

        if (query.Batch.Bits is null || lengths.Length < LeastSliced)
        {
            Run<LcsLoop<TSimd, TVec>>(query, first, lengths.Length, lengths);
            return;
        }

        RunSliced(query, first, lengths, query.Batch.Bits);
    }

    private protected override void LevenshteinCore(BatchQuery query, int first, Span<byte> distances)
    {
        if (query.Length > LongestLane)
        {
            PortableBatchKernel.LevenshteinOneByOne(query, first, distances);
            return;
        }

        Run<EditLoop<TSimd, TVec, PlainEdits>>(query, first, distances.Length, distances);
    }

    private protected override void OsaCore(BatchQuery query, int first, Span<byte> distances)
    {
        if (query.Length > LongestLane)
        {
            PortableBatchKernel.OsaOneByOne(query, first, distances);
            return;
        }

        Run<EditLoop<TSimd, TVec, SwapEdits>>(query, first, distances.Length, distances);
    }

    private protected override void JaroCore(BatchQuery query, int first, int count, Span<PackedJaroCounts> counts) =>
        Run<JaroLoop<TSimd, TVec>>(query, first, count, MemoryMarshal.AsBytes(counts));

    internal override void MarkGreater(ReadOnlySpan<PackedJaroCounts> counts, ref byte lengths, ReadOnlySpan<uint> below, Span<ulong> marks, int count)
    {
        var table = TSimd.Table16(below);
        ref var source = ref Unsafe.As<PackedJaroCounts, ushort>(ref MemoryMarshal.GetReference(counts));
        marks.Clear();
        for (var row = 0; row < count; row = unchecked(row + TSimd.Words))
        {
            // An empty text has the entry of one of 16 symbols, and pairs nothing.
            var index = TSimd.And(TSimd.Subtract16(TSimd.LoadBytes(ref Unsafe.Add(ref lengths, row)), TSimd.Broadcast16(1)), TSimd.Broadcast16(15));
            var packed = TSimd.LoadWords(ref Unsafe.Add(ref source, row));
            var pairs = TSimd.ShiftRight16(packed, PackedJaroCounts.MatchShift);
            var transpositions = TSimd.And(TSimd.ShiftRight16(packed, PackedJaroCounts.TranspositionShift), TSimd.Broadcast16(PackedJaroCounts.MostTranspositions));
            var greater = TSimd.Greater16(TSimd.Subtract16(TSimd.Add16(pairs, pairs), transpositions), TSimd.Lookup16(table, index));
            var rest = unchecked(count - row);
            marks[row / 64] |= (TSimd.Signs16(greater) & (rest >= 64 ? ulong.MaxValue : (1UL << rest) - 1)) << (row % 64);
        }
    }

    [SkipLocalsInit]
    private static void RunSliced(BatchQuery query, int first, Span<byte> lengths, BitPlanes bits)
    {
        Span<byte> group = stackalloc byte[BitPlanes.Rows];
        for (var row = first; row < first + lengths.Length;)
        {
            var skipped = row % BitPlanes.Rows;
            var count = Math.Min(BitPlanes.Rows - skipped, first + lengths.Length - row);
            var longest = query.Batch.Stretch(row, count).Longest;
            SlicedLcsLoop<TSimd, TVec>.Run(
                ref bits.Group(row / BitPlanes.Rows), longest, bits.Alphabet, query.Codes, ref MemoryMarshal.GetReference(group));
            group.Slice(skipped, count).CopyTo(lengths[(row - first)..]);
            row += count;
        }
    }

    private static void Run<TLoop>(BatchQuery query, int first, int count, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
    {
        if (TLoop.LaneBits(query) <= 16)
        {
            RunWords<TLoop>(query, first, count, results);
        }
        else
        {
            RunLanes<TLoop>(query, first, count, results);
        }
    }

    private static void RunWords<TLoop>(BatchQuery query, int first, int count, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
    {
        switch (query.Batch.Form)
        {
            case BatchForm.Codes:
                Run<TLoop, Lane16<TSimd, TVec>, CodeMatcher<Lane16<TSimd, TVec>, TVec>>(new(query.Batch, query), query, first, count, results);
                break;
            case BatchForm.Letters when TSimd.HasWordPermute:
                if (query.Batch.Alphabet.Count <= FewLetters)
                {
                    Run<TLoop, Lane16<TSimd, TVec>, LetterMatcher16<TSimd, TVec, FewLetterMasks<TSimd, TVec>>>(new(query.Batch, query), query, first, count, results);
                }
                else
                {
                    Run<TLoop, Lane16<TSimd, TVec>, LetterMatcher16<TSimd, TVec, LetterMasks<TSimd, TVec>>>(new(query.Batch, query), query, first, count, results);
                }

                break;
            case BatchForm.Bytes or BatchForm.Letters:
                RunWords<TLoop, ByteSource>(query, first, count, results);
                break;
            default:
                RunWords<TLoop, WordSource>(query, first, count, results);
                break;
        }
    }

    [SkipLocalsInit]
    private static void RunWords<TLoop, TSource>(BatchQuery query, int first, int count, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
        where TSource : struct, ISymbolSource
    {
        Span<TVec> room = stackalloc TVec[SymbolHash<TSimd, TVec>.Room];
        if (query.Length <= 4)
        {
            Run<TLoop, Lane16<TSimd, TVec>, CompareMatcher4<TSimd, TVec, TSource>>(new(query.Batch, query), query, first, count, results);
        }
        else if (TSimd.HasWordPermute && query.Length > LeastHashed)
        {
            Run<TLoop, Lane16<TSimd, TVec>, HashMatcher16<TSimd, TVec, TSource>>(new(query.Batch, query, room), query, first, count, results);
        }
        else
        {
            Run<TLoop, Lane16<TSimd, TVec>, CompareMatcher16<TSimd, TVec, TSource>>(new(query.Batch, query, room), query, first, count, results);
        }
    }

    private static void RunLanes<TLoop>(BatchQuery query, int first, int count, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
    {
        switch (query.Batch.Form)
        {
            case BatchForm.Codes:
                Run<TLoop, Lane32<TSimd, TVec>, CodeMatcher<Lane32<TSimd, TVec>, TVec>>(new(query.Batch, query), query, first, count, results);
                break;
            case BatchForm.Letters when TSimd.HasWordPermute:
                if (query.Batch.Alphabet.Count <= FewLetters)
                {
                    Run<TLoop, Lane32<TSimd, TVec>, LetterMatcher32<TSimd, TVec, FewLetterMasks<TSimd, TVec>>>(new(query.Batch, query), query, first, count, results);
                }
                else
                {
                    Run<TLoop, Lane32<TSimd, TVec>, LetterMatcher32<TSimd, TVec, LetterMasks<TSimd, TVec>>>(new(query.Batch, query), query, first, count, results);
                }

                break;
            case BatchForm.Bytes or BatchForm.Letters:
                RunLanes<TLoop, ByteSource>(query, first, count, results);
                break;
            default:
                RunLanes<TLoop, WordSource>(query, first, count, results);
                break;
        }
    }

    [SkipLocalsInit]
    private static void RunLanes<TLoop, TSource>(BatchQuery query, int first, int count, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
        where TSource : struct, ISymbolSource
    {
        Span<TVec> room = stackalloc TVec[SymbolHash<TSimd, TVec>.Room];
        if (TSimd.HasWordPermute && query.Length > LeastHashed)
        {
            Run<TLoop, Lane32<TSimd, TVec>, HashMatcher32<TSimd, TVec, TSource>>(new(query.Batch, query, room), query, first, count, results);
        }
        else
        {
            Run<TLoop, Lane32<TSimd, TVec>, CompareMatcher32<TSimd, TVec, TSource>>(new(query.Batch, query, room), query, first, count, results);
        }
    }

    /// <summary>Loops compute whole vectors: where there is no room for the last one's surplus, results pass through a buffer that has it.</summary>
    [SkipLocalsInit]
    private static void Run<TLoop, TLane, TMatcher>(scoped in TMatcher matcher, BatchQuery query, int first, int count, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
        where TLane : struct, ILane<TVec>
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
    {
        Span<byte> buffer = stackalloc byte[(Part + Overhang) * 2];
        for (var row = 0; row < count; row += Part)
        {
            var part = Math.Min(Part, count - row);
            var room = results[(row * TLoop.ResultSize)..];
            var isDirect = room.Length >= (part + Overhang) * TLoop.ResultSize;
            TLoop.Run<TLane, TMatcher>(matcher, query, query.Batch.Stretch(first + row, part), ref MemoryMarshal.GetReference(isDirect ? room : buffer));
            if (!isDirect)
            {
                buffer[..(part * TLoop.ResultSize)].CopyTo(room);
            }
        }
    }
}
