using Analytics.Kernels.Similarity;

namespace Analytics.Kernels.Batches;

/// <summary>
/// The Jaro–Winkler similarity for every count two lengths allow, computed once by the scalar formula: reading it is cheaper than three
/// divisions, and exact. One table for each pair of lengths met, at most 32 symbols each.
/// </summary>
internal static class JaroWinklerTables
{
    private const int Lengths = 33;

    private static readonly double[]?[] Tables = new double[]?[Lengths * Lengths];

    public static void Look(int queryLength, ReadOnlySpan<byte> lengths, ReadOnlySpan<PackedJaroCounts> counts, Span<double> similarities)
    {
        if (!lengths.ContainsAnyExcept(lengths[0]))
        {
            var only = Tables[(queryLength * Lengths) + lengths[0]] ?? Make(queryLength, lengths[0]);
            for (var i = 0; i < similarities.Length && i < counts.Length; i = unchecked(i + 1))
            {
                similarities[i] = only[counts[i].Bits];
            }

            return;
        }

        for (var i = 0; i < counts.Length; i++)
        {
            var table = Tables[(queryLength * Lengths) + lengths[i]] ?? Make(queryLength, lengths[i]);
            similarities[i] = table[counts[i].Bits];
        }
    }

    /// <summary>Two threads may both make a table: they make the same.</summary>
    private static double[] Make(int lengthA, int lengthB)
    {
        var table = new double[(Math.Min(lengthA, lengthB) + 1) << PackedJaroCounts.MatchShift];
        for (var bits = 0; bits < table.Length; bits++)
        {
            var packed = new PackedJaroCounts((ushort)bits);
            table[bits] = WinklerBoost.Standard.Apply(packed.Counts.Similarity(lengthA, lengthB), packed.Prefix);
        }

        return Tables[(lengthA * Lengths) + lengthB] = table;
    }
}
