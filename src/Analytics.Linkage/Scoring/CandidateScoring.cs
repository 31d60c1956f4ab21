using System.Collections.Concurrent;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Scoring;

/// <summary>Compares every candidate pair once: counts the patterns, and keeps the pairs that come near the threshold and a small sample of the others.</summary>
internal sealed class CandidateScoring(PreparedTable table, PatternSpace space, CandidatePairs candidates, RowHashes hashes, LinkageOptions options, CancellationToken cancellation)
{
    // Of pairs far below the threshold one in so many is kept, for the clerical sample; which, is decided by a hash of what the pair holds.
    private const ulong SampleOne = 4096;

    /// <param name="scorer">Gives the weights.</param>
    /// <param name="keepFrom">The weight from which every pair is kept.</param>
    public ScoredCandidates Run(PairScorer scorer, double keepFrom)
    {
        // A thread's state goes on from rule to rule: what it has counted and worked out serves all of them.
        var idle = new ConcurrentBag<State>();
        var perRule = new long[candidates.Blocks.Count];
        var compared = 0L;
        for (var rule = 0; rule < perRule.Length; rule++)
        {
            var states = ParallelParts.Run(
                candidates.Parts(rule),
                options.Threads,
                () => idle.TryTake(out var state)
                    ? state
                    : new State(space, new PairComparer(space, table), scorer, hashes, options.KeepAllPairs ? double.NegativeInfinity : keepFrom),
                (part, state) => candidates.Visit(part, onlyNew: true, ref state.Buffer, state.Compare),
                cancellation);
            foreach (var state in states)
            {
                idle.Add(state);
            }

            perRule[rule] = idle.Sum(state => state.Counts.Total) - compared;
            compared += perRule[rule];
        }

        var (counts, pairs) = (Sum(idle), idle.Select(state => state.Pairs).ToList());
        idle.Clear();
        return new ScoredCandidates(counts, perRule, Joined(pairs));
    }

    private static PatternCounts Sum(IEnumerable<State> states)
    {
        var counts = states.OrderByDescending(state => state.Counts.Distinct).Select(state => state.Counts).ToArray();
        var sum = counts.Length > 0 ? counts[0] : new PatternCounts();
        foreach (var other in counts.Skip(1))
        {
            sum.Add(other);
        }

        return sum;
    }

    /// <summary>Weighs pairs anew that were compared before, with the same comparisons.</summary>
    /// <param name="before">What was compared; its pairs are changed in their places, since they may be many.</param>
    /// <param name="scorer">Gives the new weights.</param>
    /// <param name="keepFrom">The new weight from which a pair is kept.</param>
    public ScoredCandidates Again(ScoredCandidates before, PairScorer scorer, double keepFrom)
    {
        var scores = new PatternScores(scorer);
        var kept = 0;
        foreach (var pair in before.Kept)
        {
            var score = scores[pair.Pattern];
            var weight = PairScorer.Written(score.Weight + score.FrequencyWeight(pair.Left, pair.Right));
            if (options.KeepAllPairs || weight >= keepFrom || IsSampled(hashes, pair.Left, pair.Right))
            {
                before.Kept[kept++] = pair with { Weight = weight };
            }
        }

        return before with { Kept = before.Kept[..kept] };
    }

    /// <summary>The lists behind each other; each is let go as soon as it is copied.</summary>
    private static ScoredPair[] Joined(List<List<ScoredPair>> lists)
    {
        var joined = new ScoredPair[lists.Sum(list => list.Count)];
        var place = 0;
        for (var i = 0; i < lists.Count; i++)
        {
            lists[i].CopyTo(joined, place);
            place += lists[i].Count;
            lists[i] = [];
        }

        return joined;
    }

    private static bool IsSampled(RowHashes hashes, int left, int right) => hashes.Pair(left, right) % SampleOne == 0;

    private sealed class State(PatternSpace space, PairComparer comparer, PairScorer scorer, RowHashes hashes, double keepFrom)
    {
        public int[] Buffer = new int[256];

        private readonly PatternScores _scores = new(scorer);

        public PatternCounts Counts { get; } = new();

        public List<ScoredPair> Pairs { get; } = [];

        public void Compare(int row, ReadOnlySpan<int> others)
        {
            foreach (var other in others)
            {
                var pattern = comparer.Pattern(row, other);
                var score = _scores[pattern];
                var frequency = score.FrequencyWeight(row, other);
                Counts.Add(space.WithFrequency(pattern, frequency));
                var weight = PairScorer.Written(score.Weight + frequency);
                if (weight >= keepFrom || IsSampled(hashes, row, other))
                {
                    Pairs.Add(new ScoredPair(row, other, pattern, weight));
                }
            }
        }
    }
}

/// <summary>What came of comparing all candidate pairs.</summary>
/// <param name="Patterns">How many pairs fell on each pattern.</param>
/// <param name="PairsPerRule">How many pairs each rule gave that none before it gave.</param>
/// <param name="Kept">The pairs kept, in no order.</param>
internal sealed record ScoredCandidates(PatternCounts Patterns, IReadOnlyList<long> PairsPerRule, ScoredPair[] Kept);
