using System.Runtime.Intrinsics;
using Analytics.Kernels.Batches.Simd;
using Analytics.Kernels.Similarity;

namespace Analytics.Kernels.Batches;

/// <summary>
/// Compares one query with a run of a batch's rows. All kernels give the same numbers, those of <see cref="Analytics.Kernels.Similarity"/>;
/// they differ in speed. No method allocates once its thread has warmed up.
/// </summary>
public abstract class BatchKernel
{
    /// <summary>The most rows beyond those asked for that a loop computes.</summary>
    internal const int SurplusRows = 64;

    private protected BatchKernel(string name, bool isAccelerated) => (Name, IsAccelerated) = (name, isAccelerated);

    /// <summary>Every kernel, the preferred one first.</summary>
    public static IReadOnlyList<BatchKernel> All { get; } =
    [
        new VectorBatchKernel<Simd512, Vector512<uint>>("Vector512", Simd512.IsAccelerated),
        new VectorBatchKernel<Simd256, Vector256<uint>>("Vector256", Simd256.IsAccelerated),
        new VectorBatchKernel<Simd128, Vector128<uint>>("Vector128", Simd128.IsAccelerated),
        new PortableBatchKernel(),
    ];

    /// <summary>The first kernel that this CPU accelerates.</summary>
    public static BatchKernel Best { get; } = All.First(kernel => kernel.IsAccelerated);

    /// <summary>Vector512, Vector256, Vector128 or Portable.</summary>
    public string Name { get; }

    /// <summary>Whether the CPU has the kernel's instructions; without them its code still runs, slowly.</summary>
    public bool IsAccelerated { get; }

    /// <summary>Lengths of the longest common subsequence; see <see cref="Indel"/> for the similarities that follow.</summary>
    /// <param name="query">The text and its batch.</param>
    /// <param name="first">First row.</param>
    /// <param name="lengths">A byte for each row compared.</param>
    public void CommonSubsequence(BatchQuery query, int first, Span<byte> lengths)
    {
        Check(query, first, lengths.Length);
        CommonSubsequenceCore(query, first, lengths);
    }

    /// <summary>Levenshtein distances.</summary>
    /// <param name="query">The text and its batch.</param>
    /// <param name="first">First row.</param>
    /// <param name="distances">A byte for each row compared.</param>
    public void Levenshtein(BatchQuery query, int first, Span<byte> distances)
    {
        Check(query, first, distances.Length);
        LevenshteinCore(query, first, distances);
    }

    /// <summary>Restricted Damerau distances; see <see cref="Similarity.Osa"/>.</summary>
    /// <param name="query">The text and its batch.</param>
    /// <param name="first">First row.</param>
    /// <param name="distances">A byte for each row compared.</param>
    public void Osa(BatchQuery query, int first, Span<byte> distances)
    {
        Check(query, first, distances.Length);
        OsaCore(query, first, distances);
    }

    /// <summary>Jaro's counts, from which a caller may decide without computing a similarity. Texts of up to 32 symbols.</summary>
    /// <param name="query">The text and its batch.</param>
    /// <param name="first">First row.</param>
    /// <param name="counts">One for each row compared.</param>
    /// <exception cref="ArgumentException">The query or a text of the batch is longer than 32 symbols.</exception>
    public void Jaro(BatchQuery query, int first, Span<PackedJaroCounts> counts)
    {
        Check(query, first, counts.Length);
        if (Math.Max(query.Length, query.Batch.Longest) > 32)
        {
            throw new ArgumentException($"Jaro's counts pack texts of up to 32 symbols; here are {Math.Max(query.Length, query.Batch.Longest)}.");
        }

        JaroCore(query, first, counts.Length, counts);
    }

    /// <summary>The same with room for <see cref="SurplusRows"/> counts more, which may be written too: nothing has to be copied then.</summary>
    /// <param name="query">The text and its batch; neither has a text longer than 32 symbols.</param>
    /// <param name="first">First row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="counts">One for each row compared, and the room behind.</param>
    internal void Jaro(BatchQuery query, int first, int count, Span<PackedJaroCounts> counts)
    {
        Check(query, first, count);
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, count + SurplusRows);
        JaroCore(query, first, count, counts);
    }

    /// <summary>Jaro–Winkler similarities with <see cref="WinklerBoost.Standard"/>, equal bit for bit to the scalar function's.</summary>
    /// <param name="query">The text and its batch.</param>
    /// <param name="first">First row.</param>
    /// <param name="similarities">One for each row compared, 0 to 1.</param>
    public void JaroWinkler(BatchQuery query, int first, Span<double> similarities)
    {
        Check(query, first, similarities.Length);
        if (Math.Max(query.Length, query.Batch.Longest) > 32)
        {
            PortableBatchKernel.JaroWinklerOneByOne(query, first, similarities);
            return;
        }

        Span<PackedJaroCounts> counts = stackalloc PackedJaroCounts[256];
        for (var row = 0; row < similarities.Length; row += counts.Length)
        {
            var part = counts[..Math.Min(counts.Length, similarities.Length - row)];
            JaroCore(query, first + row, part.Length, part);
            JaroWinklerTables.Look(query.Length, query.Batch.Lengths.Slice(first + row, part.Length), part, similarities[row..]);
        }
    }

    private protected abstract void CommonSubsequenceCore(BatchQuery query, int first, Span<byte> lengths);

    private protected abstract void LevenshteinCore(BatchQuery query, int first, Span<byte> distances);

    private protected abstract void OsaCore(BatchQuery query, int first, Span<byte> distances);

    private protected abstract void JaroCore(BatchQuery query, int first, int count, Span<PackedJaroCounts> counts);

    /// <summary>Marks counts that may reach a similarity: twice the pairs less the transpositions is greater than what a table gives for the row's length.</summary>
    /// <param name="counts">The counts; read up to a whole vector.</param>
    /// <param name="lengths">The first row's length, at most 16; read up to a whole vector.</param>
    /// <param name="below">For each length from 1 on a number below 32,768.</param>
    /// <param name="marks">Takes a bit for each that is greater, 64 a number.</param>
    /// <param name="count">How many rows.</param>
    internal abstract void MarkGreater(ReadOnlySpan<PackedJaroCounts> counts, ref byte lengths, ReadOnlySpan<uint> below, Span<ulong> marks, int count);

    private static void Check(BatchQuery query, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, query.Batch.Count - first);
    }
}
