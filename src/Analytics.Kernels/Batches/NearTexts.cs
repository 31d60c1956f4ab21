using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Loops;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches;

/// <summary>
/// Texts of few symbols – numbers, dates, identifiers – sliced by bits: for each place and symbol the rows that have it there. Tells distances of
/// edits up to two, and that others are greater; in less time than it takes to compute any of them.
/// </summary>
public sealed class NearTexts
{
    /// <summary>The longest text, in symbols.</summary>
    public const int LongestText = 32;

    /// <summary>The greatest distance that is told; all beyond are one more.</summary>
    public const int Most = 2;

    // Places before the first and behind the last that the loop looks at.
    private const int Margin = Most;
    private const int RowsInWord = 64;

    // Words behind the last row that a vector may read.
    private const int Overhang = 8;

    private const ulong LowBits = 0x0101010101010101;

    private readonly BatchAlphabet _alphabet;
    private readonly EditMetric _metric;
    private byte[] _codes = [];
    private byte[] _lengths = [];
    private ulong[] _planes = [];
    private int _words;
    private int _longest;

    /// <param name="alphabet">Of all texts that it will ever hold; see <see cref="CanHold"/>.</param>
    /// <param name="metric">The distance.</param>
    /// <exception cref="ArgumentException">The alphabet has too many symbols.</exception>
    public NearTexts(BatchAlphabet alphabet, EditMetric metric)
    {
        if (!CanHold(alphabet))
        {
            throw new ArgumentException($"The texts have more than {BatchAlphabet.MostCodes} symbols.", nameof(alphabet));
        }

        (_alphabet, _metric) = (alphabet, metric);
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether texts of an alphabet can be held.</summary>
    public static bool CanHold(BatchAlphabet alphabet)
    {
        ArgumentNullException.ThrowIfNull(alphabet);
        return alphabet.IsSmall;
    }

    /// <summary>Takes other texts; allocates only where it never held as much.</summary>
    /// <param name="texts">One behind the other, in UTF-16 units of the alphabet.</param>
    /// <param name="lengths">The texts' lengths, at most <see cref="LongestText"/>.</param>
    public void Refill(ReadOnlySpan<char> texts, ReadOnlySpan<byte> lengths)
    {
        Count = lengths.Length;
        _longest = 0;
        foreach (var length in lengths)
        {
            _longest = Math.Max(_longest, length);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(_longest, LongestText);
        _words = (Count / RowsInWord) + 1 + Overhang;
        Reserve();
        lengths.CopyTo(_lengths);
        for (var row = 0; row < lengths.Length; row++)
        {
            Set(row, texts[..lengths[row]]);
            texts = texts[lengths[row]..];
        }
    }

    /// <summary>Compares a row with neighbouring rows. Allocates nothing; several threads may compare at once while none refills.</summary>
    /// <param name="query">The row compared, 0 to <see cref="Count"/> − 1.</param>
    /// <param name="first">The first row that it is compared with.</param>
    /// <param name="distances">A byte for each row compared: the distance, <see cref="Most"/> + 1 for all greater ones.</param>
    public void Compare(int query, int first, Span<byte> distances) => Compare(LevelRun.Width, query, first, distances);

    internal void Compare(int width, int query, int first, Span<byte> distances)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(query, Count);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distances.Length, Count - first);
        switch (_metric)
        {
            case EditMetric.Levenshtein:
                Run<PlainEdits>(width, query, first, distances);
                break;
            case EditMetric.Osa:
                Run<SwapEdits>(width, query, first, distances);
                break;
            default:
                Run<DamerauEdits>(width, query, first, distances);
                break;
        }
    }

    /// <summary>Vector behind vector, the last rows by the narrowest that holds them.</summary>
    private void Run<TEdits>(int width, int query, int first, Span<byte> distances)
        where TEdits : struct, IEdits
    {
        for (var row = first; row < first + distances.Length;)
        {
            var words = ((first + distances.Length - 1) / RowsInWord) - (row / RowsInWord) + 1;
            var rest = distances[(row - first)..];
            var vector = width == 0 || words == 1 ? 1 : Math.Min(width / RowsInWord, words > 4 ? 8 : words > 2 ? 4 : 2);
            row += vector switch
            {
                8 => Run<VectorBits<Simd512, Vector512<uint>>, Vector512<uint>, TEdits>(query, row, rest),
                4 => Run<VectorBits<Simd256, Vector256<uint>>, Vector256<uint>, TEdits>(query, row, rest),
                2 => Run<VectorBits<Simd128, Vector128<uint>>, Vector128<uint>, TEdits>(query, row, rest),
                _ => Run<WordBits, ulong, TEdits>(query, row, rest),
            };
        }
    }

    /// <summary>Compares the rows of one vector that begins at the word of the first row.</summary>
    /// <returns>How many they are.</returns>
    [SkipLocalsInit]
    private int Run<TBits, TVec, TEdits>(int query, int first, Span<byte> distances)
        where TBits : struct, IBits<TVec>
        where TVec : unmanaged
        where TEdits : struct, IEdits
    {
        var word = first / RowsInWord;
        nint stride = _words * sizeof(ulong);
        ref var planes = ref Unsafe.As<ulong, byte>(ref _planes[word]);
        ref var lengths = ref Unsafe.As<ulong, byte>(ref _planes[PlaneOfLength(_lengths[query] - Margin) + word]);
        Span<ulong> low = stackalloc ulong[8];
        Span<ulong> high = stackalloc ulong[8];
        NearLoop<TBits, TVec, TEdits>.Run(
            ref planes, stride, stride * _alphabet.Count, _codes.AsSpan(query * LongestText, _lengths[query]), ref lengths, ref low[0], ref high[0]);
        var skipped = first % RowsInWord;
        var count = Math.Min(distances.Length, (Unsafe.SizeOf<TVec>() * 8) - skipped);
        Spread(low, high, skipped, distances[..count]);
        return count;
    }

    /// <summary>Bits to bytes.</summary>
    [SkipLocalsInit]
    private static void Spread(ReadOnlySpan<ulong> low, ReadOnlySpan<ulong> high, int skipped, Span<byte> distances)
    {
        Span<ulong> bytes = stackalloc ulong[RowsInWord + 1];
        var lows = MemoryMarshal.AsBytes(low);
        var highs = MemoryMarshal.AsBytes(high);
        var from = skipped / 8;
        var to = (skipped + distances.Length + 7) / 8;
        for (var i = from; i < to; i++)
        {
            bytes[i] = (3 * LowBits) - Spread(lows[i]) - (2 * Spread(highs[i]));
        }

        MemoryMarshal.AsBytes(bytes).Slice(skipped, distances.Length).CopyTo(distances);
    }

    /// <summary>Each bit into the lowest of a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(ulong bits)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.ParallelBitDeposit(bits, LowBits);
        }

        bits = (bits | (bits << 28)) & 0x0000000F0000000F;
        bits = (bits | (bits << 14)) & 0x0003000300030003;
        return (bits | (bits << 7)) & LowBits;
    }

    private int PlaneOfLength(int length) => (((_longest + (2 * Margin)) * _alphabet.Count) + length + Margin) * _words;

    private void Reserve()
    {
        var planes = PlaneOfLength(_longest + Margin + 1);
        if (_planes.Length < planes)
        {
            _planes = new ulong[planes];
        }
        else
        {
            _planes.AsSpan(0, planes).Clear();
        }

        if (_lengths.Length < Count)
        {
            (_lengths, _codes) = (new byte[Count], new byte[Count * LongestText]);
        }
    }

    private void Set(int row, ReadOnlySpan<char> text)
    {
        var codes = _codes.AsSpan(row * LongestText, LongestText);
        var bit = 1UL << (row % RowsInWord);
        var word = row / RowsInWord;
        _planes[PlaneOfLength(text.Length) + word] |= bit;
        var step = _alphabet.Count * _words;
        ReadOnlySpan<byte> encoded = _alphabet.Codes;
        ref var plane = ref _planes[(Margin * step) + word];
        for (var place = 0; place < text.Length && place < codes.Length; place = unchecked(place + 1))
        {
            var code = encoded[text[place]];
            codes[place] = code;
            Unsafe.Add(ref plane, unchecked(code * _words)) |= bit;
            plane = ref Unsafe.Add(ref plane, step);
        }
    }
}
