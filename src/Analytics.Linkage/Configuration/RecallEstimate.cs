using Analytics.Linkage.Blocking;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Configuration;

/// <summary>
/// How much of all matches blocking rules find, estimated once it is known how likely each pair that shares a rare value is a match. A pair counts
/// as much as it is likely to be one: taken for sure, those alike in all else would stand for all. And a column on which it agrees since it
/// was found by it agrees in it as often as in matches found by other columns: its agreement there is redrawn from these (a hot-deck imputation,
/// Andridge and Little 2010), as if columns were independent among matches. Where the same records err in many columns the estimate is still
/// too high, yet by less.
/// </summary>
internal sealed class RecallEstimate
{
    // With fewer matches expected among the pairs the standard error of an estimate is above a tenth.
    private const double EnoughMatches = 25;

    private readonly IReadOnlyList<ValueExpression> _keys;
    private readonly IReadOnlyList<ComparedSeed> _seeds;
    private readonly ulong[] _shared;

    /// <param name="keys">The keys, at most 64.</param>
    /// <param name="finders">By what the pairs were found.</param>
    /// <param name="seeds">The pairs.</param>
    public RecallEstimate(IReadOnlyList<ValueExpression> keys, IReadOnlyList<ValueExpression> finders, IReadOnlyList<ComparedSeed> seeds)
    {
        (_keys, _seeds) = (keys, seeds);
        _shared = [.. finders.Select(finder => Mask(key => RuleSelection.Share(key, finder)))];
    }

    /// <summary>The recall of each rule and those before it together, 0 to 1; NaN where too few matches tell of it.</summary>
    /// <param name="rules">Rules of the keys.</param>
    /// <param name="probability">How likely a pair is a match, 0 to 1.</param>
    public double[] Of(IEnumerable<BlockingRule> rules, Func<ComparedSeed, double> probability)
    {
        var masks = rules.Select(rule => Mask(rule.Values.Contains)).ToArray();
        var probabilities = _seeds.Select(probability).ToArray();
        var matches = new double[_shared.Length];
        for (var seed = 0; seed < probabilities.Length; seed++)
        {
            matches[_seeds[seed].Finder] += probabilities[seed];
        }

        var weights = probabilities.Select((chance, seed) => chance * SeedPairs.Say(matches[_seeds[seed].Finder])).ToArray();
        var found = new double[masks.Length];
        var total = 0.0;
        for (var finder = 0; finder < _shared.Length; finder++)
        {
            var others = Enumerable.Range(0, _shared.Length).Where(other => (_shared[other] & _shared[finder]) == 0).ToHashSet();

            // Of a column that no other stands in for nothing tells how often matches agree on it.
            if (matches[finder] > 0 && others.Sum(other => matches[other]) >= 1)
            {
                var rest = Agreements(weights, finder: [finder], ~_shared[finder]);
                total += Add(found, masks, rest, Agreements(weights, others, _shared[finder]));
            }
        }

        return matches.Sum() >= EnoughMatches && total > 0 ? [.. found.Select(sum => sum / total)] : [.. found.Select(_ => double.NaN)];
    }

    /// <summary>Adds what the rules find of pairs whose agreement is made of two parts, each of any of the one with any of the other; gives the weight of all.</summary>
    private static double Add(double[] found, ulong[] rules, Dictionary<ulong, double> parts, Dictionary<ulong, double> others)
    {
        var (all, of) = (parts.Values.Sum(), others.Values.Sum());
        foreach (var (part, weight) in parts)
        {
            foreach (var (other, share) in others)
            {
                var first = Array.FindIndex(rules, rule => ((part | other) & rule) == rule);
                for (var rule = first; rule >= 0 && rule < found.Length; rule++)
                {
                    found[rule] += weight * share / of;
                }
            }
        }

        return all;
    }

    /// <summary>The keys among some on which pairs found by some columns agree, with the weight of these pairs.</summary>
    private Dictionary<ulong, double> Agreements(double[] weights, HashSet<int> finder, ulong keys)
    {
        var sums = new Dictionary<ulong, double>();
        for (var seed = 0; seed < weights.Length; seed++)
        {
            if (finder.Contains(_seeds[seed].Finder))
            {
                var agree = _seeds[seed].Agree & keys;
                sums[agree] = sums.GetValueOrDefault(agree) + weights[seed];
            }
        }

        return sums;
    }

    private ulong Mask(Func<ValueExpression, bool> holds) =>
        Enumerable.Range(0, _keys.Count).Where(key => holds(_keys[key])).Aggregate(0UL, (mask, key) => mask | (1UL << key));
}
