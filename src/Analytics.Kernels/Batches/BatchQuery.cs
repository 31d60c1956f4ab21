namespace Analytics.Kernels.Batches;

/// <summary>
/// A text prepared for comparison with the rows of one batch. Keep one a thread and <see cref="Reset(ReadOnlySpan{char})"/> it: that allocates nothing.
/// </summary>
public sealed class BatchQuery
{
    private readonly ushort[] _symbols = new ushort[PackedBatch.LongestText];
    private readonly uint[] _codeMasks = new uint[16];
    private readonly ushort[] _letters = new ushort[PackedBatch.LongestText];
    private readonly byte[] _codes = new byte[PackedBatch.LongestText];
    private int _coded;
    private bool _symbolsKnown = true;

    /// <summary>An empty text for a batch.</summary>
    public BatchQuery(PackedBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Batch = batch;
    }

    /// <summary>A text for a batch.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="PackedBatch.LongestText"/>.</exception>
    public BatchQuery(PackedBatch batch, ReadOnlySpan<char> text)
        : this(batch) => Reset(text);

    /// <summary>The batch whose rows are compared.</summary>
    public PackedBatch Batch { get; }

    /// <summary>The text's length in symbols.</summary>
    public int Length { get; private set; }

    /// <summary>The text's symbols as the batch has them.</summary>
    internal ReadOnlySpan<ushort> Symbols
    {
        get
        {
            // Of a row with codes hardly anything asks for them.
            for (var i = 0; !_symbolsKnown && i < Length; i++)
            {
                _symbols[i] = Batch.Alphabet.Symbol(_codes[i]);
            }

            _symbolsKnown = true;
            return _symbols.AsSpan(0, Length);
        }
    }

    /// <summary>What a candidate's place holds that has the position's symbol.</summary>
    internal ReadOnlySpan<ushort> Stored => Batch.Form == BatchForm.Letters ? _letters.AsSpan(0, Length) : Symbols;

    /// <summary>For each code of a small alphabet the positions where the text has it (positions below 32).</summary>
    internal ReadOnlySpan<uint> CodeMasks => _codeMasks;

    /// <summary>The codes of a small alphabet in the text's order, without the symbols that no candidate has.</summary>
    internal ReadOnlySpan<byte> Codes => _codes.AsSpan(0, _coded);

    /// <summary>One bit for each position (below 32).</summary>
    internal uint Positions => Length >= 32 ? uint.MaxValue : (1u << Length) - 1;

    /// <summary>Takes another text.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="PackedBatch.LongestText"/>.</exception>
    public void Reset(ReadOnlySpan<char> text)
    {
        CheckLength(text.Length);
        (Length, _symbolsKnown) = (Batch.Coder.Recall(text, _symbols), true);
        Prepare();
    }

    /// <summary>Takes a text of dictionary codes.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="PackedBatch.LongestText"/>.</exception>
    public void Reset(ReadOnlySpan<ushort> codes)
    {
        CheckLength(codes.Length);
        codes.CopyTo(_symbols);
        (Length, _symbolsKnown) = (codes.Length, true);
        Prepare();
    }

    /// <summary>Takes a row of the batch itself.</summary>
    /// <param name="row">0 to <see cref="PackedBatch.Count"/> − 1.</param>
    public void ResetToRow(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Batch.Count);
        _symbolsKnown = !Batch.Alphabet.HasCodes;
        if (_symbolsKnown)
        {
            Length = Batch.Unpack(row, _symbols);
            return;
        }

        // Every symbol of a row has a code: nothing to look up.
        Length = _coded = Batch.UnpackCodes(row, _codes);
        if (Batch.Form == BatchForm.Letters)
        {
            for (var i = 0; i < Length; i++)
            {
                _letters[i] = _codes[i];
            }

            return;
        }

        Array.Clear(_codeMasks);
        for (var i = 0; i < Math.Min(_coded, 32); i++)
        {
            _codeMasks[_codes[i]] |= 1u << i;
        }
    }

    /// <summary>Whether a candidate can have this position's symbol at all; a byte that pads must not be taken for one that matches.</summary>
    internal bool CanMatch(int position) => Batch.Form == BatchForm.Words ? Symbols[position] != PackedBatch.Padding : Stored[position] < byte.MaxValue;

    private static void CheckLength(int length)
    {
        if (length > PackedBatch.LongestText)
        {
            throw new ArgumentException($"The query has {length} symbols; a batch compares texts of up to {PackedBatch.LongestText}.");
        }
    }

    private void Prepare()
    {
        if (Batch.Form == BatchForm.Letters)
        {
            for (var i = 0; i < Length; i++)
            {
                _letters[i] = Batch.Alphabet.Code(_symbols[i]) is >= 0 and var code ? (ushort)code : ushort.MaxValue;
            }
        }

        if (Batch.Form != BatchForm.Codes)
        {
            return;
        }

        Array.Clear(_codeMasks);
        _coded = 0;
        for (var i = 0; i < Length; i++)
        {
            var code = Batch.Alphabet.Code(_symbols[i]);
            if (code >= 0)
            {
                _codes[_coded++] = (byte)code;
                _codeMasks[code] |= i < 32 ? 1u << i : 0;
            }
        }
    }
}
