namespace Analytics.Dashboard.Pages.Network;

/// <summary>
/// Places for the nodes of a graph: each connected part by itself, by the forces of Fruchterman and Reingold ("Graph Drawing by Force-directed Placement", 1991), the parts
/// then in rows, so that they never lie on each other. The same graph has the same places; a chart scales them to whatever room there is.
/// </summary>
internal static class NetworkLayout
{
    // Two nodes that are tied come to lie about this far from each other.
    private const double Spring = 100;
    private const double Breadth = 0.9;

    /// <summary>Places nodes.</summary>
    /// <param name="count">How many nodes there are, numbered from 0.</param>
    /// <param name="edges">Pairs of them.</param>
    /// <returns>For each node its place; the axes have one unit, the origin is arbitrary.</returns>
    public static (double X, double Y)[] Of(int count, IReadOnlyList<(int One, int Other)> edges)
    {
        var places = new (double X, double Y)[count];
        var parts = Parts(count, edges).Select(part => (Nodes: part, Places: Forces(part, edges))).ToList();
        var area = parts.Sum(part => Size(part.Places) is var (w, h) ? (w + Spring) * (h + Spring) : 0);
        var (broad, x, y, row) = (Math.Sqrt(area * Breadth), 0.0, 0.0, 0.0);
        foreach (var (nodes, own) in parts)
        {
            var (width, height) = Size(own);
            if (x > 0 && x + width > broad)
            {
                (x, y, row) = (0, y + row + Spring, 0);
            }

            var (left, top) = (own.Min(place => place.X), own.Min(place => place.Y));
            for (var i = 0; i < nodes.Count; i++)
            {
                places[nodes[i]] = (Math.Round(x + own[i].X - left, 1), Math.Round(y + own[i].Y - top, 1));
            }

            (x, row) = (x + width + Spring, Math.Max(row, height));
        }

        return places;
    }

    /// <summary>The connected parts, the largest first.</summary>
    private static List<List<int>> Parts(int count, IReadOnlyList<(int One, int Other)> edges)
    {
        var root = Enumerable.Range(0, count).ToArray();
        int Find(int node)
        {
            while (root[node] != node)
            {
                node = root[node] = root[root[node]];
            }

            return node;
        }

        foreach (var (one, other) in edges)
        {
            root[Math.Max(Find(one), Find(other))] = Math.Min(Find(one), Find(other));
        }

        return [.. Enumerable.Range(0, count).GroupBy(Find).Select(part => part.ToList()).OrderByDescending(part => part.Count).ThenBy(part => part[0])];
    }

    private static (double X, double Y)[] Forces(List<int> nodes, IReadOnlyList<(int One, int Other)> edges)
    {
        var n = nodes.Count;
        var number = nodes.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        var own = edges.Where(edge => number.ContainsKey(edge.One) && edge.One != edge.Other).Select(edge => (One: number[edge.One], Other: number[edge.Other])).ToList();
        var radius = Spring * n / (2 * Math.PI);
        var at = Enumerable.Range(0, n).Select(i => (X: radius * Math.Cos(2 * Math.PI * i / n), Y: radius * Math.Sin(2 * Math.PI * i / n))).ToArray();
        var rounds = n > 80 ? 90 : 240;
        for (var round = 0; round < rounds && n > 1; round++)
        {
            var push = Pushes(at, own);
            var most = Spring * (1 - ((double)round / rounds));
            for (var i = 0; i < n; i++)
            {
                var length = Math.Max(1e-9, Math.Sqrt((push[i].X * push[i].X) + (push[i].Y * push[i].Y)));
                at[i] = (at[i].X + (push[i].X / length * Math.Min(length, most)), at[i].Y + (push[i].Y / length * Math.Min(length, most)));
            }
        }

        return at;
    }

    private static (double X, double Y)[] Pushes((double X, double Y)[] at, List<(int One, int Other)> edges)
    {
        var push = new (double X, double Y)[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = i + 1; j < at.Length; j++)
            {
                // Nodes on one spot part along the line of their numbers.
                var (dx, dy) = at[i] == at[j] ? (1.0, (double)(j - i)) : (at[i].X - at[j].X, at[i].Y - at[j].Y);
                var strength = Spring * Spring / ((dx * dx) + (dy * dy));
                Move(push, i, j, dx * strength, dy * strength);
            }
        }

        foreach (var (one, other) in edges)
        {
            var (dx, dy) = (at[one].X - at[other].X, at[one].Y - at[other].Y);
            var strength = Math.Sqrt((dx * dx) + (dy * dy)) / Spring;
            Move(push, one, other, -dx * strength, -dy * strength);
        }

        return push;
    }

    private static void Move((double X, double Y)[] push, int one, int other, double x, double y)
    {
        push[one] = (push[one].X + x, push[one].Y + y);
        push[other] = (push[other].X - x, push[other].Y - y);
    }

    private static (double Width, double Height) Size((double X, double Y)[] places) =>
        (places.Max(place => place.X) - places.Min(place => place.X), places.Max(place => place.Y) - places.Min(place => place.Y));
}
