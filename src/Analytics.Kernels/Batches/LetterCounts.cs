using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Loops;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches;

/// <summary>
/// How often each text has each letter, letters sharing 32 places, transposed for one query against a run of rows. Bounds from above how many
/// letters two texts have in common, and so how similar they can be: most pairs of long texts need no more. Texts of any length.
/// </summary>
public sealed class LetterCounts
{
    /// <summary>Limits are given for so many lengths, from 0 on; the last one is for all texts as long or longer.</summary>
    public const int Lengths = 64;

    private const int Places = 32;

    // A letter that comes oftener bounds nothing by how often.
    private const byte Most = 63;

    // Behind the letters: length, first letter, second letter.
    private const int LengthPlace = Places;
    private const int FirstPlace = Places + 1;
    private const int SecondPlace = Places + 2;
    private const int AllPlaces = Places + 3;

    // Whole vectors are read.
    private const int Overhang = 64;

    private byte[] _counts = [];
    private int _stride;

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for rows, all empty; allocates only where there are more than ever before.</summary>
    public void Reset(int rows)
    {
        (Count, _stride) = (rows, rows + Overhang);
        if (_counts.Length < AllPlaces * _stride)
        {
            _counts = new byte[AllPlaces * _stride];
        }

        _counts.AsSpan(0, AllPlaces * _stride).Clear();
    }

    /// <summary>Takes the text of a row, once after a reset.</summary>
    public void Set(int row, ReadOnlySpan<char> text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        foreach (var letter in text)
        {
            ref var count = ref _counts[((letter % Places) * _stride) + row];
            count = count < Most ? (byte)(count + 1) : byte.MaxValue;
        }

        _counts[(LengthPlace * _stride) + row] = (byte)Math.Min(text.Length, Lengths - 1);
        _counts[(FirstPlace * _stride) + row] = text.Length > 0 ? unchecked((byte)text[0]) : (byte)0;
        _counts[(SecondPlace * _stride) + row] = text.Length > 1 ? unchecked((byte)text[1]) : (byte)0;
    }

    /// <summary>Lists the rows of a run that may have as many letters in common with the query as a limit demands.</summary>
    /// <param name="query">The row compared.</param>
    /// <param name="first">First row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="limits">For each length of a row the limit where the first or the second letter is another than the query's.</param>
    /// <param name="begunLimits">The limit where the first two letters may be the same.</param>
    /// <param name="near">Takes the rows' places, from <paramref name="first"/> on; as long as there are rows at least.</param>
    /// <param name="common">Takes the most letters that each of them can have in common; 255 and above are 255.</param>
    /// <returns>How many they are.</returns>
    public int Near(int query, int first, int count, ReadOnlySpan<byte> limits, ReadOnlySpan<byte> begunLimits, Span<int> near, Span<byte> common) =>
        Near(LevelRun.Width, query, first, count, limits, begunLimits, near, common);

    internal int Near(
        int width, int query, int first, int count, ReadOnlySpan<byte> limits, ReadOnlySpan<byte> begunLimits, Span<int> near, Span<byte> common)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - first);
        ArgumentOutOfRangeException.ThrowIfLessThan(near.Length, count);
        ArgumentOutOfRangeException.ThrowIfLessThan(common.Length, count);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Length, Lengths);
        ArgumentOutOfRangeException.ThrowIfLessThan(begunLimits.Length, Lengths);
        return width switch
        {
            512 => Near<Simd512, Vector512<uint>>(query, first, count, limits, begunLimits, near, common),
            256 => Near<Simd256, Vector256<uint>>(query, first, count, limits, begunLimits, near, common),
            128 => Near<Simd128, Vector128<uint>>(query, first, count, limits, begunLimits, near, common),
            _ => NearOneByOne(query, first, count, limits, begunLimits, near, common),
        };
    }

    [SkipLocalsInit]
    private int Near<TSimd, TVec>(int query, int first, int count, ReadOnlySpan<byte> limits, ReadOnlySpan<byte> begunLimits, Span<int> near, Span<byte> common)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        Span<int> places = stackalloc int[Places];
        Span<byte> own = stackalloc byte[Places];
        var used = 0;
        for (var place = 0; place < Places; place++)
        {
            places[used] = place * _stride;
            own[used] = _counts[(place * _stride) + query];
            used += own[used] != 0 ? 1 : 0;
        }

        var loop = new LetterLoop<TSimd, TVec>(ref _counts[first], places[..used], own, limits, begunLimits)
        {
            Lengths = LengthPlace * _stride,
            First = FirstPlace * _stride,
            Second = SecondPlace * _stride,
            QueryFirst = _counts[(FirstPlace * _stride) + query],
            QuerySecond = _counts[(SecondPlace * _stride) + query],
        };
        var found = 0;
        ref var target = ref MemoryMarshal.GetReference(near);
        ref var letters = ref MemoryMarshal.GetReference(stackalloc byte[2 * TSimd.Words]);
        for (var row = 0; row < count; row = unchecked(row + (2 * TSimd.Words)))
        {
            var reaching = loop.Reaching(row, ref letters);
            reaching &= count - row >= 64 ? ulong.MaxValue : (1UL << (count - row)) - 1;
            for (; reaching != 0; reaching &= reaching - 1)
            {
                var i = BitOperations.TrailingZeroCount(reaching);
                Unsafe.Add(ref target, found) = unchecked(row + i);
                common[found] = Unsafe.Add(ref letters, i);
                found = unchecked(found + 1);
            }
        }

        return found;
    }

    private int NearOneByOne(int query, int first, int count, ReadOnlySpan<byte> limits, ReadOnlySpan<byte> begunLimits, Span<int> near, Span<byte> common)
    {
        var found = 0;
        for (var row = 0; row < count; row++)
        {
            var letters = 0;
            for (var place = 0; place < Places; place++)
            {
                letters += Math.Min(At(place, query), At(place, first + row));
            }

            var begun = At(FirstPlace, query) == At(FirstPlace, first + row) && At(SecondPlace, query) == At(SecondPlace, first + row);
            (near[found], common[found]) = (row, (byte)Math.Min(letters, byte.MaxValue));
            found += common[found] >= (begun ? begunLimits : limits)[At(LengthPlace, first + row)] ? 1 : 0;
        }

        return found;
    }

    private byte At(int place, int row) => _counts[(place * _stride) + row];
}
