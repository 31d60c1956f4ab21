using Analytics.Dashboard.Data;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Network;

/// <summary>Platforms, and the people whom two of them share: what the graph draws.</summary>
/// <param name="Nodes">The platforms drawn, by id.</param>
/// <param name="Edges">Pairs of them, those that share most first.</param>
/// <param name="Left">Platforms that are not drawn, because there are too many.</param>
public sealed record StaffNetwork(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges, int Left)
{
    /// <summary>More than these nobody can tell apart.</summary>
    public const int MostNodes = 240;

    private const int MostEdges = 1_200;

    /// <summary>Reads the network from the findings that the viewer sees.</summary>
    /// <param name="reader">Reads the run for the viewer.</param>
    /// <param name="city">Only edges with an end in the city; null for all.</param>
    /// <param name="kind">Only edges with an end of the kind; null for all.</param>
    /// <param name="regime">Only edges with an end under the regime; null for all.</param>
    /// <param name="focus">Only the platform, its partners and what those share; null for all.</param>
    public static StaffNetwork Read(RunReader reader, string? city = null, string? kind = null, string? regime = null, string? focus = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var edges = reader.Rows(
            $$"""
            WITH shared AS (SELECT * FROM {{NetworkList.Shared}}),
                 edge AS (SELECT a.platform_id AS one, b.platform_id AS other, count(DISTINCT a.finding_id) AS people FROM shared a JOIN shared b ON a.finding_id = b.finding_id AND a.platform_id < b.platform_id GROUP BY ALL)
            SELECT one, other, people FROM edge
            WHERE ($city IS NULL OR EXISTS (SELECT 1 FROM registry.platform p WHERE p.platform_id IN (one, other) AND p.city = $city))
              AND ($kind IS NULL OR EXISTS (SELECT 1 FROM registry.platform p WHERE p.platform_id IN (one, other) AND p.kind = $kind))
              AND ($regime IS NULL OR EXISTS (SELECT 1 FROM registry.platform_regime r WHERE r.platform_id IN (one, other) AND r.regime = $regime))
            ORDER BY people DESC, one, other
            """,
            row => new NetworkEdge(row.GetString(0), row.GetString(1), row.GetInt64(2)), ("city", city), ("kind", kind), ("regime", regime));
        if (focus is not null)
        {
            var near = edges.Where(edge => edge.One == focus || edge.Other == focus).SelectMany(edge => new[] { edge.One, edge.Other }).ToHashSet(StringComparer.Ordinal);
            edges = [.. edges.Where(edge => near.Contains(edge.One) && near.Contains(edge.Other)).OrderByDescending(edge => edge.One == focus || edge.Other == focus)];
        }

        return Drawn(reader, edges);
    }

    private static StaffNetwork Drawn(RunReader reader, IReadOnlyList<NetworkEdge> edges)
    {
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<NetworkEdge>();
        foreach (var edge in edges)
        {
            var fresh = (drawn.Contains(edge.One) ? 0 : 1) + (drawn.Contains(edge.Other) ? 0 : 1);
            if (kept.Count < MostEdges && drawn.Count + fresh <= MostNodes)
            {
                drawn.Add(edge.One);
                drawn.Add(edge.Other);
                kept.Add(edge);
            }
        }

        var names = drawn.Count == 0 ? [] : reader.Rows(
            $$"""
            SELECT ids.id, p.name, p.kind, p.city, s.people FROM (SELECT unnest(string_split($ids, chr(31))) AS id) ids LEFT JOIN registry.platform p ON p.platform_id = ids.id
            JOIN (SELECT platform_id, count(DISTINCT finding_id) AS people FROM {{NetworkList.Shared}} GROUP BY platform_id) s ON s.platform_id = ids.id ORDER BY 1
            """,
            row => new NetworkNode(row.GetString(0), row.Text(1) ?? row.GetString(0), row.Text(2), row.Text(3), row.GetInt64(4)), ("ids", string.Join('\u001f', drawn)));
        var all = edges.SelectMany(edge => new[] { edge.One, edge.Other }).Distinct(StringComparer.Ordinal).Count();
        return new StaffNetwork(names, kept, all - drawn.Count);
    }
}

/// <summary>A platform of the graph, and how many people it shares with others.</summary>
public sealed record NetworkNode(string Id, string Name, string? Kind, string? City, long People);

/// <summary>Two platforms, the ordinally smaller first, and how many people they share.</summary>
public sealed record NetworkEdge(string One, string Other, long People);
