using System.Numerics;

namespace Analytics.Linkage.Columns;

/// <summary>
/// A text's length and the set of its characters, hashed to 64 bits: two texts' shapes bound their similarity from above, which spares most
/// comparisons. A character that only the one has can be matched with none of the other's.
/// </summary>
/// <param name="Letters">A bit for each character, several characters sharing one.</param>
/// <param name="Length">UTF-16 units.</param>
internal readonly record struct TextShape(ulong Letters, int Length)
{
    public static TextShape Of(ReadOnlySpan<char> text)
    {
        var letters = 0UL;
        foreach (var c in text)
        {
            letters |= 1UL << ((c * 37) & 63);
        }

        return new TextShape(letters, text.Length);
    }

    /// <summary>At least so many insertions, deletions, substitutions and exchanges lie between the texts.</summary>
    public int FewestEdits(TextShape other) => Math.Max(
        Math.Abs(Length - other.Length), Math.Max(BitOperations.PopCount(Letters & ~other.Letters), BitOperations.PopCount(other.Letters & ~Letters)));

    /// <summary>At most so similar by Jaro.</summary>
    public double MostJaro(TextShape other)
    {
        var common = MostCommon(other);
        return common == 0 ? (Length == 0 && other.Length == 0 ? 1 : 0) : (((double)common / Length) + ((double)common / other.Length) + 1) / 3;
    }

    /// <summary>At most so similar by Jaro–Winkler with a prefix of four.</summary>
    public double MostJaroWinkler(TextShape other)
    {
        var jaro = MostJaro(other);
        return jaro + (0.4 * (1 - jaro));
    }

    /// <summary>At most so similar by the longest common subsequence.</summary>
    public double MostIndel(TextShape other) => Length + other.Length == 0 ? 1 : 2.0 * MostCommon(other) / (Length + other.Length);

    private int MostCommon(TextShape other) => Math.Max(0, Math.Min(
        Length - BitOperations.PopCount(Letters & ~other.Letters), other.Length - BitOperations.PopCount(other.Letters & ~Letters)));
}
