using Analytics.Linkage;
using Analytics.Linkage.Scoring;

namespace Analytics.Pipeline.Linking.Reports.Pairs;

/// <summary>
/// Which pairs the page shows: some sixty from every region of weights, most of them around the threshold, where the decision is open. Pairs
/// that agree in the same way say the same, so within a region each agreement pattern comes once before any comes twice.
/// </summary>
internal static class PairChoice
{
    private const int NearThreshold = 14;
    private const int Elsewhere = 8;

    // Up to so many pairs all are looked at; of more only the strongest and the weakest of each pattern, for sorting millions takes long.
    private const int FewPairs = 5_000;

    public static IReadOnlyList<PairGroup> Of(LinkageResult result, PairOrder order)
    {
        var candidates = result.Pairs.Count <= FewPairs ? [.. result.Pairs] : Extremes(result.Pairs, order);
        candidates.Sort(order);
        var threshold = result.Model.ThresholdWeight;
        var above = candidates.FindAll(pair => pair.Weight >= threshold);
        var below = candidates.FindAll(pair => pair.Weight < threshold);
        above.Reverse();
        var (justAbove, matches, strongest) = Regions(above);
        var (justBelow, others, weakest) = Regions(below);
        var groups = new (PairGroupKind Kind, IEnumerable<ScoredPair> Pairs)[]
        {
            (PairGroupKind.Strongest, strongest),
            (PairGroupKind.Matches, matches),
            (PairGroupKind.JustAbove, justAbove),
            (PairGroupKind.JustBelow, justBelow),
            (PairGroupKind.NonMatches, others),
            (PairGroupKind.Weakest, weakest),
        };
        return [.. groups.Select(group => new PairGroup(group.Kind, [.. group.Pairs.Order(order)])).Where(group => group.Pairs.Count > 0)];
    }

    /// <summary>Pairs near the threshold, far from it and between, of one side of it; the three do not overlap in weight.</summary>
    /// <param name="side">The pairs of one side, nearest to the threshold first.</param>
    private static (IEnumerable<ScoredPair> Near, IEnumerable<ScoredPair> Between, IEnumerable<ScoredPair> Far) Regions(List<ScoredPair> side)
    {
        // The rarer ways to agree are looked for among the three times as many that are nearest, not on the other side of the page.
        var near = Math.Min(3 * NearThreshold, Math.Max(NearThreshold, side.Count / 2));
        near = Math.Min(near, side.Count);
        var far = Math.Min(3 * Elsewhere, Math.Max(Elsewhere, side.Count / 3));
        far = Math.Min(far, side.Count - near);
        var middle = side[near..^far];
        return (Take(side[..near], NearThreshold), Evenly(middle), Take(Enumerable.Reverse(side[^far..]), Elsewhere));
    }

    private static HashSet<ScoredPair> Take(IEnumerable<ScoredPair> pairs, int count)
    {
        var list = pairs.ToArray();
        var patterns = new HashSet<ulong>();
        var chosen = list.Where(pair => patterns.Add(pair.Pattern)).Take(count).ToHashSet();
        foreach (var pair in list)
        {
            if (chosen.Count >= count)
            {
                break;
            }

            chosen.Add(pair);
        }

        return chosen;
    }

    private static IEnumerable<ScoredPair> Evenly(List<ScoredPair> pairs) => pairs.Count <= Elsewhere
        ? pairs
        : Enumerable.Range(0, Elsewhere).Select(i => pairs[(int)(((2L * i) + 1) * pairs.Count / (2 * Elsewhere))]);

    private static List<ScoredPair> Extremes(IReadOnlyList<ScoredPair> pairs, PairOrder order)
    {
        var extremes = new Dictionary<ulong, (ScoredPair Strongest, ScoredPair Weakest)>();
        foreach (var pair in pairs)
        {
            if (!extremes.TryGetValue(pair.Pattern, out var held))
            {
                extremes.Add(pair.Pattern, (pair, pair));
                continue;
            }

            extremes[pair.Pattern] = (order.Compare(pair, held.Strongest) < 0 ? pair : held.Strongest, order.Compare(pair, held.Weakest) > 0 ? pair : held.Weakest);
        }

        return [.. extremes.Values.SelectMany(held => held.Strongest == held.Weakest ? (ScoredPair[])[held.Strongest] : [held.Strongest, held.Weakest])];
    }
}
