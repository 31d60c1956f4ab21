using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Matching;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>Jaro's pairs and transpositions and the common prefix, a candidate a lane; see <see cref="JaroPasses{TSimd, TVec, TLane, TWindow}"/>.</summary>
internal readonly struct JaroLoop<TSimd, TVec> : IBatchLoop<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const int Longest = 32;

    public static int ResultSize => sizeof(ushort);

    public static int LaneBits(BatchQuery query) => Math.Max(query.Length, query.Batch.Longest);

    [SkipLocalsInit]
    public static void Run<TLane, TMatcher>(scoped in TMatcher matcher, BatchQuery query, Stretch rows, ref byte results)
        where TLane : struct, ILane<TVec>
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
    {
        if (IsTabled<TLane>())
        {
            Run<TLane, TMatcher, TabledWindow<TSimd, TVec>>(matcher, query, rows, ref results);
        }
        else
        {
            Run<TLane, TMatcher, MovingWindow<TSimd, TVec, TLane>>(matcher, query, rows, ref results);
        }
    }

    [SkipLocalsInit]
    private static void Run<TLane, TMatcher, TWindow>(scoped in TMatcher matcher, BatchQuery query, Stretch rows, ref byte results)
        where TLane : struct, ILane<TVec>
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
        where TWindow : struct, IJaroWindow<TWindow, TVec>
    {
        ref var counts = ref Unsafe.As<byte, ushort>(ref results);

        // Windows, then pairs, then those in order, then equal places at the beginning; the planes, and which places are not paired.
        ref var windows = ref CacheLine.First<TVec>(stackalloc byte[(((4 * Longest) + 8) * Unsafe.SizeOf<TVec>()) + CacheLine.Size]);
        ref var paired = ref Unsafe.Add(ref windows, 2);
        ref var ordered = ref Unsafe.Add(ref windows, 4);
        ref var equal = ref Unsafe.Add(ref windows, 6);
        ref var planes = ref Unsafe.Add(ref windows, 8);
        ref var unpaired = ref Unsafe.Add(ref planes, 2 * Longest);
        for (var row = 0; row < rows.Count; row = unchecked(row + TLane.Candidates))
        {
            var candidate = unchecked(rows.First + row);
            var places = query.Batch.LongestOf(candidate, Math.Min(TLane.Candidates, unchecked(rows.Count - row)));
            Match(matcher, candidate, places, ref planes);
            Begin<TLane>(query, candidate, places, ref planes, ref windows, ref equal);
            JaroPasses<TSimd, TVec, TLane, TWindow>.Pair(ref planes, 2, places, ref windows, ref unpaired, ref paired);
            JaroPasses<TSimd, TVec, TLane, TWindow>.Order(ref planes, 2, places, ref unpaired, ref paired, ref ordered);
            Finish<TLane>(ref paired, ref ordered, ref equal, ref Unsafe.Add(ref counts, row));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTabled<TLane>() => TSimd.HasWordPermute && typeof(TLane) == typeof(Lane16<TSimd, TVec>);

    /// <summary>For the equality of the first four places, a bit each, how many from the start are equal.</summary>
    private static ReadOnlySpan<uint> Prefixes => [0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0, 4];

    /// <summary>For each window below 16 a bit for each place that it reaches.</summary>
    private static ReadOnlySpan<uint> Reaches => [0x0, 0x1, 0x3, 0x7, 0xF, 0x1F, 0x3F, 0x7F, 0xFF, 0x1FF, 0x3FF, 0x7FF, 0xFFF, 0x1FFF, 0x3FFF, 0x7FFF];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Match<TMatcher>(scoped in TMatcher matcher, int candidate, int places, ref TVec planes)
        where TMatcher : struct, IMatcher<TVec>, allows ref struct
    {
        // A copy of its own may stay in registers.
        var own = matcher;
        for (var place = 0; place < places; place = unchecked(place + 1))
        {
            own.Match(place, candidate, out planes, out Unsafe.Add(ref planes, 1));
            planes = ref Unsafe.Add(ref planes, 2);
        }
    }

    /// <summary>The windows, and at which of the first places the symbols are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Begin<TLane>(BatchQuery query, int candidate, int places, ref TVec planes, ref TVec windows, ref TVec equal)
        where TLane : struct, ILane<TVec>
    {
        var table = TLane.Table(Reaches);
        TLane.Load(ref Unsafe.Add(ref query.Batch.FirstLength, candidate), out var lengthA, out var lengthB);
        var (windowA, windowB) = (Window<TLane>(lengthA, query.Length), Window<TLane>(lengthB, query.Length));
        (windows, Unsafe.Add(ref windows, 1)) = IsTabled<TLane>() ? (windowA, windowB) : (TLane.Lookup(table, windowA), TLane.Lookup(table, windowB));
        TVec equalA = default, equalB = default;
        for (var place = 0; place < PackedJaroCounts.LongestPrefix && place < places; place = unchecked(place + 1))
        {
            var bit = TLane.Broadcast(1u << place);
            equalA = TSimd.Or(equalA, TSimd.And(planes, bit));
            equalB = TSimd.Or(equalB, TSimd.And(Unsafe.Add(ref planes, 1), bit));
            planes = ref Unsafe.Add(ref planes, 2);
        }

        (equal, Unsafe.Add(ref equal, 1)) = (equalA, equalB);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Finish<TLane>(ref TVec paired, ref TVec ordered, ref TVec equal, ref ushort counts)
        where TLane : struct, ILane<TVec>
    {
        var prefixes = TLane.Table(Prefixes);
        TLane.StoreWords(
            Counts<TLane>(paired, ordered, TLane.Lookup(prefixes, equal)),
            Counts<TLane>(Unsafe.Add(ref paired, 1), Unsafe.Add(ref ordered, 1), TLane.Lookup(prefixes, Unsafe.Add(ref equal, 1))),
            ref counts);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Counts<TLane>(TVec paired, TVec ordered, TVec prefix)
        where TLane : struct, ILane<TVec>
    {
        var pairs = TLane.PopCount(paired);
        var transpositions = TLane.ShiftRight(TLane.PopCount(TSimd.Xor(paired, ordered)), 1);
        return TSimd.Or(
            TSimd.Or(TLane.ShiftLeft(pairs, PackedJaroCounts.MatchShift), TLane.ShiftLeft(transpositions, PackedJaroCounts.TranspositionShift)), prefix);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Window<TLane>(TVec length, int queryLength)
        where TLane : struct, ILane<TVec>
    {
        var query = TLane.Broadcast(unchecked((uint)queryLength));
        var half = TLane.ShiftRight(TLane.SelectGreater(length, query, length, query), 1);
        return TLane.SelectGreater(half, default, TLane.Subtract(half, TLane.Broadcast(1)), default);
    }
}
