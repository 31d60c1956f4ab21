using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Loops;
using Analytics.Kernels.Batches.Matching;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Similarity;

namespace Analytics.Kernels.Batches;

/// <summary>
/// Texts of up to 64 symbols, of at most 63 distinct ones, row by row: one is compared with some others that stand anywhere, as few are left
/// where bounds exclude most. Jaro's counts, those of <see cref="Similarity.Jaro"/>. For one thread.
/// </summary>
/// <param name="alphabet">Of all texts that it will ever hold; see <see cref="CanHold"/>.</param>
public sealed class LetterTexts(BatchAlphabet alphabet)
{
    /// <summary>The longest text, in symbols.</summary>
    public const int LongestText = 64;

    // Stands behind the end of a text; no query has it.
    private const byte NoLetter = PackedBatch.LetterPadding;

    private readonly ulong[] _masks = new ulong[PackedBatch.LetterPadding + 1];
    private byte[] _codes = [];
    private byte[] _lengths = [];

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether texts of an alphabet can be held.</summary>
    public static bool CanHold(BatchAlphabet alphabet)
    {
        ArgumentNullException.ThrowIfNull(alphabet);
        return alphabet.HasCodes;
    }

    /// <summary>Takes other texts; allocates only where it never held as much.</summary>
    /// <param name="texts">One behind the other, in UTF-16 units of the alphabet.</param>
    /// <param name="lengths">The texts' lengths, at most <see cref="LongestText"/>.</param>
    public void Refill(ReadOnlySpan<char> texts, ReadOnlySpan<byte> lengths)
    {
        Count = lengths.Length;
        if (lengths.ContainsAnyInRange((byte)(LongestText + 1), byte.MaxValue))
        {
            throw new ArgumentException($"A text is longer than {LongestText} symbols.", nameof(lengths));
        }

        if (_lengths.Length < Count)
        {
            (_lengths, _codes) = (new byte[Count], new byte[Count * LongestText]);
        }

        lengths.CopyTo(_lengths);
        _codes.AsSpan(0, Count * LongestText).Fill(NoLetter);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(_codes);
        ReadOnlySpan<byte> encoded = alphabet.Codes;
        foreach (var length in lengths)
        {
            ref var code = ref codes;
            foreach (var letter in texts[..length])
            {
                code = encoded[letter];
                code = ref Unsafe.Add(ref code, 1);
            }

            texts = texts[length..];
            codes = ref Unsafe.Add(ref codes, LongestText);
        }
    }

    /// <summary>Jaro's counts of a row with others. Allocates nothing.</summary>
    /// <param name="query">The row compared.</param>
    /// <param name="first">The row from which the others are counted.</param>
    /// <param name="rows">The others.</param>
    /// <param name="least">For each of them the least paired symbols that matter: with fewer the transpositions may be left out.</param>
    /// <param name="counts">Takes the counts.</param>
    public void Jaro(int query, int first, ReadOnlySpan<int> rows, ReadOnlySpan<byte> least, Span<JaroCounts> counts) =>
        Jaro(LevelRun.Width, query, first, rows, least, counts);

    internal void Jaro(int width, int query, int first, ReadOnlySpan<int> rows, ReadOnlySpan<byte> least, Span<JaroCounts> counts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(query, Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(least.Length, rows.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, rows.Length);
        int length = _lengths[query];
        TakePositions(ref _codes[query * LongestText], length);
        for (var done = 0; done < rows.Length;)
        {
            done += Some(width, new Request(length, first, width == 512), rows[done..], least[done..], counts[done..]);
        }
    }

    private void TakePositions(ref byte code, int length)
    {
        Array.Clear(_masks);
        ref var masks = ref MemoryMarshal.GetArrayDataReference(_masks);
        for (var bit = 1UL; length > 0; length = unchecked(length - 1))
        {
            Unsafe.Add(ref masks, code) |= bit;
            bit <<= 1;
            code = ref Unsafe.Add(ref code, 1);
        }
    }

    /// <summary>As many rows as two vectors have lanes, of as many bits as the query has positions; of the wider vectors only those that are filled by half.</summary>
    /// <returns>How many they were.</returns>
    private int Some(int width, Request query, ReadOnlySpan<int> rows, ReadOnlySpan<byte> least, Span<JaroCounts> counts) => (width, query.Length <= 32) switch
    {
        (0, _) => One(query.Length, query.First + rows[0], least[0], out counts[0]),
        ( >= 256, true) when rows.Length > 8 => Some<Simd256, Vector256<uint>, Lane32<Simd256, Vector256<uint>>, uint>(query, rows, least, counts),
        (_, true) => Some<Simd128, Vector128<uint>, Lane32<Simd128, Vector128<uint>>, uint>(query, rows, least, counts),
        (512, _) when rows.Length > 8 => Some<Simd512, Vector512<uint>, Lane64<Simd512, Vector512<uint>>, ulong>(query, rows, least, counts),
        ( >= 256, _) when rows.Length > 4 => Some<Simd256, Vector256<uint>, Lane64<Simd256, Vector256<uint>>, ulong>(query, rows, least, counts),
        _ => Some<Simd128, Vector128<uint>, Lane64<Simd128, Vector128<uint>>, ulong>(query, rows, least, counts),
    };

    [SkipLocalsInit]
    private int Some<TSimd, TVec, TLane, TMask>(Request query, ReadOnlySpan<int> rows, ReadOnlySpan<byte> least, Span<JaroCounts> counts)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
        where TLane : struct, ILaneArithmetic<TVec>
        where TMask : unmanaged, IBinaryInteger<TMask>
    {
        var count = Math.Min(2 * Unsafe.SizeOf<TVec>() / Unsafe.SizeOf<TMask>(), rows.Length);

        // Windows, then pairs, then those in order; the planes, and which places are not paired.
        ref var reaches = ref CacheLine.First<TMask>(stackalloc byte[(((3 * MaskPlanes.Lanes) + (2 * MaskPlanes.Room)) * Unsafe.SizeOf<TMask>()) + CacheLine.Size]);
        ref var paired = ref Unsafe.Add(ref reaches, MaskPlanes.Lanes);
        ref var ordered = ref Unsafe.Add(ref reaches, 2 * MaskPlanes.Lanes);
        ref var planes = ref Unsafe.Add(ref reaches, 3 * MaskPlanes.Lanes);
        ref var unpaired = ref Unsafe.As<TMask, TVec>(ref Unsafe.Add(ref planes, MaskPlanes.Room));
        var longest = 0;
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var lengths = ref _lengths[query.First];
        for (var lane = 0; lane < count; lane = unchecked(lane + 1))
        {
            int length = Unsafe.Add(ref lengths, Unsafe.Add(ref row, lane));
            longest = Math.Max(longest, length);
            Unsafe.Add(ref reaches, lane) = TMask.CreateTruncating((1UL << JaroCounts.Window(query.Length, length)) - 1);
        }

        // Lanes without a row hold what they held.
        MaskPlanes.Take(
            ref MemoryMarshal.GetArrayDataReference(_masks), alphabet.Count < 32, ref MemoryMarshal.GetArrayDataReference(_codes), rows[..count], query.First, longest, query.Permutes, ref planes);
        nint stride = MaskPlanes.Lanes * Unsafe.SizeOf<TMask>() / Unsafe.SizeOf<TVec>();
        JaroPasses<TSimd, TVec, TLane, MovingWindow<TSimd, TVec, TLane>>.Pair(ref Unsafe.As<TMask, TVec>(ref planes), stride, longest, ref Unsafe.As<TMask, TVec>(ref reaches), ref unpaired, ref Unsafe.As<TMask, TVec>(ref paired));
        var matter = false;
        ref var found = ref MemoryMarshal.GetReference(counts);
        for (var lane = 0; lane < count; lane = unchecked(lane + 1))
        {
            var pairs = PopCount(Unsafe.Add(ref paired, lane));
            Unsafe.Add(ref found, lane) = new JaroCounts(pairs, 0);
            matter |= pairs >= least[lane];
        }

        if (matter)
        {
            JaroPasses<TSimd, TVec, TLane, MovingWindow<TSimd, TVec, TLane>>.Order(ref Unsafe.As<TMask, TVec>(ref planes), stride, longest, ref unpaired, ref Unsafe.As<TMask, TVec>(ref paired), ref Unsafe.As<TMask, TVec>(ref ordered));
            for (var lane = 0; lane < count; lane = unchecked(lane + 1))
            {
                ref var one = ref Unsafe.Add(ref found, lane);
                one = new JaroCounts(one.Matches, PopCount(Unsafe.Add(ref paired, lane) ^ Unsafe.Add(ref ordered, lane)) / 2);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PopCount<TMask>(TMask mask)
        where TMask : unmanaged, IBinaryInteger<TMask> => int.CreateTruncating(TMask.PopCount(mask));

    /// <summary>One row, without vectors.</summary>
    private int One(int queryLength, int row, int least, out JaroCounts counts)
    {
        var text = _codes.AsSpan(row * LongestText, _lengths[row]);
        var reach = (1UL << JaroCounts.Window(queryLength, text.Length)) - 1;
        var near = (2 * reach) + 1;
        ulong paired = 0, pairedCandidate = 0;
        for (var place = 0; place < text.Length; place++)
        {
            var free = _masks[text[place]] & near & ~paired;
            paired |= free & unchecked(0 - free);
            pairedCandidate |= (free == 0 ? 0UL : 1) << place;
            near = unchecked(2 * near) | (reach & 1);
            reach >>= 1;
        }

        counts = new JaroCounts(BitOperations.PopCount(paired), 0);
        if (counts.Matches >= least)
        {
            var different = 0;
            for (; paired != 0; paired &= paired - 1)
            {
                different += (_masks[text[BitOperations.TrailingZeroCount(pairedCandidate)]] & paired & unchecked(0 - paired)) == 0 ? 1 : 0;
                pairedCandidate &= pairedCandidate - 1;
            }

            counts = new JaroCounts(counts.Matches, different / 2);
        }

        return 1;
    }

    /// <param name="Length">The query's length.</param>
    /// <param name="First">The row from which others are counted.</param>
    /// <param name="Permutes">Whether masks are looked up a vector at a time.</param>
    private readonly record struct Request(int Length, int First, bool Permutes);
}
