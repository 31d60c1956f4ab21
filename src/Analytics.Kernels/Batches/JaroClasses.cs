using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
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
    private const int MarksInNumber = 64;

    // Results of whole vectors are counted, also behind the last one.
    private const int Overhang = BatchKernel.SurplusRows;

    // The longest texts whose lengths a table in registers takes.
    private const int LongestMarked = 16;

    // The tables of the same thresholds serve every thread; two that make one at once make the same.
    private static readonly ConcurrentDictionary<string, (byte[]?[] Classes, uint[]?[] Below)> Shared = new(StringComparer.Ordinal);

    private readonly double[] _thresholds;
    private readonly WinklerBoost? _boost;
    private readonly byte[]?[] _tables;
    private readonly uint[]?[] _below;
    private readonly PackedJaroCounts[] _counts = new PackedJaroCounts[Part + Overhang];
    private readonly ulong[] _marks = new ulong[Part / MarksInNumber];

    /// <param name="thresholds">In any order.</param>
    /// <param name="boost">What a common prefix adds; null for Jaro.</param>
    public JaroClasses(ReadOnlySpan<double> thresholds, WinklerBoost? boost)
    {
        (_thresholds, _boost) = (thresholds.ToArray(), boost);
        var key = string.Join(' ', _thresholds.Select(threshold => threshold.ToString("R", CultureInfo.InvariantCulture)).Append(boost?.ToString() ?? ""));
        (_tables, _below) = Shared.GetOrAdd(key, _ => (new byte[]?[Lengths * Lengths], new uint[]?[Lengths]));
    }

    /// <summary>Compares a query with a run of rows. Allocates only for lengths that were not met before.</summary>
    /// <param name="query">The text and its batch, no text longer than 32 symbols.</param>
    /// <param name="first">First row.</param>
    /// <param name="classes">A byte for each row: 1 + the number of thresholds reached.</param>
    public void Compare(BatchQuery query, int first, Span<byte> classes)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(query.Length, query.Batch.Longest), Lengths - 1);
        for (var row = 0; row < classes.Length; row += Part)
        {
            var counts = _counts.AsSpan(0, Math.Min(Part, classes.Length - row));
            BatchKernel.Best.Jaro(query, first + row, counts.Length, _counts);
            if (Math.Max(query.Length, query.Batch.Longest) <= LongestMarked)
            {
                LookMarked(query, first + row, classes.Slice(row, counts.Length));
            }
            else
            {
                Look(query.Length * Lengths, query.Batch.Lengths.Slice(first + row, counts.Length), counts, classes.Slice(row, counts.Length));
            }
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

    /// <summary>The same where most rows pair too few symbols, or too many out of order, to reach any threshold: only the others are looked up.</summary>
    private void LookMarked(BatchQuery query, int first, Span<byte> classes)
    {
        var below = _below[query.Length] ??= Below(query.Length);
        ref var length = ref Unsafe.Add(ref query.Batch.FirstLength, first);
        BatchKernel.Best.MarkGreater(_counts, ref length, below, _marks, classes.Length);
        classes.Fill(1);
        var start = query.Length * Lengths;
        for (var row = 0; row < classes.Length; row = unchecked(row + MarksInNumber))
        {
            for (var marks = _marks[row / MarksInNumber]; marks != 0; marks &= marks - 1)
            {
                var i = unchecked(row + BitOperations.TrailingZeroCount(marks));
                var other = Unsafe.Add(ref length, i);
                var table = _tables[unchecked(start + other)] ?? Make(query.Length, other);
                classes[i] = table[_counts[i].Bits];
            }
        }
    }

    /// <summary>
    /// For each length from 1 to 16 the greatest number, twice the pairs less the transpositions, with which no threshold is reached, whatever the
    /// prefix. Of texts about as long as one another a transposition takes half of what a pair adds: by this number few counts more are looked up than reach one.
    /// </summary>
    private uint[] Below(int query)
    {
        var below = new uint[LongestMarked];
        for (var length = 1; length <= LongestMarked; length++)
        {
            var table = _tables[(query * Lengths) + length] ?? Make(query, length);
            var least = short.MaxValue + 1;
            for (var bits = 0; bits < table.Length; bits++)
            {
                var counts = new PackedJaroCounts((ushort)bits).Counts;
                least = table[bits] > 1 ? Math.Min(least, (2 * counts.Matches) - counts.Transpositions) : least;
            }

            below[length - 1] = (uint)Math.Max(0, least - 1);
        }

        return below;
    }

    private byte[] Make(int lengthA, int lengthB)
    {
        var table = new byte[(Math.Min(lengthA, lengthB) + 1) << PackedJaroCounts.MatchShift];
        for (var matches = 0; matches <= Math.Min(lengthA, lengthB); matches++)
        {
            for (var transpositions = 0; transpositions <= matches / 2; transpositions++)
            {
                var similarity = new JaroCounts(matches, transpositions).Similarity(lengthA, lengthB);
                for (var prefix = 0; prefix <= PackedJaroCounts.LongestPrefix; prefix++)
                {
                    table[new PackedJaroCounts(new JaroCounts(matches, transpositions), prefix).Bits] = Class(_boost?.Apply(similarity, prefix) ?? similarity);
                }
            }
        }

        return _tables[(lengthA * Lengths) + lengthB] = table;
    }

    private byte Class(double similarity)
    {
        byte reached = 1;
        foreach (var threshold in _thresholds)
        {
            reached += similarity >= threshold ? (byte)1 : (byte)0;
        }

        return reached;
    }
}
