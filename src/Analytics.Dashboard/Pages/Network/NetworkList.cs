using Analytics.Dashboard.Lists;

namespace Analytics.Dashboard.Pages.Network;

/// <summary>The platforms that share people, as a list.</summary>
internal static class NetworkList
{
    /// <summary>One row for each platform of each finding on shared people that is not dismissed, with the rights of whoever reads.</summary>
    public const string Shared = """
        (SELECT finding_id, unnest(string_split(platform_ids, ';')) AS platform_id, len(string_split(platform_ids, ';')) - 1 AS others, platform_ids
         FROM live.finding WHERE kind = 'single_platform' AND state <> 'dismissed' AND {sees_any:platform_ids})
        """;

    /// <summary>The list.</summary>
    public static ListDefinition List { get; } = new("network", "共用人员的平台", "Platforms that share people")
    {
        From = $"""
            (SELECT s.platform_id, any_value(p.name) AS name, any_value(p.kind) AS kind, any_value(p.city) AS city, any_value(r.regimes) AS regimes, count(DISTINCT s.finding_id) AS people,
                    count(DISTINCT o.other) AS partners
             FROM {Shared} s LEFT JOIN registry.platform p ON p.platform_id = s.platform_id
             LEFT JOIN (SELECT platform_id, string_agg(regime, ';' ORDER BY regime) AS regimes FROM registry.platform_regime GROUP BY platform_id) r ON r.platform_id = s.platform_id
             LEFT JOIN (SELECT finding_id, platform_id AS other FROM {Shared}) o ON o.finding_id = s.finding_id AND o.other <> s.platform_id
             GROUP BY s.platform_id) n
            """,
        // Whose they are is asked within, before anything is counted.
        Rights = "TRUE",
        Columns =
        [
            new("name", "coalesce(n.name, n.platform_id)", "平台", "Platform") { Link = row => "network/" + row.Text("platform_id") },
            new("platform_id", "n.platform_id", "编号", "Id", ColumnKind.Id),
            new("kind", "n.kind", "类型", "Kind", ColumnKind.PlatformKind),
            new("city", "n.city", "城市", "City"),
            new("people", "n.people", "共用人员", "People shared", ColumnKind.Number),
            new("partners", "n.partners", "关联平台", "Partners", ColumnKind.Number),
        ],
        Filters =
        [
            new("city", "n.city", "城市", "City") { IsCode = false },
            new("kind", "n.kind", "类型", "Kind") { Say = (view, value) => view.Words.PlatformKind(value) },
            new("regime", "n.regimes", "适用办法", "Regime") { IsCode = false, IsMany = true },
        ],
        SearchIn = ["n.platform_id", "n.name"],
        Order = "n.people DESC, n.partners DESC, n.platform_id",
    };
}
