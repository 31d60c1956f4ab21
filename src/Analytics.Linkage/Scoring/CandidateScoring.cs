using System.Runtime.InteropServices;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Scoring;

/// <summary>Compares every candidate pair once: counts the patterns, and keeps the pairs that come near the threshold and a small sample of the others.</summary>
internal sealed class CandidateScoring(PreparedTable table, PatternSpace space, CandidatePairs candidates, RowHashes hashes, LinkageOptions options, CancellationToken cancellation)
{
    /// <summary>Compares the pairs.</summary>
    /// <param name="scorer">Gives the weights by which pairs are kept.</param>
    /// <param name="keepFrom">The weight from which every pair is kept.</param>
    public ComparedCandidates Compare(PairScorer scorer, double keepFrom)
    {
        var perRule = new long[candidates.Blocks.Count];
        var counts = new PatternCounts();
        var pairs = new List<List<ComparedPair>>();
        for (var rule = 0; rule < perRule.Length; rule++)
        {
            var states = ParallelParts.Run(
                CandidatePairs.Pieces(candidates.Parts(rule)),
                options.Threads,
                () => new ScoringVisitor(space, table, candidates, scorer, hashes, options.KeepAllPairs ? double.NegativeInfinity : keepFrom),
                (part, state) => state.Run(part, onlyNew: true),
                cancellation);
            foreach (var state in states)
            {
                perRule[rule] += state.AddTo(counts);
                pairs.Add(state.Pairs);
            }
        }

        return new ComparedCandidates(counts, perRule, pairs);
    }

    /// <summary>Weighs pairs that were compared.</summary>
    /// <param name="compared">What was compared; its lists of pairs are let go one by one.</param>
    /// <param name="scorer">Gives the weights: of the same comparisons and frequencies, but probabilities that may be others.</param>
    /// <param name="keepFrom">The weight from which a pair is kept.</param>
    public ScoredCandidates Weigh(ComparedCandidates compared, PairScorer scorer, double keepFrom)
    {
        var lists = compared.Kept;
        var starts = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
        {
            starts[i + 1] = starts[i] + lists[i].Count;
        }

        var pairs = new ScoredPair[starts[^1]];
        var kept = new int[lists.Count];
        ParallelParts.Run(
            [.. Enumerable.Range(0, lists.Count)],
            options.Threads,
            () => new Dictionary<ulong, double>(),
            (i, weights) =>
            {
                kept[i] = Weigh(lists[i], pairs.AsSpan(starts[i]), weights, scorer, keepFrom);
                lists[i] = [];
            },
            cancellation);
        var count = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            Array.Copy(pairs, starts[i], pairs, count, kept[i]);
            count += kept[i];
        }

        Array.Resize(ref pairs, count);
        return new ScoredCandidates(compared.Patterns, compared.PairsPerRule, pairs);
    }

    private int Weigh(List<ComparedPair> pairs, Span<ScoredPair> weighed, Dictionary<ulong, double> weights, PairScorer scorer, double keepFrom)
    {
        var kept = 0;
        foreach (ref readonly var pair in CollectionsMarshal.AsSpan(pairs))
        {
            ref var patternWeight = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, pair.Pattern, out var isKnown);
            if (!isKnown)
            {
                patternWeight = scorer.PatternWeight(pair.Pattern);
            }

            var weight = PairScorer.Written(patternWeight + pair.Frequency);
            if (options.KeepAllPairs || weight >= keepFrom || ScoringVisitor.IsSampled(hashes[pair.Left], hashes[pair.Right]))
            {
                weighed[kept++] = new ScoredPair(pair.Left, pair.Right, pair.Pattern, weight);
            }
        }

        return kept;
    }
}

/// <summary>What came of comparing all candidate pairs.</summary>
/// <param name="Patterns">How many pairs fell on each pattern.</param>
/// <param name="PairsPerRule">How many pairs each rule gave that none before it gave.</param>
/// <param name="Kept">The pairs kept, in no order, in as many lists as there were threads and rules.</param>
internal sealed record ComparedCandidates(PatternCounts Patterns, IReadOnlyList<long> PairsPerRule, List<List<ComparedPair>> Kept);

/// <summary>The same with the pairs weighed.</summary>
/// <param name="Patterns">How many pairs fell on each pattern.</param>
/// <param name="PairsPerRule">How many pairs each rule gave that none before it gave.</param>
/// <param name="Kept">The pairs kept, in no order.</param>
internal sealed record ScoredCandidates(PatternCounts Patterns, IReadOnlyList<long> PairsPerRule, ScoredPair[] Kept);
