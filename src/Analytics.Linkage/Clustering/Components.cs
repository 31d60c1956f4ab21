using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Clustering;

/// <summary>Links by connected component: components have nothing to do with each other and are clustered apart.</summary>
internal static class Components
{
    /// <summary>Puts the links of each component side by side.</summary>
    /// <param name="links">Reordered in place.</param>
    /// <param name="rows">Number of rows.</param>
    public static IReadOnlyList<LinkRange> Of(ScoredPair[] links, int rows)
    {
        var parents = Enumerable.Range(0, rows).ToArray();
        foreach (var link in links)
        {
            var (one, other) = (Root(parents, link.Left), Root(parents, link.Right));
            (one, other) = (Math.Min(one, other), Math.Max(one, other));
            parents[other] = one;
        }

        var keys = Array.ConvertAll(links, link => Root(parents, link.Left));
        Array.Sort(keys, links);
        var ranges = new List<LinkRange>();
        for (int from = 0, to; from < links.Length; from = to)
        {
            to = from + 1;
            while (to < links.Length && keys[to] == keys[from])
            {
                to++;
            }

            ranges.Add(new LinkRange(from, to - from));
        }

        return ranges;
    }

    private static int Root(int[] parents, int row)
    {
        while (parents[row] != row)
        {
            parents[row] = parents[parents[row]];
            row = parents[row];
        }

        return row;
    }
}

/// <summary>Neighbouring links.</summary>
/// <param name="First">The first one's place.</param>
/// <param name="Count">How many.</param>
internal readonly record struct LinkRange(int First, int Count);
