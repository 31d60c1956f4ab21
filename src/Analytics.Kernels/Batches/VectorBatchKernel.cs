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
    private const int Overhang = 64;

    private const int LongestLane = 32;

    private protected override void CommonSubsequenceCore(BatchQuery query, int first, Span<byte> lengths)
    {
        if (query.Length > LongestLane)
        {
            PortableBatchKernel.CommonSubsequenceOneByOne(query, first, lengths);
            return;
        }

        Run<LcsLoop<TSimd, TVec>>(query, first, lengths);
    }

    private protected override void LevenshteinCore(BatchQuery query, int first, Span<byte> distances)
    {
        if (query.Length > LongestLane)
        {
            PortableBatchKernel.LevenshteinOneByOne(query, first, distances);
            return;
        }

        Run<EditLoop<TSimd, TVec, PlainEdits>>(query, first, distances);
    }

    private protected override void OsaCore(BatchQuery query, int first, Span<byte> distances)
    {
        if (query.Length > LongestLane)
        {
            PortableBatchKernel.OsaOneByOne(query, first, distances);
            return;
        }

        Run<EditLoop<TSimd, TVec, SwapEdits>>(query, first, distances);
    }

    private protected override void JaroCore(BatchQuery query, int first, Span<PackedJaroCounts> counts) =>
        Run<JaroLoop<TSimd, TVec>>(query, first, MemoryMarshal.AsBytes(counts));

    private static void Run<TLoop>(BatchQuery query, int first, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
    {
        if (TLoop.LaneBits(query) <= 16)
        {
            RunWords<TLoop>(query, first, results);
        }
        else
        {
            RunLanes<TLoop>(query, first, results);
        }
    }

    [SkipLocalsInit]
    private static void RunWords<TLoop>(BatchQuery query, int first, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
    {
        var batch = query.Batch;
        Span<TVec> room = stackalloc TVec[2 * 16];
        if (batch.Form == BatchForm.Codes)
        {
            Run<TLoop, Lane16<TSimd, TVec>, CodeMatcher<Lane16<TSimd, TVec>, TVec>>(new(batch, query), query, first, results);
        }
        else if (batch.Form == BatchForm.Bytes)
        {
            Run<TLoop, Lane16<TSimd, TVec>, CompareMatcher16<TSimd, TVec, ByteSource>>(new(batch, query, room), query, first, results);
        }
        else if (query.Length <= 4)
        {
            Run<TLoop, Lane16<TSimd, TVec>, CompareMatcher4<TSimd, TVec, WordSource>>(new(batch, query), query, first, results);
        }
        else
        {
            Run<TLoop, Lane16<TSimd, TVec>, CompareMatcher16<TSimd, TVec, WordSource>>(new(batch, query, room), query, first, results);
        }
    }

    [SkipLocalsInit]
    private static void RunLanes<TLoop>(BatchQuery query, int first, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
    {
        var batch = query.Batch;
        Span<TVec> room = stackalloc TVec[2 * 32];
        if (batch.Form == BatchForm.Codes)
        {
            Run<TLoop, Lane32<TSimd, TVec>, CodeMatcher<Lane32<TSimd, TVec>, TVec>>(new(batch, query), query, first, results);
        }
        else if (batch.Form == BatchForm.Bytes)
        {
            Run<TLoop, Lane32<TSimd, TVec>, CompareMatcher32<TSimd, TVec, ByteSource>>(new(batch, query, room), query, first, results);
        }
        else
        {
            Run<TLoop, Lane32<TSimd, TVec>, CompareMatcher32<TSimd, TVec, WordSource>>(new(batch, query, room), query, first, results);
        }
    }

    /// <summary>Loops compute whole vectors: results pass through a buffer with room for the last one's surplus.</summary>
    [SkipLocalsInit]
    private static void Run<TLoop, TLane, TMatcher>(scoped in TMatcher matcher, BatchQuery query, int first, Span<byte> results)
        where TLoop : struct, IBatchLoop<TVec>
        where TLane : struct, ILane<TVec>
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
    {
        Span<byte> buffer = stackalloc byte[(Part + Overhang) * 2];
        var count = results.Length / TLoop.ResultSize;
        for (var row = 0; row < count; row += Part)
        {
            var part = Math.Min(Part, count - row);
            TLoop.Run<TLane, TMatcher>(matcher, query, query.Batch.Stretch(first + row, part), ref MemoryMarshal.GetReference(buffer));
            buffer[..(part * TLoop.ResultSize)].CopyTo(results[(row * TLoop.ResultSize)..]);
        }
    }
}
