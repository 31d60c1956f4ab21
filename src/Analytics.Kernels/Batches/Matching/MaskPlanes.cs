using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>
/// For each place of some texts the positions at which a query has the place's symbol: a mask a text, the texts side by side, place behind place.
/// </summary>
internal static class MaskPlanes
{
    /// <summary>Texts side by side.</summary>
    public const int Lanes = 16;

    /// <summary>Masks that <see cref="Take"/> writes at most.</summary>
    public const int Room = Lanes * LetterTexts.LongestText;

    private const int Quad = 4;

    // So few texts take less time one by one.
    private const int LeastPermuted = 3;

    /// <summary>Writes the masks of texts, at most <see cref="Lanes"/>. Lanes without a text hold anything.</summary>
    /// <typeparam name="TMask">uint or ulong; of the query's positions only those count that have a bit.</typeparam>
    /// <param name="masks">For each code up to 63 the query's positions; that of 63, which stands behind the end of a text, is 0.</param>
    /// <param name="few">Whether all codes but 63 are below 31.</param>
    /// <param name="codes">The texts' codes, each text at a multiple of <see cref="LetterTexts.LongestText"/>.</param>
    /// <param name="rows">The texts, counted from <paramref name="first"/> on.</param>
    /// <param name="first">The first text.</param>
    /// <param name="places">Up to which place; up to 16 more are written.</param>
    /// <param name="permutes">Whether to look up a vector at a time where there is an instruction for it.</param>
    /// <param name="planes">Takes the masks.</param>
    public static void Take<TMask>(ref ulong masks, bool few, ref byte codes, ReadOnlySpan<int> rows, int first, int places, bool permutes, ref TMask planes)
        where TMask : unmanaged
    {
        if (permutes && Avx512F.IsSupported && rows.Length >= LeastPermuted)
        {
            Permute(ref masks, few, ref codes, rows, first, places, ref planes);
            return;
        }

        for (var lane = 0; lane < rows.Length; lane++)
        {
            TakeOne(ref Unsafe.Add(ref codes, unchecked((first + rows[lane]) * LetterTexts.LongestText)), ref masks, ref Unsafe.Add(ref planes, lane), places);
        }
    }

    private static void TakeOne<TMask>(ref byte code, ref ulong masks, ref TMask target, int places)
        where TMask : unmanaged
    {
        for (; places > 0; places = unchecked(places - Quad))
        {
            target = Mask<TMask>(ref masks, code);
            Unsafe.Add(ref target, Lanes) = Mask<TMask>(ref masks, Unsafe.Add(ref code, 1));
            target = ref Unsafe.Add(ref target, 2 * Lanes);
            target = Mask<TMask>(ref masks, Unsafe.Add(ref code, 2));
            Unsafe.Add(ref target, Lanes) = Mask<TMask>(ref masks, Unsafe.Add(ref code, 3));
            target = ref Unsafe.Add(ref target, 2 * Lanes);
            code = ref Unsafe.Add(ref code, Quad);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TMask Mask<TMask>(ref ulong masks, byte code)
        where TMask : unmanaged => Unsafe.As<ulong, TMask>(ref Unsafe.Add(ref masks, code));

    /// <summary>Four places of all texts are brought into one register, a lane of 32 bits a text, and each of the four looked up for all texts at once.</summary>
    [SkipLocalsInit]
    private static void Permute<TMask>(ref ulong masks, bool few, ref byte codes, ReadOnlySpan<int> rows, int first, int places, ref TMask planes)
        where TMask : unmanaged
    {
        Span<int> starts = stackalloc int[Lanes];
        starts.Fill(unchecked((first + rows[0]) * LetterTexts.LongestText));
        for (var lane = 1; lane < rows.Length; lane = unchecked(lane + 1))
        {
            starts[typeof(TMask) == typeof(ulong) ? PlaceOf(lane) : lane] = unchecked((first + rows[lane]) * LetterTexts.LongestText);
        }

        Tables(ref masks, out var lower, out var upper);
        ref var start = ref MemoryMarshal.GetReference(starts);
        for (; places > 0; places = unchecked(places - (Quad * Quad)))
        {
            var (row0, row1) = (Rows(ref codes, ref start), Rows(ref codes, ref Unsafe.Add(ref start, 1)));
            var (row2, row3) = (Rows(ref codes, ref Unsafe.Add(ref start, 2)), Rows(ref codes, ref Unsafe.Add(ref start, 3)));
            codes = ref Unsafe.Add(ref codes, Quad * Quad);
            var (low0, high0) = (Avx512F.UnpackLow(row0, row1).AsUInt64(), Avx512F.UnpackHigh(row0, row1).AsUInt64());
            var (low1, high1) = (Avx512F.UnpackLow(row2, row3).AsUInt64(), Avx512F.UnpackHigh(row2, row3).AsUInt64());
            Look(Avx512F.UnpackLow(low0, low1).AsUInt32(), lower, upper, few, ref planes);
            if (places <= Quad)
            {
                return;
            }

            Look(Avx512F.UnpackHigh(low0, low1).AsUInt32(), lower, upper, few, ref Unsafe.Add(ref planes, Quad * Lanes));
            if (places <= 2 * Quad)
            {
                return;
            }

            Look(Avx512F.UnpackLow(high0, high1).AsUInt32(), lower, upper, few, ref Unsafe.Add(ref planes, 2 * Quad * Lanes));
            Look(Avx512F.UnpackHigh(high0, high1).AsUInt32(), lower, upper, few, ref Unsafe.Add(ref planes, 3 * Quad * Lanes));
            planes = ref Unsafe.Add(ref planes, Quad * Quad * Lanes);
        }
    }

    /// <summary>Sixteen codes of every fourth text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Rows(ref byte codes, ref int start) => Vector512.Create(
        Vector256.Create(Row(ref codes, start), Row(ref codes, Unsafe.Add(ref start, Quad))),
        Vector256.Create(Row(ref codes, Unsafe.Add(ref start, 2 * Quad)), Row(ref codes, Unsafe.Add(ref start, 3 * Quad))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Row(ref byte codes, int start) => Vector128.LoadUnsafe(ref Unsafe.Add(ref codes, start)).AsUInt32();

    /// <summary>Writes the masks of four places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Look<TMask>(Vector512<uint> index, in LookupTable<Vector512<uint>> lower, in LookupTable<Vector512<uint>> upper, bool few, ref TMask planes)
        where TMask : unmanaged
    {
        ref var target = ref Unsafe.As<TMask, uint>(ref planes);
        for (var i = 0; i < Quad; i = unchecked(i + 1))
        {
            var low = Look(lower, index, few);
            if (typeof(TMask) == typeof(ulong))
            {
                var high = Look(upper, index, few);
                Avx512F.UnpackLow(low, high).StoreUnsafe(ref target);
                Avx512F.UnpackHigh(low, high).StoreUnsafe(ref target, Lanes);
                target = ref Unsafe.Add(ref target, 2 * Lanes);
            }
            else
            {
                low.StoreUnsafe(ref target);
                target = ref Unsafe.Add(ref target, Lanes);
            }

            index >>>= 8;
        }
    }

    /// <summary>Where a text stands so that its mask, whose halves are joined within 128 bits, comes to its lane.</summary>
    private static int PlaceOf(int lane) => ((lane & 6) << 1) | ((lane >> 3) << 1) | (lane & 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Look(in LookupTable<Vector512<uint>> table, Vector512<uint> codes, bool few)
    {
        var half = Avx512F.PermuteVar16x32x2(table.First, codes, table.Second);
        if (few)
        {
            return half;
        }

        // Bit 5 of a code says in which half of the table it is.
        var isLower = Vector512.Equals(codes & Vector512.Create(32u), Vector512<uint>.Zero);
        return Vector512.ConditionalSelect(isLower, half, Avx512F.PermuteVar16x32x2(table.Third, codes, table.Fourth));
    }

    /// <summary>The lower and the upper halves of the masks of 64 codes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tables(ref ulong masks, out LookupTable<Vector512<uint>> lower, out LookupTable<Vector512<uint>> upper)
    {
        ref var first = ref Unsafe.As<ulong, uint>(ref masks);
        Halves(ref first, out var low0, out var high0);
        Halves(ref Unsafe.Add(ref first, 2 * Lanes), out var low1, out var high1);
        Halves(ref Unsafe.Add(ref first, 4 * Lanes), out var low2, out var high2);
        Halves(ref Unsafe.Add(ref first, 6 * Lanes), out var low3, out var high3);
        (lower, upper) = (new(low0, low1, low2, low3), new(high0, high1, high2, high3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Halves(ref uint masks, out Vector512<uint> low, out Vector512<uint> high)
    {
        var (first, second) = (Vector512.LoadUnsafe(ref masks), Vector512.LoadUnsafe(ref masks, Lanes));
        var even = Vector512.Create(0u, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        (low, high) = (Avx512F.PermuteVar16x32x2(first, even, second), Avx512F.PermuteVar16x32x2(first, even + Vector512<uint>.One, second));
    }
}
