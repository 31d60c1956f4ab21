using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Configuration;

/// <summary>
/// Chooses blocking rules among single keys and pairs of keys: greedily the one that adds most expected recall for its cost, until nothing
/// worth having is left or the budget of pairs is spent. Recall is estimated on likely matches, of each only by rules whose keys do not agree
/// because of what found it; cost by counting the blocks of a sample of the rows.
/// </summary>
internal sealed class RuleSelection(
    IReadOnlyList<ValueExpression> keys, IReadOnlyList<PreparedColumn> columns, IReadOnlyList<ValueExpression> finders, int[] sample, int records)
{
    /// <summary>Of fewer likely matches the standard error of an estimated recall is above a tenth.</summary>
    public const int EnoughSeeds = 25;

    private const int MostRules = 16;
    private const int MostPairsARecord = 5;
    private const double LeastGain = 0.0015;

    private List<Candidate>? _candidates;

    public IReadOnlyList<ChosenRule> Choose(IReadOnlyList<Seed> seeds, double budget)
    {
        var rules = Candidates().Where(rule => rule.Cost <= budget).ToList();
        var weights = Weights(seeds);
        var covered = new bool[seeds.Count];
        var chosen = new List<ChosenRule>();
        var spent = 0.0;
        var recall = 0.0;
        while (chosen.Count < MostRules)
        {
            var (best, gain) = Best(rules, seeds, weights, covered, budget - spent);
            if (best is null || gain < LeastGain)
            {
                break;
            }

            Cover(best, seeds, covered);
            spent += best.Cost;
            recall += gain;
            chosen.Add(new ChosenRule(new BlockingRule([.. best.Keys.Select(key => keys[key])]), best.Cost, recall));
            rules.Remove(best);
        }

        return [.. chosen, .. Singles(rules, seeds, chosen, budget - spent, recall)];
    }

    /// <summary>The keys, one by one, whose blocks are so small that matches are not lost among their pairs, nor training with them; the most telling first.</summary>
    public IReadOnlyList<ValueExpression> Small() => [.. Candidates().Where(IsSmall).Select(rule => keys[rule.Keys[0]])];

    /// <summary>
    /// Keys of which so few likely matches can tell that recall cannot be estimated: every small one that the budget still bears is a rule of its own,
    /// the most telling first.
    /// </summary>
    private IEnumerable<ChosenRule> Singles(List<Candidate> rules, IReadOnlyList<Seed> seeds, List<ChosenRule> chosen, double budget, double recall)
    {
        foreach (var rule in rules.Where(rule => IsSmall(rule) && seeds.Count(rule.CanTell) < EnoughSeeds).Take(MostRules - chosen.Count))
        {
            if (rule.Cost <= budget)
            {
                budget -= rule.Cost;
                yield return new ChosenRule(new BlockingRule([keys[rule.Keys[0]]]), rule.Cost, recall);
            }
        }
    }

    private bool IsSmall(Candidate rule) => rule is { Keys.Length: 1, Cost: > 0 } && rule.Cost <= MostPairsARecord * (double)records;

    private static (Candidate? Best, double Gain) Best(List<Candidate> rules, IReadOnlyList<Seed> seeds, double[] weights, bool[] covered, double budget)
    {
        var gains = new double[rules.Count];
        Parallel.For(0, rules.Count, i =>
        {
            if (rules[i].Cost > budget)
            {
                return;
            }

            for (var seed = 0; seed < covered.Length; seed++)
            {
                gains[i] += !covered[seed] && rules[i].Covers(seeds[seed]) ? weights[seed] : 0;
            }
        });
        Candidate? best = null;
        var (bestGain, bestValue) = (0.0, 0.0);
        for (var i = 0; i < rules.Count; i++)
        {
            // A gain is worth more than thrift: cost counts by its square root only.
            var value = gains[i] / Math.Sqrt(rules[i].Cost + (0.002 * budget) + 1);
            if (gains[i] >= LeastGain && value > bestValue)
            {
                (best, bestGain, bestValue) = (rules[i], gains[i], value);
            }
        }

        return (best, bestGain);
    }

    private static void Cover(Candidate rule, IReadOnlyList<Seed> seeds, bool[] covered)
    {
        for (var seed = 0; seed < covered.Length; seed++)
        {
            covered[seed] |= rule.Covers(seeds[seed]);
        }
    }

    private double[] Weights(IReadOnlyList<Seed> seeds)
    {
        var counts = new int[finders.Count];
        foreach (var seed in seeds)
        {
            counts[seed.Finder]++;
        }

        var weights = seeds.Select(seed => SeedPairs.Say(counts[seed.Finder])).ToArray();
        var total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }

    private List<Candidate> Candidates()
    {
        if (_candidates is not null)
        {
            return _candidates;
        }

        var sets = new List<int[]>();
        for (var one = 0; one < keys.Count; one++)
        {
            sets.Add([one]);
            for (var other = one + 1; other < keys.Count; other++)
            {
                if (keys[one].ColumnName != keys[other].ColumnName)
                {
                    sets.Add([one, other]);
                }
            }
        }

        var factor = Math.Pow(records / (double)Math.Max(1, sample.Length), 2);
        var sharing = keys.Select(key => Mask(finders, finder => Share(key, finder))).ToArray();
        var pairs = Pairs(sets);
        return _candidates = [.. sets.Select((set, i) => new Candidate(set, Mask(set), set.Aggregate(0UL, (mask, key) => mask | sharing[key]), factor * pairs[i]))];
    }

    /// <summary>Whether agreement on the one makes agreement on the other likelier by itself; rare words of two parts of all words are different words.</summary>
    public static bool Share(ValueExpression key, ValueExpression finder) =>
        key.ColumnName == finder.ColumnName && (key.Equals(finder) || !WordUse.Weighs(key) || !WordUse.Weighs(finder));

    /// <summary>A bit for each of some values, at most 64, of which something holds.</summary>
    public static ulong Mask(IReadOnlyList<ValueExpression> values, Func<ValueExpression, bool> holds) =>
        Mask(Enumerable.Range(0, values.Count).Where(value => holds(values[value])));

    private static ulong Mask(IEnumerable<int> places) => places.Aggregate(0UL, (mask, place) => mask | (1UL << place));

    /// <summary>How many pairs of the sample share the values of each set of one or two keys.</summary>
    private long[] Pairs(List<int[]> sets)
    {
        var groups = columns.AsParallel().AsOrdered().Select(column => new KeyGroups(column, sample)).ToArray();
        var pairs = new long[sets.Count];
        Parallel.For(
            0,
            sets.Count,
            () => new int[groups.Max(group => group.ValueCount)],
            (i, _, counters) =>
            {
                pairs[i] = sets[i] is [var one, var other] ? groups[one].PairsWith(groups[other], counters) : groups[sets[i][0]].Pairs;
                return counters;
            },
            _ => { });
        return pairs;
    }

    private sealed record Candidate(int[] Keys, ulong Mask, ulong Finders, double Cost)
    {
        /// <summary>Whether the pair tells of the rule: its keys do not agree because of what found it.</summary>
        public bool CanTell(Seed seed) => ((Finders >> seed.Finder) & 1) == 0;

        public bool Covers(Seed seed) => (seed.Agree & Mask) == Mask && CanTell(seed);
    }
}

/// <summary>A rule that was chosen.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pairs">How many pairs its blocks are estimated to hold.</param>
/// <param name="Recall">The recall estimated for it and the rules before it together, 0 to 1; NaN where the rule was given, or where too few matches tell of it.</param>
public sealed record ChosenRule(BlockingRule Rule, double Pairs, double Recall);
