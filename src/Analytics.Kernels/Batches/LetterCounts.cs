using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Loops;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches;

/// <summary>
/// How often each text has each letter, letters sharing 32 places, and its first four letters, transposed for one query against a run of rows.
/// Bounds from above how many letters two texts have in common, and so how similar they can be: most pairs of long texts need no more. Texts of
/// any length.
/// </summary>
public sealed class LetterCounts
{
    /// <summary>Limits are given for so many lengths, from 0 on; the last one is for all texts as long or longer.</summary>
    public const int Lengths = 64;

    /// <summary>The longest common beginning that is told apart.</summary>
    public const int LongestPrefix = 4;

    private const int Places = 32;

    // A letter that comes oftener bounds nothing by how often.
    private const byte Most = 63;

    // Behind the letters: length, first letters.
    private const int LengthPlace = Places;
    private const int HeadPlace = Places + 1;
    private const int AllPlaces = HeadPlace + LongestPrefix;

    // Whole vectors are read.
    private const int Overhang = 64;

    private byte[] _counts = [];
    private byte[] _own = [];
    private byte[] _limits = [];
    private ulong[] _reaching = [];
    private int _stride;

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for rows, all empty; allocates only where there are more than ever before.</summary>
    public void Reset(int rows)
    {
        (Count, _stride) = (rows, rows + Overhang);
        if (_counts.Length < AllPlaces * _stride)
        {
            (_counts, _own, _limits, _reaching) = (new byte[AllPlaces * _stride], new byte[rows * Places], new byte[_stride], new ulong[(rows / Simd128Rows) + 1]);
        }

        _counts.AsSpan(0, AllPlaces * _stride).Clear();
        _own.AsSpan(0, rows * Places).Clear();
    }

    /// <summary>Takes the text of a row, once after a reset.</summary>
    public void Set(int row, ReadOnlySpan<char> text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        ref var own = ref _own[row * Places];
        foreach (var letter in text)
        {
            ref var count = ref Unsafe.Add(ref own, letter % Places);
            count = count < Most ? unchecked((byte)(count + 1)) : byte.MaxValue;
        }

        ref var place = ref _counts[row];
        for (var letters = Letters(row); letters != 0; letters &= letters - 1)
        {
            var letter = BitOperations.TrailingZeroCount(letters);
            Unsafe.Add(ref place, unchecked(letter * _stride)) = Unsafe.Add(ref own, letter);
        }

        Unsafe.Add(ref place, unchecked(LengthPlace * _stride)) = (byte)Math.Min(text.Length, Lengths - 1);
        for (var i = 0; i < LongestPrefix && i < text.Length; i++)
        {
            Unsafe.Add(ref place, unchecked((HeadPlace + i) * _stride)) = unchecked((byte)text[i]);
        }
    }

    /// <summary>The most letters that two rows can have in common, where none comes oftener than 63 times in both.</summary>
    public int Common(int one, int other)
    {
        var least = Vector256.Min(Vector256.LoadUnsafe(ref _own[one * Places]), Vector256.LoadUnsafe(ref _own[other * Places]));
        var (low, high) = Vector256.Widen(least);
        return Vector256.Sum(low + high);
    }

    /// <summary>Lists the rows of a run that may have as many letters in common with the query as a limit demands.</summary>
    /// <param name="query">The row compared.</param>
    /// <param name="first">First row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="limits">
    /// For each length of a row the limit, <see cref="Lengths"/> of them; behind, as many for texts that may have the first letter in common with the
    /// query, the first two, three and four, where those make a difference. None falls where fewer letters are in common.
    /// </param>
    /// <param name="near">Takes the rows' places, from <paramref name="first"/> on; as long as there are rows at least.</param>
    /// <param name="least">Takes the limit of each of them.</param>
    /// <returns>How many they are.</returns>
    public int Near(int query, int first, int count, ReadOnlySpan<byte> limits, Span<int> near, Span<byte> least) =>
        Near(LevelRun.Width, query, first, count, limits, near, least);

    internal int Near(int width, int query, int first, int count, ReadOnlySpan<byte> limits, Span<int> near, Span<byte> least)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - first);
        ArgumentOutOfRangeException.ThrowIfLessThan(near.Length, count);
        ArgumentOutOfRangeException.ThrowIfLessThan(least.Length, count);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Length, Lengths);
        switch (width)
        {
            case 512:
                Mark<Simd512, Vector512<uint>>(query, first, count, limits);
                return List(count, 2 * Simd512.Words, near, least);
            case 256:
                Mark<Simd256, Vector256<uint>>(query, first, count, limits);
                return List(count, 2 * Simd256.Words, near, least);
            case 128:
                Mark<Simd128, Vector128<uint>>(query, first, count, limits);
                return List(count, Simd128Rows, near, least);
            default:
                return NearOneByOne(query, first, count, limits, near, least);
        }
    }

    private static int Simd128Rows => 2 * Simd128.Words;

    /// <summary>A bit for each letter that a row has.</summary>
    private uint Letters(int row) => ~Vector256.Equals(Vector256.LoadUnsafe(ref _own[row * Places]), Vector256<byte>.Zero).ExtractMostSignificantBits();

    [SkipLocalsInit]
    private void Mark<TSimd, TVec>(int query, int first, int count, ReadOnlySpan<byte> limits)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        Span<int> places = stackalloc int[Places];
        Span<byte> own = stackalloc byte[Places];
        var used = 0;
        ref var counts = ref _own[query * Places];
        for (var letters = Letters(query); letters != 0; letters &= letters - 1)
        {
            var letter = BitOperations.TrailingZeroCount(letters);
            (places[used], own[used]) = (unchecked(letter * _stride), Unsafe.Add(ref counts, letter));
            used = unchecked(used + 1);
        }

        Span<byte> head = stackalloc byte[LongestPrefix];
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = _counts[((HeadPlace + i) * _stride) + query];
        }

        new LetterLoop<TSimd, TVec>
        {
            Places = places[..used],
            Own = own,
            Lengths = LengthPlace * _stride,
            Heads = HeadPlace * _stride,
            Stride = _stride,
            Head = head[..Math.Min(LongestPrefix, (limits.Length / Lengths) - 1)],
            Limits = limits,
        }.Run(ref _counts[first], count, ref _limits[0], ref _reaching[0]);
    }

    /// <summary>Lists the rows that are marked, <paramref name="rows"/> a number.</summary>
    private int List(int count, int rows, Span<int> near, Span<byte> least)
    {
        var found = 0;
        ref var target = ref MemoryMarshal.GetReference(near);
        ref var leastTarget = ref MemoryMarshal.GetReference(least);
        ref var limits = ref MemoryMarshal.GetArrayDataReference(_limits);
        ref var marks = ref MemoryMarshal.GetArrayDataReference(_reaching);
        for (var row = 0; row < count; row = unchecked(row + rows))
        {
            var reaching = marks & (count - row >= 64 ? ulong.MaxValue : (1UL << (count - row)) - 1);
            marks = ref Unsafe.Add(ref marks, 1);
            for (; reaching != 0; reaching &= reaching - 1)
            {
                var i = unchecked(row + BitOperations.TrailingZeroCount(reaching));
                (Unsafe.Add(ref target, found), Unsafe.Add(ref leastTarget, found)) = (i, Unsafe.Add(ref limits, i));
                found = unchecked(found + 1);
            }
        }

        return found;
    }

    private int NearOneByOne(int query, int first, int count, ReadOnlySpan<byte> limits, Span<int> near, Span<byte> least)
    {
        var found = 0;
        for (var row = 0; row < count; row++)
        {
            var prefix = 0;
            while (prefix < LongestPrefix && (prefix + 2) * Lengths <= limits.Length && At(HeadPlace + prefix, query) == At(HeadPlace + prefix, first + row))
            {
                prefix++;
            }

            (near[found], least[found]) = (row, limits[(prefix * Lengths) + At(LengthPlace, first + row)]);
            found += Math.Min(Common(query, first + row), byte.MaxValue) >= least[found] ? 1 : 0;
        }

        return found;
    }

    private byte At(int place, int row) => _counts[(place * _stride) + row];
}
