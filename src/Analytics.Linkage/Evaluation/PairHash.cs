namespace Analytics.Linkage.Evaluation;

/// <summary>
/// A number for a pair of records that depends on their ids alone: the same on every machine, in every run and for every order of rows. Ids
/// are mixed symbol by symbol (FNV-1a, 64 bits, of UTF-16 units) and finished by SplitMix64's finaliser (G. Steele and others, OOPSLA 2014).
/// Not a cryptographic hash; never publish it as a substitute for an id.
/// </summary>
public static class PairHash
{
    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The number of a pair between two tables: the left record's id and the right one's, in this order.</summary>
    public static ulong Ordered(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Ordered(Text(left), Text(right));

    /// <summary>The number of a pair within one table, the same for both orders.</summary>
    public static ulong Unordered(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.SequenceCompareTo(other) <= 0 ? Ordered(one, other) : Ordered(other, one);

    /// <summary>The number of two numbers in this order: of a record's fields one after the other.</summary>
    public static ulong Ordered(ulong left, ulong right) => Mix(unchecked(Mix(left) + right));

    /// <summary>The number of a pair of records by a number of each, the same for both orders.</summary>
    public static ulong Unordered(ulong one, ulong other) => one <= other ? Ordered(one, other) : Ordered(other, one);

    /// <summary>SplitMix64's finaliser: a bijection of 64-bit words whose output bits all depend on all input bits.</summary>
    internal static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    /// <summary>The number of a text.</summary>
    public static ulong Text(ReadOnlySpan<char> id)
    {
        var hash = Offset;
        foreach (var unit in id)
        {
            hash = unchecked((hash ^ unit) * Prime);
        }

        return hash;
    }
}
