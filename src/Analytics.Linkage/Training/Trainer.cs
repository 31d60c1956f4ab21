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

    private const double MostlyClear = 0.9;

    /// <summary>Learns u.</summary>
    public (PatternCounts Random, long[][] Observed) LearnU(RowHashes hashes, ModelParameters parameters)
    {
        var random = CountRandom(new RandomPairs(table, hashes, options.RandomPairs));
        return (random, LearnU(random, parameters));
    }

    /// <summary>
    /// The passes of training, one a rule. Families that one of them tells from matches are looked for in the others. Where no pass that looks at a
    /// comparison found matches, those that found families instead are made again with no more matches than the prior lets expect: among people of
    /// one town most pairs share what towns share, and few are one person.
    /// </summary>
    /// <param name="blocks">Blocks to learn in.</param>
    /// <param name="start">u, and a first guess of m; not changed.</param>
    /// <param name="prior">A first guess of the prior.</param>
    /// <param name="capacity">The most matches there can be.</param>
    public IReadOnlyList<TrainingPass> Passes(IEnumerable<CandidatePairs> blocks, ModelParameters start, double prior, double capacity)
    {
        var passes = new List<PassBlocks>();
        foreach (var (candidates, rule) in blocks.SelectMany(candidates => Enumerable.Range(0, candidates.Blocks.Count).Select(rule => (candidates, rule))))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Blocks(candidates, rule, prior) is { } pass)
            {
                passes.Add(pass);
            }
        }

        var free = passes.Select(blocks => Pass(blocks, start, blocks.Learns, Free(blocks, start))).ToArray();
        var made = TrainingPass.FamiliesOf(free) is { } known ? [.. free.Zip(passes, (pass, blocks) => Told(pass, blocks, known))] : free;
        var untaught = Enumerable.Range(0, space.Count)
            .Select(comparison => !made.Any(pass => pass.Learns[comparison] && pass.IsCredible(prior, capacity))).ToArray();
        return [.. made.Zip(passes, (pass, blocks) => Again(pass, blocks) is { } again && again.IsCredible(prior, capacity) ? again : pass)];

        TrainingPass Told(TrainingPass pass, PassBlocks blocks, FamilyLevels known) =>
            pass.Outcome.Families is null && Families.Without(blocks, pass.Outcome, known) is { } outcome ? Pass(blocks, start, blocks.Learns, outcome) : pass;

        TrainingPass? Again(TrainingPass pass, PassBlocks blocks)
        {
            var open = pass.Learns.Zip(untaught, (learns, isUntaught) => learns && isUntaught).ToArray();
            return open.Contains(true) && !pass.IsCredible(prior, capacity) ? Pass(blocks, start, open, Held(blocks, start)) : null;
        }
    }

    /// <summary>Learns m from the passes, and what none of them could learn from all candidates; gives how far the passes lie apart.</summary>
    /// <param name="candidates">The pairs to weigh.</param>
    /// <param name="passes">The passes.</param>
    /// <param name="parameters">Takes m.</param>
    /// <param name="prior">The prior as it is known so far.</param>
    /// <param name="capacity">The most matches there can be.</param>
    public double[] LearnM(CandidatePairs candidates, IReadOnlyList<TrainingPass> passes, ModelParameters parameters, double prior, double capacity)
    {
        var spread = TakeMedians(parameters, passes, prior, capacity);
        if (passes.Count > 0 && spread.Any(double.IsNaN))
        {
            LearnRest(candidates, parameters, spread, prior);
        }

        return spread;
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

        var outcome = Expectation.Run(new PatternTable(space, counts.Sorted()), parameters, [.. spread.Select(_ => true)], Expected(prior, counts.Total));
        for (var comparison = 0; comparison < spread.Length; comparison++)
        {
            if (double.IsNaN(spread[comparison]) && outcome.Matched[comparison] >= PassOutcome.FewestMatches)
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

    private PassBlocks? Blocks(CandidatePairs candidates, int rule, double prior)
    {
        var columns = candidates.Blocks[rule].Rule.Columns.ToHashSet(StringComparer.Ordinal);
        var learns = space.Comparisons.Select(comparison => !comparison.Columns.Any(columns.Contains)).ToArray();
        var parts = Sample(candidates, rule);
        if (parts.Count == 0 || !learns.Contains(true) || candidates.Blocks[rule].Rule.Values.Any(WordUse.Weighs))
        {
            return null;
        }

        var pairs = candidates.PairsOf(rule);
        var patterns = new PatternTable(space, Count(candidates, parts, onlyNew: false).Sorted());
        return new PassBlocks(candidates.Blocks[rule].Rule, learns, patterns, pairs, Expected(prior, pairs), Math.Log2(AgreeingPairs / Math.Max(1, pairs)));
    }

    /// <summary>The share of matches to expect among so many pairs that a rule, or all of them, gives.</summary>
    private double Expected(double prior, double pairs) => Math.Clamp(prior * AgreeingPairs / Math.Max(1, pairs), 1e-4, 0.9);

    /// <summary>How many pairs there are, were all matches, that agree on a rule.</summary>
    private double AgreeingPairs => table.Table.PossiblePairs * RuleAgreement;

    /// <param name="blocks">Where to learn.</param>
    /// <param name="start">u, and a first guess of m.</param>
    /// <param name="heard">The comparisons of which the pass has a say.</param>
    /// <param name="outcome">What was learnt there.</param>
    private static TrainingPass Pass(PassBlocks blocks, ModelParameters start, bool[] heard, PassOutcome outcome)
    {
        var weight = blocks.Learnt.Sum(comparison => outcome.Parameters.M[comparison].Zip(start.U[comparison], (m, u) => m * Math.Log2(m / u)).Sum());
        return new TrainingPass(blocks.Rule, heard, outcome, outcome.Share * blocks.Pairs, blocks.Agreement + weight);
    }

    private static PassOutcome Free(PassBlocks blocks, ModelParameters start)
    {
        var outcome = Expectation.Run(blocks.Patterns, start, blocks.Learns, blocks.Expected);
        return Families.Without(blocks, outcome) ?? outcome;
    }

    /// <summary>
    /// Learns with the share of matches held at what was expected, and then, while that is more than the pairs that stand out clearly, at what these
    /// are: a share too large fills up with the likest of the others, and m with what they agree on.
    /// </summary>
    private static PassOutcome Held(PassBlocks blocks, ModelParameters start)
    {
        var share = blocks.Expected;
        var outcome = Expectation.Run(blocks.Patterns, start, blocks.Learns, share, isShareHeld: true);
        while (outcome.Clear < MostlyClear * share && outcome.Clear * outcome.Pairs >= PassOutcome.FewestMatches)
        {
            share = outcome.Clear;
            outcome = Expectation.Run(blocks.Patterns, start, blocks.Learns, share, isShareHeld: true);
        }

        return outcome;
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

    /// <summary>Of each comparison the weighted median over the credible passes that learnt it, brought back to a sum of 1; and how far the passes lie apart, in bits.</summary>
    private double[] TakeMedians(ModelParameters parameters, IReadOnlyList<TrainingPass> passes, double prior, double capacity)
    {
        var spread = new double[space.Count];
        for (var comparison = 0; comparison < space.Count; comparison++)
        {
            // Rather a pass that took families for matches than none.
            var own = passes.Where(pass => pass.Learns[comparison] && pass.Outcome.Matched[comparison] >= 1).ToArray();
            var learnt = own.Where(pass => pass.IsCredible(prior, capacity)).ToArray() is { Length: > 0 } credible ? credible : own;
            if (learnt.Length == 0)
            {
                spread[comparison] = double.NaN;
                continue;
            }

            var m = parameters.M[comparison];
            for (var level = 0; level < m.Length; level++)
            {
                var values = learnt.Select(pass => (Value: pass.Outcome.Parameters.M[comparison][level], Weight: pass.Say(prior)))
                    .OrderBy(item => item.Value).ToArray();
                m[level] = Median(values);
                // Of levels that hardly any true pair falls on the passes see too little to agree.
                spread[comparison] = m[level] < LeastShare ? spread[comparison] : Math.Max(spread[comparison], Math.Log2(values[^1].Value / values[0].Value));
            }

            var total = m.Sum();
            for (var level = 0; level < m.Length; level++)
            {
                m[level] /= total;
            }
        }

        return spread;
    }

    /// <summary>
    /// The weighted median: each value stands in the middle of its share of all weight, and what lies at one half is interpolated. With equal weights
    /// it is the usual one.
    /// </summary>
    internal static double Median((double Value, double Weight)[] sorted)
    {
        var (half, behind) = (sorted.Sum(item => item.Weight) / 2, 0.0);
        var (before, place) = (sorted[0].Value, double.NegativeInfinity);
        foreach (var (value, weight) in sorted)
        {
            var middle = behind + (weight / 2);
            if (middle >= half)
            {
                return double.IsInfinity(place) ? value : before + ((half - place) / (middle - place) * (value - before));
            }

            (before, place, behind) = (value, middle, behind + weight);
        }

        return before;
    }

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
