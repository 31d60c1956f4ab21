namespace Analytics.Linkage.Tables;

/// <summary>
/// Texts on their way into a pool. Looked up one by one each would wait for memory three times, for its slot, its entry and the text held;
/// taken together all slots are asked for, then all entries, then all texts, and they come side by side. The codes are those of texts added
/// one by one.
/// </summary>
/// <param name="pool">The pool.</param>
internal sealed class TextQueue(ValuePool pool)
{
    private const int Most = 64;

    private readonly ulong[] _hashes = new ulong[Most];
    private readonly int[] _places = new int[Most];
    private readonly int[] _ends = new int[Most + 1];
    private readonly TextPlace?[] _lent = new TextPlace?[Most];
    private char[] _texts = new char[Most * 16];

    /// <summary>How many texts wait.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the texts must be given their codes before another one is taken.</summary>
    public bool IsFull => Count == Most;

    /// <summary>Room to write the next text to.</summary>
    /// <param name="length">How long it is at most.</param>
    public Span<char> Room(int length)
    {
        if (_texts.Length - _ends[Count] < length)
        {
            Array.Resize(ref _texts, Math.Max(2 * _texts.Length, _ends[Count] + length));
        }

        return _texts.AsSpan(_ends[Count]);
    }

    /// <summary>Takes a text.</summary>
    public void Add(ReadOnlySpan<char> text, int place) => Add(text, place, ContentHash.Of(text));

    /// <summary>Takes a text whose hash is known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where its code will stand.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="lent">Where the pool's lender has it; null where it has not.</param>
    public void Add(ReadOnlySpan<char> text, int place, ulong hash, TextPlace? lent = null)
    {
        text.CopyTo(Room(text.Length));
        Take(text.Length, place, hash, lent);
    }

    /// <summary>Takes the text that was written to the room for it.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="place">Where its code will stand.</param>
    public void Take(int length, int place) => Take(length, place, ContentHash.Of(_texts.AsSpan(_ends[Count], length)), lent: null);

    /// <summary>Gives all that wait their codes.</summary>
    /// <param name="codes">Takes each at its place.</param>
    public void Empty(int[] codes)
    {
        pool.Fetch(_hashes.AsSpan(0, Count));
        for (var i = 0; i < Count; i++)
        {
            codes[_places[i]] = pool.Add(_texts.AsSpan(_ends[i], _ends[i + 1] - _ends[i]), _hashes[i], _lent[i]);
        }

        Count = 0;
    }

    private void Take(int length, int place, ulong hash, TextPlace? lent)
    {
        (_hashes[Count], _places[Count], _ends[Count + 1], _lent[Count]) = (hash, place, _ends[Count] + length, lent);
        Count++;
    }
}
