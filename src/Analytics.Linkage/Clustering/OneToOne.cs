using Analytics.Linkage.Columns;
using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Clustering;

/// <summary>Links one to one: a match counts only if it is the best of both its ends. Of equal weights what the records hold decides.</summary>
internal static class OneToOne
{
    /// <summary>The pairs without the matches that are not the best of both ends; pairs below the threshold stay.</summary>
    public static ScoredPair[] Keep(ScoredPair[] pairs, double threshold, RowHashes hashes)
    {
        var best = new Dictionary<int, ScoredPair>();
        foreach (var pair in pairs.Where(pair => pair.Weight >= threshold))
        {
            Offer(best, pair.Left, pair, hashes);
            Offer(best, pair.Right, pair, hashes);
        }

        return [.. pairs.Where(pair => pair.Weight < threshold || (best[pair.Left] == pair && best[pair.Right] == pair))];
    }

    private static void Offer(Dictionary<int, ScoredPair> best, int row, ScoredPair pair, RowHashes hashes)
    {
        if (!best.TryGetValue(row, out var held) || IsBetter(pair, held, hashes))
        {
            best[row] = pair;
        }
    }

    private static bool IsBetter(ScoredPair pair, ScoredPair held, RowHashes hashes)
    {
        if (pair.Weight != held.Weight)
        {
            return pair.Weight > held.Weight;
        }

        var (own, other) = (hashes.Pair(pair.Left, pair.Right), hashes.Pair(held.Left, held.Right));
        return own != other ? own < other : (pair.Left, pair.Right).CompareTo((held.Left, held.Right)) < 0;
    }
}
