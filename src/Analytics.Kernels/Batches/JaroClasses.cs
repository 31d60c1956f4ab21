using Analytics.Kernels.Similarity;

namespace Analytics.Kernels.Batches;

/// <summary>
/// How many of some thresholds a Jaro or Jaro–Winkler similarity reaches, looked up by what the batch kernels count: the similarity itself is
/// computed once for every count that two lengths allow. Texts of up to 32 symbols. For one thread.
/// </summary>
public sealed class JaroClasses
{
    private const int Lengths = 33;
    private const int Part = 256;

    private readonly double[] _thresholds;
    private readonly WinklerBoost? _boost;
    private readonly byte[]?[] _tables = new byte[]?[Lengths * Lengths];
    private readonly PackedJaroCounts[] _counts = new PackedJaroCounts[Part];

    /// <param name="thresholds">In any order.</param>
    /// <param name="boost">What a common prefix adds; null for Jaro.</param>
    public JaroClasses(ReadOnlySpan<double> thresholds, WinklerBoost? boost) => (_thresholds, _boost) = (thresholds.ToArray(), boost);

    /// <summary>Compares a query with a run of rows. Allocates only for lengths that were not met before.</summary>
    /// <param name="query">The text and its batch, no text longer than 32 symbols.</param>
    /// <param name="first">First row.</param>
    /// <param name="classes">A byte for each row: 1 + the number of thresholds reached.</param>
    public void Compare(BatchQuery query, int first, Span<byte> classes)
    {
        ArgumentNullException.ThrowIfNull(query);
        for (var row = 0; row < classes.Length; row += Part)
        {
            var counts = _counts.AsSpan(0, Math.Min(Part, classes.Length - row));
            BatchKernel.Best.Jaro(query, first + row, counts);
            Look(query.Length * Lengths, query.Batch.Lengths.Slice(first + row, counts.Length), counts, classes.Slice(row, counts.Length));
        }
    }

    private void Look(int start, ReadOnlySpan<byte> lengths, ReadOnlySpan<PackedJaroCounts> counts, Span<byte> classes)
    {
        for (var i = 0; i < counts.Length && i < lengths.Length && i < classes.Length; i = unchecked(i + 1))
        {
            var table = _tables[unchecked(start + lengths[i])] ?? Make(start / Lengths, lengths[i]);
            classes[i] = table[counts[i].Bits];
        }
    }

    private byte[] Make(int lengthA, int lengthB)
    {
        var table = new byte[(Math.Min(lengthA, lengthB) + 1) << PackedJaroCounts.MatchShift];
        for (var bits = 0; bits < table.Length; bits++)
        {
            var packed = new PackedJaroCounts((ushort)bits);
            var similarity = packed.Counts.Similarity(lengthA, lengthB);
            similarity = _boost?.Apply(similarity, packed.Prefix) ?? similarity;
            foreach (var threshold in _thresholds)
            {
                table[bits] += similarity >= threshold ? (byte)1 : (byte)0;
            }

            table[bits]++;
        }

        return _tables[(lengthA * Lengths) + lengthB] = table;
    }
}
