using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Scoring;

/// <summary>Compares every candidate pair once: counts the patterns, and keeps the pairs that come near the threshold and a small sample of the others.</summary>
internal sealed class CandidateScoring(PreparedTable table, PatternSpace space, CandidatePairs candidates, RowHashes hashes, LinkageOptions options, CancellationToken cancellation)
{
    private const int Part = 1 << 15;

    /// <param name="scorer">Gives the weights.</param>
    /// <param name="keepFrom">The weight from which every pair is kept.</param>
    public ScoredCandidates Run(PairScorer scorer, double keepFrom)
    {
        var perRule = new long[candidates.Blocks.Count];
        var counts = new PatternCounts();
        var pairs = new List<List<ScoredPair>>();
        for (var rule = 0; rule < perRule.Length; rule++)
        {
            var states = ParallelParts.Run(
                candidates.Parts(rule),
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

        return new ScoredCandidates(counts, perRule, Joined(pairs));
    }

    /// <summary>Weighs pairs anew that were compared before, with the same comparisons.</summary>
    /// <param name="before">What was compared; its pairs are overwritten.</param>
    /// <param name="scorer">Gives the new weights.</param>
    /// <param name="keepFrom">The new weight from which a pair is kept.</param>
    public ScoredCandidates Again(ScoredCandidates before, PairScorer scorer, double keepFrom)
    {
        var pairs = before.Kept;
        var kept = new int[(pairs.Length + Part - 1) / Part];
        ParallelParts.Run(
            [.. Enumerable.Range(0, kept.Length)],
            options.Threads,
            () => new PatternScores(scorer),
            (part, scores) => kept[part] = Again(pairs.AsSpan(part * Part, Math.Min(Part, pairs.Length - (part * Part))), scores, keepFrom),
            cancellation);
        var count = 0;
        for (var part = 0; part < kept.Length; part++)
        {
            Array.Copy(pairs, part * Part, pairs, count, kept[part]);
            count += kept[part];
        }

        return before with { Kept = pairs[..count] };
    }

    /// <summary>Weighs pairs anew and moves those kept to the front.</summary>
    /// <returns>How many are kept.</returns>
    private int Again(Span<ScoredPair> pairs, PatternScores scores, double keepFrom)
    {
        var kept = 0;
        foreach (var pair in pairs)
        {
            var score = scores[pair.Pattern];
            var weight = PairScorer.Written(score.Weight + score.FrequencyWeight(pair.Left, pair.Right));
            if (options.KeepAllPairs || weight >= keepFrom || ScoringVisitor.IsSampled(hashes[pair.Left], hashes[pair.Right]))
            {
                pairs[kept++] = pair with { Weight = weight };
            }
        }

        return kept;
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
}

/// <summary>What came of comparing all candidate pairs.</summary>
/// <param name="Patterns">How many pairs fell on each pattern.</param>
/// <param name="PairsPerRule">How many pairs each rule gave that none before it gave.</param>
/// <param name="Kept">The pairs kept, in no order.</param>
internal sealed record ScoredCandidates(PatternCounts Patterns, IReadOnlyList<long> PairsPerRule, ScoredPair[] Kept);
