using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Loops;

namespace Analytics.Kernels.Batches;

/// <summary>
/// Texts of up to 64 symbols, transposed for comparison of one query with many: a plane for each place holds the symbols that all texts
/// have there, so any run of rows loads as vectors. Neighbouring rows are
/// compared up to the longest of them: rows of one length side by side are compared fastest. Safe for many threads while none refills it.
/// </summary>
public sealed class PackedBatch
{
    /// <summary>The longest text a batch holds, in symbols.</summary>
    public const int LongestText = 64;

    internal const ushort Padding = 0xFFFF;
    internal const int CodePadding = 15;
    internal const int LetterPadding = 63;

    /// <summary>Rows that share one entry of shortest and longest length.</summary>
    private const int Granule = 32;

    /// <summary>Rows beyond the last that a vector may read.</summary>
    private const int Overhang = 128;

    private byte[] _bytes = [];
    private ushort[] _words = [];
    private byte[] _lengths = [];
    private byte[] _shortest = [];
    private byte[] _longest = [];

    /// <summary>An empty batch to be filled again and again with texts of an alphabet that is known.</summary>
    /// <param name="alphabet">Of all texts that it will ever hold.</param>
    public PackedBatch(BatchAlphabet alphabet)
    {
        ArgumentNullException.ThrowIfNull(alphabet);
        (Alphabet, Form, Coder) = (alphabet, FormOf(alphabet), new BatchSymbols(overCodePoints: false));
    }

    internal PackedBatch(ReadOnlySpan<ushort> symbols, ReadOnlySpan<byte> lengths, BatchSymbols coder)
    {
        Coder = coder;
        Alphabet = new BatchAlphabet(symbols);
        Form = FormOf(Alphabet);
        Fill(symbols, lengths);
        if (Form == BatchForm.Codes && Count >= BitPlanes.Rows)
        {
            Bits = new BitPlanes(_bytes, Stride, Count, Longest, Alphabet.Count);
        }
    }

    /// <summary>Number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>The longest text's length in symbols.</summary>
    public int Longest { get; private set; }

    /// <summary>The length class: 4, 8, 16, 32 or 64 symbols. Up to 16 a lane has 16 bits, up to 32 it has 32; above, texts go one by one.</summary>
    public int LengthClass => Math.Max(4, (int)BitOperations.RoundUpToPowerOf2((uint)Longest));

    /// <summary>How the symbols are stored.</summary>
    public BatchForm Form { get; }

    /// <summary>The texts' lengths in symbols, row by row.</summary>
    public ReadOnlySpan<byte> Lengths => _lengths.AsSpan(0, Count);

    /// <summary>The bit planes of a small alphabet, where there are rows enough to use them.</summary>
    internal BitPlanes? Bits { get; }

    internal BatchSymbols Coder { get; }

    internal BatchAlphabet Alphabet { get; }

    /// <summary>Symbols from a row's symbol at one place to its symbol at the next.</summary>
    internal int Stride { get; private set; }

    /// <summary>The first plane, whatever its symbols' size. May be a null reference when all texts are empty: then nothing is read.</summary>
    internal ref byte Plane => ref Form == BatchForm.Words
        ? ref MemoryMarshal.GetReference(MemoryMarshal.AsBytes(_words.AsSpan()))
        : ref MemoryMarshal.GetReference(_bytes.AsSpan());

    internal ref byte FirstLength => ref MemoryMarshal.GetReference(_lengths.AsSpan());

    /// <summary>Packs texts, UTF-16 unit by unit.</summary>
    /// <exception cref="ArgumentException">A text is longer than <see cref="LongestText"/>.</exception>
    public static PackedBatch Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var builder = new PackedBatchBuilder();
        foreach (var text in texts)
        {
            builder.Add(text);
        }

        return builder.Build();
    }

    /// <summary>Takes other texts; allocates only where it never held as much.</summary>
    /// <param name="texts">One behind the other, in UTF-16 units of the alphabet; U+FFFF is none.</param>
    /// <param name="lengths">The texts' lengths, at most <see cref="LongestText"/>.</param>
    public void Refill(ReadOnlySpan<char> texts, ReadOnlySpan<byte> lengths) => Fill(MemoryMarshal.Cast<char, ushort>(texts), lengths);

    /// <summary>Writes a row's symbols.</summary>
    /// <returns>Their number.</returns>
    internal int Unpack(int row, Span<ushort> symbols)
    {
        int length = _lengths[row];
        for (var place = 0; place < length; place++)
        {
            var index = (place * Stride) + row;
            symbols[place] = Form switch
            {
                BatchForm.Words => _words[index],
                BatchForm.Bytes => _bytes[index],
                _ => Alphabet.Symbol(_bytes[index]),
            };
        }

        return length;
    }

    /// <summary>Writes a row's codes; only where symbols are stored as codes.</summary>
    /// <returns>Their number.</returns>
    internal int UnpackCodes(int row, Span<byte> codes)
    {
        int length = _lengths[row];
        for (int place = 0, index = row; place < length; place++, index += Stride)
        {
            codes[place] = _bytes[index];
        }

        return length;
    }

    /// <summary>A length that none of some rows, one at least, exceeds.</summary>
    internal int LongestOf(int first, int count)
    {
        var from = first / Granule;
        byte longest = 0;
        foreach (var length in _longest.AsSpan(from, ((first + count - 1) / Granule) + 1 - from))
        {
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    internal Stretch Stretch(int first, int count)
    {
        if (count == 0)
        {
            return new Stretch(first, 0, 0, 0);
        }

        var from = first / Granule;
        var to = ((first + count - 1) / Granule) + 1;
        byte shortest = byte.MaxValue;
        byte longest = 0;
        for (var granule = from; granule < to; granule++)
        {
            shortest = Math.Min(shortest, _shortest[granule]);
            longest = Math.Max(longest, _longest[granule]);
        }

        return new Stretch(first, count, shortest, longest);
    }

    private static BatchForm FormOf(BatchAlphabet alphabet) =>
        alphabet.IsSmall ? BatchForm.Codes : alphabet.HasCodes ? BatchForm.Letters : alphabet.FitsBytes ? BatchForm.Bytes : BatchForm.Words;

    private void Fill(ReadOnlySpan<ushort> symbols, ReadOnlySpan<byte> lengths)
    {
        Count = lengths.Length;
        Stride = Count + Overhang;
        Reserve(ref _lengths, Stride);
        lengths.CopyTo(_lengths);
        _lengths.AsSpan(Count, Overhang).Clear();
        Longest = 0;
        TakeGranules(lengths);
        if (Form == BatchForm.Words)
        {
            Reserve(ref _words, Longest * Stride);
            Transpose(symbols, lengths, _words, Padding, null);
        }
        else
        {
            Reserve(ref _bytes, Longest * Stride);
            byte padding = Form switch { BatchForm.Codes => CodePadding, BatchForm.Letters => LetterPadding, _ => byte.MaxValue };
            Transpose(symbols, lengths, _bytes, padding, Alphabet.HasCodes ? Alphabet.Codes : null);
        }
    }

    private static void Reserve<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length];
        }
    }

    private void TakeGranules(ReadOnlySpan<byte> lengths)
    {
        var count = (lengths.Length + Granule - 1) / Granule;
        Reserve(ref _shortest, count);
        Reserve(ref _longest, count);
        for (var granule = 0; granule < count; granule++)
        {
            var rows = lengths[(granule * Granule)..Math.Min(lengths.Length, (granule + 1) * Granule)];
            var (shortest, longest) = (byte.MaxValue, (byte)0);
            foreach (var length in rows)
            {
                shortest = Math.Min(shortest, length);
                longest = Math.Max(longest, length);
            }

            (_shortest[granule], _longest[granule]) = (shortest, longest);
            Longest = Math.Max(Longest, longest);
        }
    }

    private void Transpose<T>(ReadOnlySpan<ushort> symbols, ReadOnlySpan<byte> lengths, T[] planes, T padding, T[]? encoded)
        where T : unmanaged
    {
        planes.AsSpan(0, Longest * Stride).Fill(padding);
        for (var row = 0; row < lengths.Length; row++)
        {
            var text = symbols[..lengths[row]];
            var index = row;
            foreach (var symbol in text)
            {
                planes[index] = encoded is null ? Unchanged<T>(symbol) : encoded[symbol];
                index = unchecked(index + Stride);
            }

            symbols = symbols[text.Length..];
        }
    }

    private static T Unchanged<T>(ushort symbol)
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte))
        {
            var narrow = unchecked((byte)symbol);
            return Unsafe.As<byte, T>(ref narrow);
        }

        return Unsafe.As<ushort, T>(ref symbol);
    }
}
