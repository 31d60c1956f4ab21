using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// For each distinct symbol of a pattern the set of its positions, as bit masks of 64 positions a word: the precomputation that all
/// bit-parallel comparisons share. The object keeps its memory, so rebuilding it for patterns of similar length allocates nothing.
/// </summary>
internal sealed class PatternMasks<T>
    where T : unmanaged, IBinaryInteger<T>
{
    // Open addressing, at most half full; row 0 is the all-zero mask of symbols that the pattern does not have.
    private T[] _keys = new T[16];
    private int[] _rows = new int[16];
    private ulong[] _masks = new ulong[17];
    private int _shift = 28;

    /// <summary>Symbols of the pattern.</summary>
    public int Length { get; private set; }

    /// <summary>Words of 64 positions that cover the pattern (0 for an empty one).</summary>
    public int Words { get; private set; }

    /// <summary>Distinct symbols of the pattern.</summary>
    public int Distinct { get; private set; }

    /// <summary>The mask of the pattern's positions in the last word.</summary>
    public ulong LastWord => (Length & 63) == 0 ? ulong.MaxValue : (1UL << (Length & 63)) - 1;

    public void Build(ReadOnlySpan<T> pattern)
    {
        Length = pattern.Length;
        Words = (pattern.Length + 63) >> 6;
        Distinct = 0;
        var slots = Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)pattern.Length * 2));
        _shift = 32 - BitOperations.Log2((uint)slots);
        if (_rows.Length < slots)
        {
            _keys = new T[slots];
            _rows = new int[slots];
        }
        else
        {
            _rows.AsSpan(0, slots).Clear();
        }

        var most = (pattern.Length + 1) * Words;
        if (_masks.Length < most)
        {
            _masks = new ulong[Math.Max(most, _masks.Length * 2)];
        }

        _masks.AsSpan(0, Math.Max(1, Words)).Clear();
        for (var i = 0; i < pattern.Length; i++)
        {
            _masks[(Add(pattern[i]) * Words) + (i >> 6)] |= 1UL << (i & 63);
        }
    }

    /// <summary>The positions of a symbol in a pattern of at most 64 symbols.</summary>
    public ulong Word(T symbol) => _masks[Row(symbol)];

    /// <summary>The positions of a symbol, <see cref="Words"/> words.</summary>
    public ReadOnlySpan<ulong> Mask(T symbol) => _masks.AsSpan(Row(symbol) * Words, Words);

    /// <summary>A number from 1 to <see cref="Distinct"/> for each symbol of the pattern, 0 for every other.</summary>
    public int Row(T symbol)
    {
        var rows = _rows;
        var keys = _keys;
        for (var slot = Slot(symbol); ; slot = Next(slot))
        {
            var row = rows[slot];
            if (row == 0 || keys[slot] == symbol)
            {
                return row;
            }
        }
    }

    private int Add(T symbol)
    {
        var slot = Slot(symbol);
        while (_rows[slot] != 0)
        {
            if (_keys[slot] == symbol)
            {
                return _rows[slot];
            }

            slot = Next(slot);
        }

        _keys[slot] = symbol;
        _rows[slot] = ++Distinct;
        _masks.AsSpan(Distinct * Words, Words).Clear();
        return Distinct;
    }

    // Fibonacci hashing: neighbouring code units, the usual case within one script, land far apart.
    private int Slot(T symbol) => unchecked((int)((uint.CreateTruncating(symbol) * 2654435769u) >> _shift));

    private int Next(int slot) => (slot + 1) & ((1 << (32 - _shift)) - 1);
}
