namespace Analytics.Kernels.Batches;

/// <summary>The distinct symbols of a batch, numbered in ascending order if they are few.</summary>
internal sealed class BatchAlphabet
{
    /// <summary>Codes 0 to 14; 15 pads.</summary>
    public const int MostCodes = PackedBatch.CodePadding;

    private readonly ushort[] _symbols;

    public BatchAlphabet(ReadOnlySpan<ushort> symbols)
    {
        var seen = new bool[ushort.MaxValue + 1];
        var distinct = 0;
        var highest = 0;
        foreach (var symbol in symbols)
        {
            distinct += seen[symbol] ? 0 : 1;
            seen[symbol] = true;
            highest = Math.Max(highest, symbol);
        }

        IsSmall = distinct <= MostCodes;
        FitsBytes = highest < byte.MaxValue;
        _symbols = IsSmall ? [.. Enumerable.Range(0, highest + 1).Where(symbol => seen[symbol]).Select(symbol => (ushort)symbol)] : [];
    }

    /// <summary>Number of codes; 0 if the symbols are too many.</summary>
    public int Count => _symbols.Length;

    /// <summary>Whether every symbol has a code.</summary>
    public bool IsSmall { get; }

    /// <summary>Whether every symbol is below 255.</summary>
    public bool FitsBytes { get; }

    /// <summary>The symbol's code, or -1 if no text has it.</summary>
    public int Code(ushort symbol)
    {
        // A handful of entries: a scan beats a search, and the usual digits come first.
        return _symbols.AsSpan().IndexOf(symbol);
    }

    public ushort Symbol(int code) => _symbols[code];
}
