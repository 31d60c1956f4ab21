using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Training;

/// <summary>
/// Learns a model without knowing any truth: u from random pairs, m by expectation–maximisation within each rule's blocks, where matches are
/// frequent enough to be seen. Comparisons that look at a rule's columns sit its pass out, for within a block they agree by construction. Blocks of
/// rare words are passed over: things of one family share such a word and much else, more than what random pairs say of u allows for.
/// </summary>
internal sealed class Trainer(PreparedTable table, PatternSpace space, LinkageOptions options, CancellationToken cancellation)
{
    private const double RuleAgreement = 0.8;
    private const double LeastShare = 0.02;

    // What so few matches say of a ladder is worse than a guess.
    private const double FewestMatches = 20;

    /// <summary>Learns u.</summary>
    public (PatternCounts Random, long[][] Observed) LearnU(RowHashes hashes, ModelParameters parameters)
    {
        var random = CountRandom(new RandomPairs(table, hashes, options.RandomPairs));
        return (random, LearnU(random, parameters));
    }

    /// <summary>Learns m, u being known.</summary>
    public (IReadOnlyList<TrainingPass> Passes, double[] Spread) LearnM(CandidatePairs candidates, ModelParameters parameters, double prior)
    {
        var passes = new List<TrainingPass>();
        for (var rule = 0; rule < candidates.Blocks.Count; rule++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Pass(candidates, rule, parameters, prior) is { } pass)
            {
                passes.Add(pass);
            }
        }

        var spread = TakeMedians(parameters, passes);
        if (passes.Count > 0 && spread.Any(double.IsNaN))
        {
            LearnRest(candidates, parameters, spread, prior);
        }

        return (passes, spread);
    }

    /// <summary>
    /// Comparisons that every rule looks at, as titles of things are: learnt among all pairs that any rule gives, beside the others. Those pairs
    /// agree more than matches at large do; but it is them that are weighed.
    /// </summary>
    private void LearnRest(CandidatePairs candidates, ModelParameters parameters, double[] spread, double prior)
    {
        var all = Enumerable.Range(0, candidates.Blocks.Count).ToArray();
        var counts = Count(candidates, [.. all.SelectMany(rule => Sample(candidates, rule))], onlyNew: true);
        if (counts.Total == 0)
        {
            return;
        }

        var expected = prior * table.Table.PossiblePairs * RuleAgreement / counts.Total;
        var outcome = Expectation.Run(space, counts.Sorted(), parameters, [.. spread.Select(_ => true)], Math.Clamp(expected, 1e-4, 0.9));
        for (var comparison = 0; comparison < spread.Length; comparison++)
        {
            if (double.IsNaN(spread[comparison]) && outcome.Matched[comparison] >= FewestMatches)
            {
                outcome.Parameters.M[comparison].CopyTo(parameters.M[comparison], 0);
                spread[comparison] = 0;
            }
        }
    }

    private PatternCounts CountRandom(RandomPairs pairs)
    {
        var runs = new RandomRuns(pairs);
        var states = ParallelParts.Run(
            [.. Enumerable.Range(0, runs.Count)],
            options.Threads,
            () => new RandomPatterns(space, table),
            (number, state) => state.Count(runs, number),
            cancellation);
        return Sum(states.Select(state => state.Counts));
    }

    private long[][] LearnU(PatternCounts random, ModelParameters parameters)
    {
        var seen = Enumerable.Range(0, space.Count).Select(comparison => new long[space.Radix(comparison) - 1]).ToArray();
        Span<byte> codes = stackalloc byte[space.Count];
        foreach (var (pattern, count) in random.Sorted())
        {
            space.Codes(pattern, codes);
            for (var comparison = 0; comparison < codes.Length; comparison++)
            {
                if (codes[comparison] > 0)
                {
                    seen[comparison][codes[comparison] - 1] += count;
                }
            }
        }

        for (var comparison = 0; comparison < space.Count; comparison++)
        {
            // A level that no random pair fell on is rarer than one in as many; half a pair stands for it.
            var total = seen[comparison].Sum() + (0.5 * seen[comparison].Count(count => count == 0));
            for (var level = 0; level < seen[comparison].Length && total > 0; level++)
            {
                parameters.U[comparison][level] = Math.Max(seen[comparison][level], 0.5) / total;
            }
        }

        return seen;
    }

    private TrainingPass? Pass(CandidatePairs candidates, int rule, ModelParameters start, double prior)
    {
        var columns = candidates.Blocks[rule].Rule.Columns.ToHashSet(StringComparer.Ordinal);
        var learns = space.Comparisons.Select(comparison => !comparison.Columns.Any(columns.Contains)).ToArray();
        var parts = Sample(candidates, rule);
        if (parts.Count == 0 || !learns.Contains(true) || candidates.Blocks[rule].Rule.Values.Any(WordUse.Weighs))
        {
            return null;
        }

        var patterns = Count(candidates, parts, onlyNew: false).Sorted();
        var expected = prior * table.Table.PossiblePairs * RuleAgreement / Math.Max(1, candidates.PairsOf(rule));
        var outcome = Expectation.Run(space, patterns, start, learns, Math.Clamp(expected, 1e-4, 0.9));
        return new TrainingPass(candidates.Blocks[rule].Rule, learns, outcome);
    }

    private PatternCounts Count(CandidatePairs candidates, IReadOnlyList<CandidatePart> parts, bool onlyNew)
    {
        var states = ParallelParts.Run(
            CandidatePairs.Pieces(parts),
            options.Threads,
            () => new CountingVisitor(space, table, candidates),
            (part, state) => state.Run(part, onlyNew),
            cancellation);
        var counts = new PatternCounts();
        foreach (var state in states)
        {
            state.AddTo(counts);
        }

        return counts;
    }

    /// <summary>The rule's first blocks up to a number of pairs: blocks stand in the order of their keys' hashes, which is a random one that repeats.</summary>
    private List<CandidatePart> Sample(CandidatePairs candidates, int rule)
    {
        var parts = candidates.Parts(rule);
        var wanted = (int)Math.Ceiling(parts.Count * Math.Min(1, options.TrainingPairs / (double)Math.Max(1, candidates.PairsOf(rule))));
        return [.. parts.Take(wanted)];
    }

    /// <summary>Of each comparison the median over the passes that learnt it, brought back to a sum of 1; and how far the passes lie apart, in bits.</summary>
    private double[] TakeMedians(ModelParameters parameters, List<TrainingPass> passes)
    {
        var spread = new double[space.Count];
        for (var comparison = 0; comparison < space.Count; comparison++)
        {
            var learnt = passes.Where(pass => pass.Learns[comparison] && pass.Outcome.Matched[comparison] >= 1)
                .Select(pass => pass.Outcome.Parameters.M[comparison]).ToArray();
            if (learnt.Length == 0)
            {
                spread[comparison] = double.NaN;
                continue;
            }

            var m = parameters.M[comparison];
            for (var level = 0; level < m.Length; level++)
            {
                var values = learnt.Select(ladder => ladder[level]).Order().ToArray();
                m[level] = Median(values);
                // Of levels that hardly any true pair falls on the passes see too little to agree.
                spread[comparison] = m[level] < LeastShare ? spread[comparison] : Math.Max(spread[comparison], Math.Log2(values[^1] / values[0]));
            }

            var total = m.Sum();
            for (var level = 0; level < m.Length; level++)
            {
                m[level] /= total;
            }
        }

        return spread;
    }

    private static double Median(double[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;

    private static PatternCounts Sum(IEnumerable<PatternCounts> parts)
    {
        var sum = new PatternCounts();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }
}

/// <summary>One pass of training.</summary>
/// <param name="Rule">Whose blocks it looked at.</param>
/// <param name="Learns">Which comparisons it learnt.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record TrainingPass(BlockingRule Rule, bool[] Learns, PassOutcome Outcome);
