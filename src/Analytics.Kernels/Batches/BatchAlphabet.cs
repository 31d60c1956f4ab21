namespace Analytics.Kernels.Batches;

/// <summary>The distinct symbols of texts, numbered in ascending order if they are few. Immutable.</summary>
public sealed class BatchAlphabet
{
    /// <summary>Codes 0 to 14; 15 pads.</summary>
    internal const int MostCodes = PackedBatch.CodePadding;

    /// <summary>Codes 0 to 62; 63 pads.</summary>
    internal const int MostLetters = PackedBatch.LetterPadding;

    private readonly ushort[] _symbols;

    /// <param name="seen">For each of the 65,536 UTF-16 units whether a text has it.</param>
    public BatchAlphabet(ReadOnlySpan<bool> seen)
    {
        var highest = seen.LastIndexOf(true);
        IsSmall = seen.Count(true) <= MostCodes;
        HasCodes = seen.Count(true) <= MostLetters;
        HasPadding = highest == PackedBatch.Padding;
        FitsBytes = highest < byte.MaxValue;
        _symbols = new ushort[HasCodes ? seen.Count(true) : 0];
        Codes = new byte[HasCodes ? highest + 1 : 0];
        for (int symbol = 0, code = 0; symbol < Codes.Length; symbol++)
        {
            if (seen[symbol])
            {
                _symbols[code] = (ushort)symbol;
                Codes[symbol] = (byte)code++;
            }
        }
    }

    internal BatchAlphabet(ReadOnlySpan<ushort> symbols)
        : this(Seen(symbols))
    {
    }

    /// <summary>Whether a text has U+FFFF, which no batch holds.</summary>
    public bool HasPadding { get; }

    /// <summary>Number of codes; 0 if the symbols are too many.</summary>
    internal int Count => _symbols.Length;

    /// <summary>Whether every symbol has a code.</summary>
    internal bool HasCodes { get; }

    /// <summary>Whether the codes have four bits.</summary>
    internal bool IsSmall { get; }

    /// <summary>Whether every symbol is below 255.</summary>
    internal bool FitsBytes { get; }

    /// <summary>The code of each symbol that has one, by the symbol; of others any.</summary>
    internal byte[] Codes { get; }

    /// <summary>The symbol's code, or -1 if no text has it.</summary>
    internal int Code(ushort symbol)
    {
        // A handful of entries: a scan beats a search, and the usual digits come first.
        return _symbols.AsSpan().IndexOf(symbol);
    }

    internal ushort Symbol(int code) => _symbols[code];

    private static bool[] Seen(ReadOnlySpan<ushort> symbols)
    {
        var seen = new bool[ushort.MaxValue + 1];
        foreach (var symbol in symbols)
        {
            seen[symbol] = true;
        }

        return seen;
    }
}
