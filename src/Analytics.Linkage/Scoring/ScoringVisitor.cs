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
    private const ulong SampleOne = 4096;

    private readonly Dictionary<ulong, double> _weights = [];
    private readonly PatternCounts _counts = new();
    private ulong[] _hashes = [];

    public List<ScoredPair> Pairs { get; } = [];

    public static bool IsSampled(ulong pairHash) => pairHash % SampleOne == 0;

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
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _hashes[i] = hashes[rows[i]];
        }
    }

    protected override void Take(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<uint> patterns, ReadOnlySpan<byte> left)
    {
        var own = _hashes[query];
        var theirs = _hashes.AsSpan(first, others.Length);
        for (var i = 0; i < patterns.Length && i < theirs.Length; i++)
        {
            if (!left.IsEmpty && left[i] != 0)
            {
                continue;
            }

            var slot = Slots!.Of(patterns[i]);
            if (Slots.Kinds[slot] != PatternKind.Fixed)
            {
                TakeOther(slot, RowAt(query), others[i], patterns[i]);
                continue;
            }

            Slots.Counts[slot]++;
            var weight = Slots.Weights[slot];
            if (weight >= keepFrom || IsSampled(RowHashes.Pair(own, theirs[i])))
            {
                Pairs.Add(new ScoredPair(RowAt(query), others[i], patterns[i], weight));
            }
        }
    }

    protected override void Take(int row, int other, ulong pattern)
    {
        var frequency = scorer.FrequencyWeight(pattern, row, other);
        _counts.Add(Space.WithFrequency(pattern, frequency));
        if (!_weights.TryGetValue(pattern, out var weight))
        {
            _weights.Add(pattern, weight = scorer.PatternWeight(pattern));
        }

        weight += frequency;
        if (weight >= keepFrom || IsSampled(hashes.Pair(row, other)))
        {
            Pairs.Add(new ScoredPair(row, other, pattern, weight));
        }
    }

    private void TakeOther(int slot, int row, int other, uint pattern)
    {
        if (Slots!.Kinds[slot] == PatternKind.Unknown)
        {
            Slots.Weights[slot] = scorer.PatternWeight(pattern);
            Slots.Kinds[slot] = scorer.IsAdjusted(pattern) ? PatternKind.Adjusted : PatternKind.Fixed;
        }

        Take(row, other, pattern);
    }
}
