using Analytics.Kernels.Similarity;

namespace Analytics.Kernels.Batches;

/// <summary>
/// What a batch counts for Jaro and Jaro–Winkler, in 16 bits: pairs × 256 + transpositions × 8 + common prefix (up to 4). Texts of up to 32
/// symbols.
/// </summary>
/// <param name="Bits">The packed numbers.</param>
public readonly record struct PackedJaroCounts(ushort Bits)
{
    /// <summary>The longest common prefix that is told apart.</summary>
    public const int LongestPrefix = 4;

    internal const int MatchShift = 8;
    internal const int TranspositionShift = 3;
    internal const int MostTranspositions = 31;

    /// <summary>Packs.</summary>
    public PackedJaroCounts(JaroCounts counts, int prefix)
        : this((ushort)((counts.Matches << MatchShift) | (counts.Transpositions << TranspositionShift) | Math.Min(prefix, LongestPrefix)))
    {
    }

    /// <summary>Pairs and transpositions.</summary>
    public JaroCounts Counts => new(Bits >> MatchShift, (Bits >> TranspositionShift) & MostTranspositions);

    /// <summary>Length of the common prefix, 0 to 4.</summary>
    public int Prefix => Bits & 7;
}
