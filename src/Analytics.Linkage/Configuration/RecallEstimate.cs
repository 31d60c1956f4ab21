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
    private readonly IReadOnlyList<ValueExpression> _keys;
    private readonly IReadOnlyList<ComparedSeed> _seeds;
    private readonly ulong[] _shared;

    /// <param name="keys">The keys, at most 64.</param>
    /// <param name="finders">By what the pairs were found.</param>
    /// <param name="seeds">The pairs.</param>
    public RecallEstimate(IReadOnlyList<ValueExpression> keys, IReadOnlyList<ValueExpression> finders, IReadOnlyList<ComparedSeed> seeds)
    {
        (_keys, _seeds) = (keys, seeds);
        _shared = [.. finders.Select(finder => RuleSelection.Mask(keys, key => RuleSelection.Share(key, finder)))];
    }

    /// <summary>The recall of each rule and those before it together, 0 to 1; NaN where too few matches tell of it.</summary>
    /// <param name="rules">Rules of the keys.</param>
    /// <param name="probability">How likely a pair is a match, 0 to 1.</param>
    public double[] Of(IEnumerable<BlockingRule> rules, Func<ComparedSeed, double> probability)
    {
        var masks = rules.Select(rule => RuleSelection.Mask(_keys, rule.Values.Contains)).ToArray();
        var agreements = Agreements(probability);
        double[] matches = [.. agreements.Select(all => all.Values.Sum())];
        var found = new double[masks.Length];
        var total = 0.0;
        for (var finder = 0; finder < _shared.Length; finder++)
        {
            int[] others = [.. Enumerable.Range(0, _shared.Length).Where(other => matches[other] > 0 && (_shared[other] & _shared[finder]) == 0)];

            // Of a column that no other stands in for nothing tells how often matches agree on it.
            if (matches[finder] > 0 && others.Sum(other => matches[other]) >= 1)
            {
                total += Add(found, masks, Among(~_shared[finder], [finder]), Among(_shared[finder], others));
            }
        }

        return matches.Sum() >= RuleSelection.EnoughSeeds && total > 0 ? [.. found.Select(sum => sum / total)] : [.. found.Select(_ => double.NaN)];

        // The keys among some on which pairs found by some columns agree, with the weight of these pairs.
        (ulong Agree, double Weight)[] Among(ulong among, IEnumerable<int> finders)
        {
            var sums = new Dictionary<ulong, double>();
            foreach (var (finder, agree, chance) in finders.SelectMany(finder => agreements[finder].Select(item => (finder, item.Key, item.Value))))
            {
                sums[agree & among] = sums.GetValueOrDefault(agree & among) + (chance * SeedPairs.Say(matches[finder]));
            }

            return [.. sums.Select(item => (item.Key, item.Value))];
        }
    }

    /// <summary>Of each column the keys on which pairs it found agree, with the number of matches expected among them.</summary>
    private Dictionary<ulong, double>[] Agreements(Func<ComparedSeed, double> probability)
    {
        var agreements = _shared.Select(_ => new Dictionary<ulong, double>()).ToArray();
        foreach (var seed in _seeds)
        {
            var sums = agreements[seed.Finder];
            sums[seed.Agree] = sums.GetValueOrDefault(seed.Agree) + probability(seed);
        }

        return agreements;
    }

    /// <summary>Adds what the rules find of pairs whose agreement is made of two parts, each of any of the one with any of the other; gives the weight of all.</summary>
    private static double Add(double[] found, ulong[] rules, (ulong Agree, double Weight)[] parts, (ulong Agree, double Weight)[] others)
    {
        var all = others.Sum(other => other.Weight);
        foreach (var part in parts)
        {
            foreach (var other in others)
            {
                var agree = part.Agree | other.Agree;
                for (var rule = Array.FindIndex(rules, rule => (agree & rule) == rule); rule >= 0 && rule < found.Length; rule++)
                {
                    found[rule] += part.Weight * other.Weight / all;
                }
            }
        }

        return parts.Sum(part => part.Weight);
    }
}
