using System.Numerics;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Matching;

/// <summary>
/// Gives each pattern that occurs a small number, its slot: beside slots lies what is known of a pattern. Where patterns are few the pattern is
/// the slot itself; else they are kept in a hash table, which grows.
/// </summary>
internal sealed class PatternSlots
{
    private const int MostDirect = 1 << 16;

    private readonly bool _isDirect;
    private uint[] _patterns;
    private bool[] _used;
    private int _shift;
    private int _count;

    public PatternSlots(PatternSpace space)
    {
        _isDirect = space.Size <= MostDirect;
        var length = _isDirect ? (int)space.Size : 1 << 12;
        _shift = 32 - BitOperations.Log2((uint)length);
        (_patterns, _used) = (new uint[length], new bool[length]);
        Counts = new long[length];
        Weights = new double[length];
        Kinds = new PatternKind[length];
    }

    /// <summary>How many pairs fell on the slot's pattern.</summary>
    public long[] Counts { get; private set; }

    /// <summary>The weight of the slot's pattern, where it was asked for.</summary>
    public double[] Weights { get; private set; }

    public PatternKind[] Kinds { get; private set; }

    /// <summary>The slot of a pattern. The arrays may be others afterwards.</summary>
    public int Of(uint pattern)
    {
        if (_isDirect)
        {
            return (int)pattern;
        }

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

    /// <summary>Adds up what was counted.</summary>
    /// <param name="counts">Takes the sums.</param>
    /// <param name="key">The number under which a pattern is counted there.</param>
    public void AddTo(PatternCounts counts, Func<ulong, ulong> key)
    {
        for (var slot = 0; slot < Counts.Length; slot++)
        {
            if (Counts[slot] > 0)
            {
                counts.Add(key(_isDirect ? (uint)slot : _patterns[slot]), Counts[slot]);
            }
        }
    }

    private int Start(uint pattern) => (int)(unchecked(pattern * 0x9E3779B1) >> _shift);

    private int Add(uint pattern, int slot)
    {
        if (2 * (_count + 1) > _patterns.Length)
        {
            Grow();
            return Of(pattern);
        }

        (_patterns[slot], _used[slot]) = (pattern, true);
        _count++;
        return slot;
    }

    private void Grow()
    {
        var (patterns, used, counts, weights, kinds) = (_patterns, _used, Counts, Weights, Kinds);
        var length = 2 * patterns.Length;
        (_patterns, _used, Counts, Weights, Kinds) = (new uint[length], new bool[length], new long[length], new double[length], new PatternKind[length]);
        (_shift, _count) = (_shift - 1, 0);
        for (var i = 0; i < patterns.Length; i++)
        {
            if (used[i])
            {
                var slot = Of(patterns[i]);
                (Counts[slot], Weights[slot], Kinds[slot]) = (counts[i], weights[i], kinds[i]);
            }
        }
    }
}

/// <summary>What is to be done with the pairs of a pattern.</summary>
internal enum PatternKind : byte
{
    /// <summary>Not known yet.</summary>
    Unknown,

    /// <summary>The pattern alone gives the weight.</summary>
    Fixed,

    /// <summary>The frequency of a shared value adds to it.</summary>
    Adjusted,
}
