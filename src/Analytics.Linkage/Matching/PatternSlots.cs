using System.Numerics;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Matching;

/// <summary>
/// Gives each pattern that occurs a small number, its slot: beside slots lies what is known of a pattern. Where patterns are few the pattern is
/// the slot itself; else they are kept in a hash table, which grows.
/// </summary>
internal sealed class PatternSlots
{
    /// <summary>Parts of a count.</summary>
    public const int Ways = 4;

    private readonly bool _isDirect;
    private uint[] _patterns;
    private bool[] _used;
    private int _shift;
    private int _count;

    public PatternSlots(PatternSpace space)
    {
        _isDirect = BlockMatcher.IsDirect(space);
        var length = _isDirect ? (int)space.Size + 1 : 1 << 12;
        _shift = 32 - BitOperations.Log2((uint)length);
        (_patterns, _used) = (new uint[length], new bool[length]);
        Counts = new long[Ways * length];
        Weights = NotKnown(length);
        Adjusted = new AdjustedPattern?[length];
    }

    /// <summary>
    /// How many pairs fell on each slot's pattern, in <see cref="Ways"/> neighbouring parts: most pairs of a block fall on one pattern, and adding
    /// to one number again and again takes longer than to one of several.
    /// </summary>
    public long[] Counts { get; private set; }

    /// <summary>The weights of the slots' patterns; not a number where they are not known or vary with the pair.</summary>
    public double[] Weights { get; private set; }

    /// <summary>For patterns whose weight varies with the pair, what that takes.</summary>
    public AdjustedPattern?[] Adjusted { get; private set; }

    /// <summary>Whether each pattern is its own slot: then the arrays stay the same, and the last slot is that of pairs that do not count.</summary>
    public bool AreDirect => _isDirect;

    /// <summary>The slot of pairs that do not count, where each pattern is its own slot.</summary>
    public ushort LeftOut => (ushort)(Weights.Length - 1);

    /// <summary>The slot of a pattern. The arrays may be others afterwards.</summary>
    public int Of(uint pattern) => _isDirect ? (int)pattern : Find(pattern);

    /// <summary>Adds up what was counted.</summary>
    /// <param name="counts">Takes the sums.</param>
    /// <param name="key">The number under which a pattern is counted there.</param>
    public void AddTo(PatternCounts counts, Func<ulong, ulong> key)
    {
        for (var slot = 0; slot < (_isDirect ? LeftOut : Weights.Length); slot++)
        {
            var count = 0L;
            foreach (var part in Counts.AsSpan(Ways * slot, Ways))
            {
                count += part;
            }

            if (count > 0)
            {
                counts.Add(key(_isDirect ? (uint)slot : _patterns[slot]), count);
            }

            Adjusted[slot]?.AddTo(counts);
        }
    }

    private int Find(uint pattern)
    {
        for (var slot = Start(pattern); ; slot = (slot + 1) & (_patterns.Length - 1))
        {
            if (_patterns[slot] == pattern && _used[slot])
            {
                return slot;
            }

            if (!_used[slot])
            {
                return Add(pattern, slot);
            }
        }
    }

    private int Start(uint pattern) => (int)(unchecked(pattern * 0x9E3779B1) >> _shift);

    private int Add(uint pattern, int slot)
    {
        if (2 * (_count + 1) > _patterns.Length)
        {
            Grow();
            return Find(pattern);
        }

        (_patterns[slot], _used[slot]) = (pattern, true);
        _count++;
        return slot;
    }

    private void Grow()
    {
        var (patterns, used, counts, weights, adjusted) = (_patterns, _used, Counts, Weights, Adjusted);
        var length = 2 * patterns.Length;
        (_patterns, _used, Counts, Weights, Adjusted) = (new uint[length], new bool[length], new long[Ways * length], NotKnown(length), new AdjustedPattern?[length]);
        (_shift, _count) = (_shift - 1, 0);
        for (var i = 0; i < patterns.Length; i++)
        {
            if (used[i])
            {
                var slot = Of(patterns[i]);
                counts.AsSpan(Ways * i, Ways).CopyTo(Counts.AsSpan(Ways * slot));
                (Weights[slot], Adjusted[slot]) = (weights[i], adjusted[i]);
            }
        }
    }

    private static double[] NotKnown(int length)
    {
        var weights = new double[length];
        Array.Fill(weights, double.NaN);
        return weights;
    }
}
