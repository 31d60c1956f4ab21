namespace Analytics.Linkage.Tables;

/// <summary>
/// The distinct texts of a column, each with a code from 0 upward in order of first appearance. Texts lie one behind the other in pages; a
/// page never moves, so a span of a value stays valid.
/// </summary>
internal sealed class ValuePool
{
    /// <summary>Longer values are kept up to here; they still count as different values where they differ beyond.</summary>
    public const int LongestKept = 1024;

    private const int PageLength = 1 << 16;
    private const int FewestSlots = 32;

    private readonly List<char[]> _pages;
    private int _used = PageLength;
    private Entry[] _entries = new Entry[16];

    // The upper half of the hash, and below it the code + 1: a slot of another value is passed by without a look at that value.
    // Null once the pool is trimmed, until it is needed again.
    private ulong[]? _slots = new ulong[FewestSlots];

    /// <param name="lender">A pool whose pages this one may point into: texts taken from there take no second memory. Null for none.</param>
    public ValuePool(ValuePool? lender = null) => _pages = lender is null ? [] : [.. lender._pages];

    /// <summary>Number of distinct values.</summary>
    public int Count { get; private set; }

    /// <summary>How many distinct values were longer than <see cref="LongestKept"/>.</summary>
    public int Shortened { get; private set; }

    /// <summary>The text of a value.</summary>
    public ReadOnlySpan<char> this[int code] => _pages[_entries[code].Page].AsSpan(_entries[code].Start, _entries[code].Length);

    /// <summary>How many UTF-16 units of a text are kept.</summary>
    public int LengthOf(int code) => _entries[code].Length;

    /// <summary>The hash of the whole text, also of what was not kept.</summary>
    public ulong Hash(int code) => _entries[code].Hash;

    /// <summary>Where a part of a value's text lies.</summary>
    /// <param name="code">The value.</param>
    /// <param name="offset">Where in its text the part starts.</param>
    public TextPlace Place(int code, int offset) => new(_entries[code].Page, (ushort)(_entries[code].Start + offset));

    /// <summary>The code of a text, a new one for a text not seen before.</summary>
    public int Add(ReadOnlySpan<char> text) => Add(text, ContentHash.Of(text));

    /// <summary>The same where the text's hash is known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="lent">Where the lender has the text, of which it must be all that is kept; null where it has not.</param>
    public int Add(ReadOnlySpan<char> text, ulong hash, TextPlace? lent = null)
    {
        var slots = Slots;
        var slot = Slot(slots, text, hash);
        if (slots[slot] != 0)
        {
            return CodeIn(slots[slot]);
        }

        if (2 * (Count + 1) > slots.Length)
        {
            _slots = slots = SlotsOf(slots.Length * 2);
            slot = Slot(slots, text, hash);
        }

        slots[slot] = SlotOf(hash, Count);
        AddEntry(lent is { } place ? new Entry(hash, place.Page, place.Start, (ushort)text.Length) : Keep(text, hash));
        return Count++;
    }

    /// <summary>The code of a text; -1 where the pool has none such.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var slots = Slots;
        return CodeIn(slots[Slot(slots, text, ContentHash.Of(text))]);
    }

    /// <summary>The codes of those texts that the pool has, in ascending order. Few are looked for with less effort than a trimmed pool takes to be made ready.</summary>
    public IReadOnlyList<int> FindAll(IEnumerable<string> texts)
    {
        var wanted = texts.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var hashes = wanted.Set.Select(text => ContentHash.Of(text)).ToHashSet();
        var found = new List<int>();
        for (var code = 0; code < Count; code++)
        {
            if (hashes.Contains(_entries[code].Hash) && wanted.Contains(this[code]))
            {
                found.Add(code);
            }
        }

        return found;
    }

    /// <summary>Brings what is held of texts that are added next into the processor's cache, all side by side.</summary>
    /// <param name="hashes">The texts' hashes.</param>
    /// <returns>A number that says nothing, so that nobody thinks the work superfluous.</returns>
    public int Fetch(ReadOnlySpan<ulong> hashes)
    {
        var slots = Slots;
        var mask = (uint)(slots.Length - 1);
        var sum = 0;
        foreach (var hash in hashes)
        {
            sum ^= CodeIn(slots[(int)(hash & mask)]);
        }

        foreach (var hash in hashes)
        {
            sum ^= IsLikely(slots[(int)(hash & mask)], hash) ? _entries[CodeIn(slots[(int)(hash & mask)])].Page : 0;
        }

        foreach (var hash in hashes)
        {
            sum ^= IsLikely(slots[(int)(hash & mask)], hash) && this[CodeIn(slots[(int)(hash & mask)])] is [var first, ..] ? first : 0;
        }

        return sum;
    }

    /// <summary>Gives back what only adding and finding need, a third of the memory; whoever does so all the same has it made again.</summary>
    public void Trim()
    {
        Array.Resize(ref _entries, Count);
        _slots = null;
    }

    // Two threads may both make them, which does no harm.
    private ulong[] Slots => _slots ??= SlotsOf((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, 2 * Count)));

    private static ulong SlotOf(ulong hash, int code) => (hash & 0xFFFFFFFF00000000) | (uint)(code + 1);

    private static int CodeIn(ulong slot) => unchecked((int)(uint)slot - 1);

    private static bool IsLikely(ulong slot, ulong hash) => slot != 0 && (uint)(slot >> 32) == (uint)(hash >> 32);

    private int Slot(ulong[] slots, ReadOnlySpan<char> text, ulong hash)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var held = slots[slot];
            if (held == 0 || (IsLikely(held, hash) && _entries[CodeIn(held)].Hash == hash && Same(CodeIn(held), text)))
            {
                return slot;
            }
        }
    }

    // Beyond the part kept two texts with one hash are one: 2⁻⁶⁴ a pair.
    private bool Same(int code, ReadOnlySpan<char> text) => this[code].SequenceEqual(text[..Math.Min(text.Length, LongestKept)]);

    private Entry Keep(ReadOnlySpan<char> text, ulong hash)
    {
        var kept = text[..Math.Min(text.Length, LongestKept)];
        Shortened += kept.Length < text.Length ? 1 : 0;
        if (_used + kept.Length > PageLength)
        {
            _pages.Add(new char[PageLength]);
            _used = 0;
        }

        kept.CopyTo(_pages[^1].AsSpan(_used));
        var entry = new Entry(hash, _pages.Count - 1, (ushort)_used, (ushort)kept.Length);
        _used += kept.Length;
        return entry;
    }

    private void AddEntry(in Entry entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(16, Count * 2));
        }

        _entries[Count] = entry;
    }

    private ulong[] SlotsOf(int length)
    {
        // Cleared by writing: memory that is fresh and read first is brought in twice, and all threads wait for the second time.
        var slots = GC.AllocateUninitializedArray<ulong>(length);
        Array.Clear(slots);
        var mask = length - 1;
        for (var code = 0; code < Count; code++)
        {
            var slot = (int)(_entries[code].Hash & (uint)mask);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = SlotOf(_entries[code].Hash, code);
        }

        return slots;
    }

    private readonly record struct Entry(ulong Hash, int Page, ushort Start, ushort Length);
}

/// <summary>Where a text lies in a pool.</summary>
/// <param name="Page">The page.</param>
/// <param name="Start">Its first UTF-16 unit in the page.</param>
internal readonly record struct TextPlace(int Page, ushort Start);
