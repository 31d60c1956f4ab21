namespace Analytics.Kernels.Batches;

/// <summary>
/// The 16-bit symbols of a batch's texts: UTF-16 units or dictionary codes as they are or, over code points, one symbol for each character:
/// characters beyond the basic plane get the surrogates' values, which no decoded character has, in order of appearance. U+FFFF, which
/// pads the batches and is no character, counts as U+FFFE.
/// </summary>
internal sealed class BatchSymbols(bool overCodePoints)
{
    private const ushort FirstSurrogate = 0xD800;
    private const int Surrogates = 0x800;
    private readonly Dictionary<int, ushort> _beyond = [];

    public bool OverCodePoints { get; } = overCodePoints;

    /// <summary>Translates a candidate, giving new characters beyond the basic plane their symbols.</summary>
    /// <exception cref="InvalidOperationException">More than 2,048 different characters beyond the basic plane.</exception>
    public int Learn(ReadOnlySpan<char> text, Span<ushort> symbols) => Translate(text, symbols, learn: true);

    /// <summary>Translates a query; a character beyond the basic plane that no candidate has becomes the padding symbol.</summary>
    public int Recall(ReadOnlySpan<char> text, Span<ushort> symbols) => Translate(text, symbols, learn: false);

    private int Translate(ReadOnlySpan<char> text, Span<ushort> symbols, bool learn)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var symbol = text[i] == PackedBatch.Padding ? (ushort)0xFFFE : text[i];
            if (OverCodePoints && char.IsSurrogate(text[i]))
            {
                var point = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
                symbol = Beyond(point, learn);
            }

            symbols[count++] = symbol;
        }

        return count;
    }

    private ushort Beyond(int point, bool learn)
    {
        if (_beyond.TryGetValue(point, out var symbol))
        {
            return symbol;
        }

        if (!learn)
        {
            return PackedBatch.Padding;
        }

        if (_beyond.Count == Surrogates)
        {
            throw new InvalidOperationException($"A batch can hold {Surrogates} different characters beyond the basic plane; U+{point:X} is one more.");
        }

        symbol = (ushort)(FirstSurrogate + _beyond.Count);
        _beyond.Add(point, symbol);
        return symbol;
    }
}
