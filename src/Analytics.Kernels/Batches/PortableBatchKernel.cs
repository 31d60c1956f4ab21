using Analytics.Kernels.Similarity;

namespace Analytics.Kernels.Batches;

/// <summary>One candidate after the other with the scalar queries: any CPU, and texts too long for a lane.</summary>
internal sealed class PortableBatchKernel() : BatchKernel("Portable", true)
{
    public static void CommonSubsequenceOneByOne(BatchQuery query, int first, Span<byte> lengths)
    {
        var scalar = Scratch.Lcs ??= new();
        scalar.Reset(query.Symbols);
        Span<ushort> symbols = stackalloc ushort[PackedBatch.LongestText];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = (byte)scalar.Length(symbols[..query.Batch.Unpack(first + i, symbols)]);
        }
    }

    public static void LevenshteinOneByOne(BatchQuery query, int first, Span<byte> distances)
    {
        var scalar = Scratch.Levenshtein ??= new();
        scalar.Reset(query.Symbols);
        Span<ushort> symbols = stackalloc ushort[PackedBatch.LongestText];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = (byte)scalar.Distance(symbols[..query.Batch.Unpack(first + i, symbols)]);
        }
    }

    public static void OsaOneByOne(BatchQuery query, int first, Span<byte> distances)
    {
        var scalar = Scratch.Osa ??= new();
        scalar.Reset(query.Symbols);
        Span<ushort> symbols = stackalloc ushort[PackedBatch.LongestText];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = (byte)scalar.Distance(symbols[..query.Batch.Unpack(first + i, symbols)]);
        }
    }

    public static void JaroWinklerOneByOne(BatchQuery query, int first, Span<double> similarities)
    {
        var scalar = Scratch.Jaro ??= new();
        scalar.Reset(query.Symbols);
        Span<ushort> symbols = stackalloc ushort[PackedBatch.LongestText];
        for (var i = 0; i < similarities.Length; i++)
        {
            similarities[i] = scalar.WinklerSimilarity(symbols[..query.Batch.Unpack(first + i, symbols)], WinklerBoost.Standard);
        }
    }

    private protected override void CommonSubsequenceCore(BatchQuery query, int first, Span<byte> lengths) =>
        CommonSubsequenceOneByOne(query, first, lengths);

    private protected override void LevenshteinCore(BatchQuery query, int first, Span<byte> distances) =>
        LevenshteinOneByOne(query, first, distances);

    private protected override void OsaCore(BatchQuery query, int first, Span<byte> distances) => OsaOneByOne(query, first, distances);

    private protected override void JaroCore(BatchQuery query, int first, int count, Span<PackedJaroCounts> counts)
    {
        var scalar = Scratch.Jaro ??= new();
        scalar.Reset(query.Symbols);
        Span<ushort> symbols = stackalloc ushort[PackedBatch.LongestText];
        for (var i = 0; i < count; i++)
        {
            var candidate = symbols[..query.Batch.Unpack(first + i, symbols)];
            counts[i] = new PackedJaroCounts(scalar.Counts(candidate), query.Symbols.CommonPrefixLength(candidate));
        }
    }

    internal override void MarkGreater(ReadOnlySpan<PackedJaroCounts> counts, ref byte lengths, ReadOnlySpan<uint> below, Span<ulong> marks, int count)
    {
        marks.Clear();
        for (var row = 0; row < count; row++)
        {
            var length = System.Runtime.CompilerServices.Unsafe.Add(ref lengths, row);
            var found = counts[row].Counts;
            marks[row / 64] |= length > 0 && (2 * found.Matches) - found.Transpositions > below[length - 1] ? 1UL << (row % 64) : 0;
        }
    }

    private static class Scratch
    {
        [ThreadStatic]
        public static LcsQuery<ushort>? Lcs;

        [ThreadStatic]
        public static LevenshteinQuery<ushort>? Levenshtein;

        [ThreadStatic]
        public static OsaQuery<ushort>? Osa;

        [ThreadStatic]
        public static JaroQuery<ushort>? Jaro;
    }
}
