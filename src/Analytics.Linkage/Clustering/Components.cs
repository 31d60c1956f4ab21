using Analytics.Linkage.Scoring;

namespace Analytics.Linkage.Clustering;

/// <summary>Links by connected component: components have nothing to do with each other and are clustered apart.</summary>
internal sealed class Components
{
    private readonly int[] _links;
    private readonly int[] _starts;

    private Components(int[] links, int[] starts) => (_links, _starts) = (links, starts);

    /// <summary>How many components have a link.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The links of a component: their places among the pairs.</summary>
    public ReadOnlySpan<int> this[int component] => _links.AsSpan(_starts[component], _starts[component + 1] - _starts[component]);

    /// <summary>Finds the components, in the order of their first rows.</summary>
    /// <param name="pairs">Scored pairs.</param>
    /// <param name="linkFrom">The weight from which a pair is a link.</param>
    /// <param name="rows">Number of rows.</param>
    public static Components Of(ReadOnlySpan<ScoredPair> pairs, double linkFrom, int rows)
    {
        var parents = Parents(pairs, linkFrom, rows);

        // Where the next link of each component goes, at the component's first row: counted first.
        var places = new int[rows];
        foreach (ref readonly var pair in pairs)
        {
            if (pair.Weight >= linkFrom)
            {
                places[Root(parents, pair.Left)]++;
            }
        }

        var starts = new List<int>();
        var count = 0;
        foreach (ref var place in places.AsSpan())
        {
            if (place > 0)
            {
                starts.Add(count);
                (place, count) = (count, count + place);
            }
        }

        starts.Add(count);
        var links = new int[count];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Weight >= linkFrom)
            {
                links[places[Root(parents, pairs[i].Left)]++] = i;
            }
        }

        return new Components(links, [.. starts]);
    }

    /// <summary>For each row another of its component before it, or itself where it is the first.</summary>
    private static int[] Parents(ReadOnlySpan<ScoredPair> pairs, double linkFrom, int rows)
    {
        var parents = Enumerable.Range(0, rows).ToArray();
        foreach (ref readonly var pair in pairs)
        {
            if (pair.Weight >= linkFrom)
            {
                var (one, other) = (Root(parents, pair.Left), Root(parents, pair.Right));
                parents[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        return parents;
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
