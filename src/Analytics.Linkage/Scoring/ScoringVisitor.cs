using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching;

namespace Analytics.Linkage.Scoring;

/// <summary>Weighs candidate pairs: counts their patterns with what frequencies add, and keeps those from a weight on and a sample of the others.</summary>
internal sealed class ScoringVisitor(
    PatternSpace space, PreparedTable table, CandidatePairs candidates, PairScorer scorer, RowHashes hashes, double keepFrom)
    : PatternVisitor(space, table, candidates)
{
    // Of pairs far below the threshold one in so many is kept, for the clerical sample; which, is decided by a hash of what the pair holds.
    private const int SampleBits = 12;

    // More than a weight changes when it is rounded: what is further below stays below.
    private const double Rounding = 1e-5;

    private readonly PatternScores _scores = new(scorer);
    private readonly PatternCounts _counts = new();
    private readonly KnownFrequencies _frequencies = new();
    private readonly int[] _apart = new int[BlockMatcher.Most + 1];

    // 1 for each pattern that is only counted, where each is its own slot: its weight is its own, and below what is kept.
    private readonly byte[] _plain = Plain(space);
    private ulong[] _hashes = [];

    // The highest bits of the hashes, by which nearly all pairs are seen not to be sampled.
    private ushort[] _tops = [];

    /// <summary>The pairs kept.</summary>
    public List<ComparedPair> Pairs { get; } = [];

    /// <summary>Whether a pair is sampled, by the hashes of the two rows; whichever of them comes first.</summary>
    public static bool IsSampled(ulong left, ulong right) => IsSampledByProducts(Product(left), Product(right));

    /// <summary>The same by the hashes' products: the product of a sum is their sum.</summary>
    private static bool IsSampledByProducts(ulong left, ulong right) => unchecked(left + right) >> (64 - SampleBits) == 0;

    private static ulong Product(ulong hash) => unchecked(hash * 0x9E3779B97F4A7C15);

    /// <summary>Adds up what was counted.</summary>
    /// <returns>The number of pairs.</returns>
    public long AddTo(PatternCounts counts)
    {
        var before = counts.Total;
        counts.Add(_counts);
        Slots?.AddTo(counts, pattern => Space.WithFrequency(pattern, 0));
        return counts.Total - before;
    }

    public override void Begin(ReadOnlySpan<int> rows)
    {
        base.Begin(rows);
        if (_hashes.Length < rows.Length)
        {
            _hashes = new ulong[Math.Max(rows.Length, 2 * _hashes.Length)];
            _tops = new ushort[_hashes.Length + Vector<ushort>.Count];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var product = rows[i] < 0 ? 0 : Product(hashes[rows[i]]);
            (_hashes[i], _tops[i]) = (product, (ushort)(product >> 48));
        }
    }

    public override void Announce(ReadOnlySpan<int> rows)
    {
        base.Announce(rows);
        hashes.Fetch(rows);
    }

    protected override void TakeDirect(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<ushort> patterns)
    {
        // Few pairs are sampled, and most patterns stay below: such pairs are only counted.
        for (var from = 0; from < patterns.Length;)
        {
            var sampled = NextSampled(query, first, from, patterns.Length);
            foreach (var i in _apart.AsSpan(0, CountDirect(patterns[from..sampled])))
            {
                TakeOther(patterns[from + i], RowAt(query), others[from + i], patterns[from + i], isSampled: false);
            }

            if (sampled < patterns.Length && patterns[sampled] != Slots!.LeftOut)
            {
                TakeOther(patterns[sampled], RowAt(query), others[sampled], patterns[sampled], isSampled: true);
            }

            from = sampled + 1;
        }
    }

    protected override void Take(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<uint> patterns, ReadOnlySpan<byte> left)
    {
        var slots = Slots!;
        for (var from = 0; from < patterns.Length;)
        {
            var sampled = NextSampled(query, first, from, patterns.Length);
            for (var i = from; i < Math.Min(sampled + 1, patterns.Length); i = unchecked(i + 1))
            {
                if (!left.IsEmpty && left[i] != 0)
                {
                    continue;
                }

                var slot = slots.Of(patterns[i]);
                if (i < sampled && slots.Weights[slot] < keepFrom)
                {
                    slots.Counts[unchecked((PatternSlots.Ways * slot) + (i % PatternSlots.Ways))]++;
                }
                else
                {
                    TakeOther(slot, RowAt(query), others[i], patterns[i], isSampled: i == sampled);
                }
            }

            from = sampled + 1;
        }
    }

    /// <summary>The next of the other rows, from a place on, whose pair is sampled; as many as there are where none is.</summary>
    private int NextSampled(int query, int first, int from, int count)
    {
        for (var i = from; (i = MaybeSampled(query, first, i, count)) < count; i++)
        {
            if (IsSampledByProducts(_hashes[query], _hashes[first + i]))
            {
                return i;
            }
        }

        return count;
    }

    /// <summary>
    /// The next row whose pair can be sampled: the highest bits of the sum are few, or will be with what the lower ones carry. Whole vectors are
    /// read, also of what lies behind the rows.
    /// </summary>
    private int MaybeSampled(int query, int first, int from, int count)
    {
        const ushort limit = 1 << (16 - SampleBits);
        ref var theirs = ref _tops[first];
        var next = unchecked((ushort)(_tops[query] + 1));
        var i = from;
        while (i < count && !Vector.LessThanOrEqualAny(Vector.LoadUnsafe(ref theirs, (nuint)i) + new Vector<ushort>(next), new Vector<ushort>(limit)))
        {
            i = unchecked(i + Vector<ushort>.Count);
        }

        while (i < count && unchecked((ushort)(Unsafe.Add(ref theirs, i) + next)) > limit)
        {
            i++;
        }

        return Math.Min(i, count);
    }

    /// <summary>Counts where each pattern is its own slot.</summary>
    /// <returns>How many pairs are to be taken apart.</returns>
    private int CountDirect(ReadOnlySpan<ushort> patterns)
    {
        // Which pairs are taken apart nobody can foretell: without a branch nothing has to be guessed, and afterwards many are waited for at once.
        // Every pattern is below the number of slots.
        ref var plain = ref MemoryMarshal.GetArrayDataReference(_plain);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(Slots!.Counts);
        ref var apart = ref MemoryMarshal.GetArrayDataReference(_apart);
        nint found = 0;
        var whole = patterns.Length & -PatternSlots.Ways;
        for (var i = 0; i < whole; i = unchecked(i + PatternSlots.Ways))
        {
            found = Count(patterns[i], i, ref plain, ref counts, ref apart, found);
            found = Count(patterns[unchecked(i + 1)], unchecked(i + 1), ref plain, ref Unsafe.Add(ref counts, 1), ref apart, found);
            found = Count(patterns[unchecked(i + 2)], unchecked(i + 2), ref plain, ref Unsafe.Add(ref counts, 2), ref apart, found);
            found = Count(patterns[unchecked(i + 3)], unchecked(i + 3), ref plain, ref Unsafe.Add(ref counts, 3), ref apart, found);
        }

        for (var i = whole; i < patterns.Length; i = unchecked(i + 1))
        {
            found = Count(patterns[i], i, ref plain, ref counts, ref apart, found);
        }

        return (int)found;
    }

    /// <summary>Counts a pair in one part of its pattern's count, or puts it apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Count(nint slot, int place, ref byte plain, ref long counts, ref int apart, nint found)
    {
        nint isPlain = Unsafe.Add(ref plain, slot);
        ref var count = ref Unsafe.Add(ref counts, unchecked(PatternSlots.Ways * slot));
        count = unchecked(count + isPlain);
        Unsafe.Add(ref apart, found) = place;
        return unchecked(found + 1 - isPlain);
    }

    private static byte[] Plain(PatternSpace space)
    {
        var plain = new byte[BlockMatcher.IsDirect(space) ? (int)space.Size + 1 : 0];
        if (plain.Length > 0)
        {
            // Pairs that are left out are counted and nothing else.
            plain[^1] = 1;
        }

        return plain;
    }

    protected override void Take(int row, int other, ulong pattern)
    {
        var score = _scores[pattern];
        var frequency = score.FrequencyWeight(row, other);
        _counts.Add(Space.WithFrequency(pattern, frequency));
        var weight = PairScorer.Written(score.Weight + frequency);
        if (weight >= keepFrom || IsSampled(hashes[row], hashes[other]))
        {
            Pairs.Add(new ComparedPair(row, other, pattern, frequency));
        }
    }

    /// <summary>A pair that may be kept, or whose pattern has no weight of its own.</summary>
    private void TakeOther(int slot, int row, int other, uint pattern, bool isSampled)
    {
        var slots = Slots!;
        if (double.IsNaN(slots.Weights[slot]) && slots.Adjusted[slot] is null)
        {
            if (scorer.AdjustmentsOf(pattern).Length > 0)
            {
                slots.Adjusted[slot] = new AdjustedPattern(Space, scorer, pattern, _frequencies);
            }
            else
            {
                slots.Weights[slot] = PairScorer.Written(scorer.PatternWeight(pattern));
                if (slots.AreDirect)
                {
                    _plain[slot] = slots.Weights[slot] < keepFrom ? (byte)1 : (byte)0;
                }
            }
        }

        var (weight, frequency) = (slots.Weights[slot], 0.0);
        if (slots.Adjusted[slot] is { } adjusted)
        {
            frequency = adjusted.Take(row, other);
            weight = adjusted.Weight + frequency;
            weight = weight < keepFrom - Rounding ? weight : PairScorer.Written(weight);
        }
        else
        {
            slots.Counts[PatternSlots.Ways * slot]++;
        }

        if (weight >= keepFrom || isSampled)
        {
            Pairs.Add(new ComparedPair(row, other, pattern, frequency));
        }
    }
}
