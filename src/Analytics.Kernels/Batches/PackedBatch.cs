using System.Numerics;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Loops;

namespace Analytics.Kernels.Batches;

/// <summary>
/// Texts of up to 64 symbols, transposed for comparison of one query with many: a plane for each place holds the symbols that all texts
/// have there, so any run of rows loads as vectors. Neighbouring rows are
/// compared up to the longest of them: rows of one length side by side are compared fastest. Immutable; safe for many threads.
/// </summary>
public sealed class PackedBatch
{
    /// <summary>The longest text a batch holds, in symbols.</summary>
    public const int LongestText = 64;

    internal const ushort Padding = 0xFFFF;
    internal const int CodePadding = 15;

    /// <summary>Rows that share one entry of shortest and longest length.</summary>
    private const int Granule = 32;

    /// <summary>Rows beyond the last that a vector may read.</summary>
    private const int Overhang = 128;

    private readonly byte[] _bytes = [];
    private readonly ushort[] _words = [];
    private readonly byte[] _lengths;
    private readonly byte[] _shortest;
    private readonly byte[] _longest;

    internal PackedBatch(ReadOnlySpan<ushort> symbols, ReadOnlySpan<byte> lengths, BatchSymbols coder)
    {
        Count = lengths.Length;
        Stride = Count + Overhang;
        Coder = coder;
        _lengths = new byte[Stride];
        lengths.CopyTo(_lengths);
        (_shortest, _longest) = Granules(lengths);
        Longest = _longest.Length == 0 ? 0 : _longest.Max();
        Alphabet = new BatchAlphabet(symbols);
        Form = Alphabet.IsSmall ? BatchForm.Codes : Alphabet.FitsBytes ? BatchForm.Bytes : BatchForm.Words;
        if (Form == BatchForm.Words)
        {
            _words = new ushort[Longest * Stride];
            Transpose(symbols, lengths, _words, Padding, static symbol => symbol);
        }
        else
        {
            _bytes = new byte[Longest * Stride];
            var codes = Form == BatchForm.Codes ? Alphabet : null;
            Transpose(symbols, lengths, _bytes, codes is null ? (byte)0xFF : (byte)CodePadding, symbol => (byte)(codes?.Code(symbol) ?? symbol));
        }

        if (Form == BatchForm.Codes && Count >= BitPlanes.Rows)
        {
            Bits = new BitPlanes(_bytes, Stride, Count, Longest, Alphabet.Count);
        }
    }

    /// <summary>Number of texts.</summary>
    public int Count { get; }

    /// <summary>The longest text's length in symbols.</summary>
    public int Longest { get; }

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
    internal int Stride { get; }

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

    /// <summary>Writes a row's codes, <see cref="BatchForm.Codes"/> only.</summary>
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

    private static (byte[] Shortest, byte[] Longest) Granules(ReadOnlySpan<byte> lengths)
    {
        var count = (lengths.Length + Granule - 1) / Granule;
        var (shortest, longest) = (new byte[count], new byte[count]);
        for (var granule = 0; granule < count; granule++)
        {
            var rows = lengths[(granule * Granule)..Math.Min(lengths.Length, (granule + 1) * Granule)];
            shortest[granule] = byte.MaxValue;
            foreach (var length in rows)
            {
                shortest[granule] = Math.Min(shortest[granule], length);
                longest[granule] = Math.Max(longest[granule], length);
            }
        }

        return (shortest, longest);
    }

    private void Transpose<T>(ReadOnlySpan<ushort> symbols, ReadOnlySpan<byte> lengths, T[] planes, T padding, Func<ushort, T> encode)
    {
        Array.Fill(planes, padding);
        for (var row = 0; row < lengths.Length; row++)
        {
            for (var place = 0; place < lengths[row]; place++)
            {
                planes[(place * Stride) + row] = encode(symbols[place]);
            }

            symbols = symbols[lengths[row]..];
        }
    }
}
