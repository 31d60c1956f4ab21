using Analytics.Store;

namespace Analytics.Regulations.Findings;

/// <summary>How surely rows of different platforms are of one entity.</summary>
internal sealed class EntityLinks
{
    // Rows that hang together by others only: likely, no more.
    private const double Indirect = 0.9;

    private readonly Dictionary<long, List<(long Other, double Probability)>> _links = [];

    private EntityLinks()
    {
    }

    /// <summary>Reads the links of a kind of entity.</summary>
    public static EntityLinks Read(DuckDbConnection database, string kind)
    {
        var read = new EntityLinks();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT row_id_l, row_id_r, probability FROM result.link WHERE kind = $kind ORDER BY 1, 2";
        command.Parameters.Add(new DuckDbParameter("kind", kind));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read.Add(reader.GetInt64(0), reader.GetInt64(1), reader.GetDouble(2));
            read.Add(reader.GetInt64(1), reader.GetInt64(0), reader.GetDouble(2));
        }

        return read;
    }

    /// <summary>
    /// The probability that holds a set of rows of several platforms together: of the strongest links that connect all platforms (a
    /// maximum spanning tree, J. B. Kruskal 1956) the weakest.
    /// </summary>
    /// <param name="rows">Row and platform.</param>
    public double Confidence(IReadOnlyList<(long RowId, string Platform)> rows)
    {
        var platforms = rows.ToDictionary(row => row.RowId, row => row.Platform);
        var sets = rows.Select(row => row.Platform).Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);
        var open = sets.Count - 1;
        var weakest = 1.0;
        var links = rows.SelectMany(row => _links.GetValueOrDefault(row.RowId, []).Where(link => link.Other > row.RowId && platforms.ContainsKey(link.Other))
            .Select(link => (row.RowId, link.Other, link.Probability)));
        foreach (var (left, right, probability) in links.OrderByDescending(link => link.Probability).ThenBy(link => link.RowId).ThenBy(link => link.Other))
        {
            var (one, other) = (Root(sets, platforms[left]), Root(sets, platforms[right]));
            if (one != other)
            {
                sets[other] = one;
                weakest = probability;
                open--;
            }
        }

        return open == 0 ? weakest : Math.Min(weakest, Indirect);
    }

    private static string Root(Dictionary<string, string> sets, string platform)
    {
        while (sets[platform] != platform)
        {
            platform = sets[platform];
        }

        return platform;
    }

    private void Add(long from, long to, double probability)
    {
        if (!_links.TryGetValue(from, out var links))
        {
            _links.Add(from, links = []);
        }

        links.Add((to, probability));
    }
}
