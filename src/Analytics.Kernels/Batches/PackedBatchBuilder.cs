namespace Analytics.Kernels.Batches;

/// <summary>Collects texts and packs them: row by row in, one plane for each place out.</summary>
/// <param name="overCodePoints">
/// Whether a character beyond the basic plane is one symbol (as in rare personal names) instead of two UTF-16 units.
/// </param>
public sealed class PackedBatchBuilder(bool overCodePoints = false)
{
    private readonly BatchSymbols _symbols = new(overCodePoints);
    private readonly List<byte> _lengths = [];
    private ushort[] _text = new ushort[1024];
    private int _used;

    /// <summary>Texts so far.</summary>
    public int Count => _lengths.Count;

    /// <summary>Adds a text; an empty one stands for itself, also where it means "missing".</summary>
    /// <exception cref="ArgumentException">More than <see cref="PackedBatch.LongestText"/> UTF-16 units.</exception>
    public void Add(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        Finish(_symbols.Learn(text, _text.AsSpan(_used)));
    }

    /// <summary>Adds a text of dictionary codes below 65,535.</summary>
    /// <exception cref="ArgumentException">More than <see cref="PackedBatch.LongestText"/> codes, or a code of 65,535.</exception>
    public void Add(ReadOnlySpan<ushort> codes)
    {
        Reserve(codes.Length);
        if (codes.Contains(PackedBatch.Padding))
        {
            throw new ArgumentException("65,535 pads the batches and cannot be a code.", nameof(codes));
        }

        codes.CopyTo(_text.AsSpan(_used));
        Finish(codes.Length);
    }

    /// <summary>Packs what was added; the builder can go on.</summary>
    public PackedBatch Build() => new(_text.AsSpan(0, _used), [.. _lengths], _symbols);

    private void Reserve(int symbols)
    {
        if (symbols > PackedBatch.LongestText)
        {
            throw new ArgumentException($"Text {Count} has {symbols} symbols; a batch holds texts of up to {PackedBatch.LongestText}.");
        }

        if (_text.Length - _used < symbols)
        {
            Array.Resize(ref _text, _text.Length * 2);
        }
    }

    private void Finish(int symbols)
    {
        _used += symbols;
        _lengths.Add((byte)symbols);
    }
}
