using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;

namespace Analytics.Dashboard.Pages.Centers;

/// <summary>All platforms with what the run says of each.</summary>
internal static class CenterList
{
    private const string Findings = """
        SELECT platform_id, count(*) AS findings, count(*) FILTER (state = 'new') AS open
        FROM (SELECT DISTINCT finding_id, state, unnest(string_split(platform_ids, ';')) AS platform_id FROM live.finding) GROUP BY platform_id
        """;

    // Of a center that is ranked under several regulations the first in their order; all of them are in its dossier.
    private const string Scores = """
        SELECT center_id, arg_min(score, regulation) AS score, arg_min(rank, regulation) AS rank, arg_min(ranked, regulation) AS ranked, arg_min(grade_zh, regulation) AS grade_zh, arg_min(grade_en, regulation) AS grade_en
        FROM result.score WHERE score IS NOT NULL GROUP BY center_id
        """;

    public static ListDefinition List { get; } = new("centers", "中心与平台", "Centers and platforms")
    {
        From = $"""
            registry.platform p
            LEFT JOIN (SELECT platform_id, string_agg(regime, ';' ORDER BY regime) AS regimes FROM registry.platform_regime GROUP BY platform_id) g ON g.platform_id = p.platform_id
            LEFT JOIN (SELECT h.platform_id, min(o.name) AS host FROM result.platform_host h JOIN result.organisation o USING (entity_id) GROUP BY h.platform_id) h ON h.platform_id = p.platform_id
            LEFT JOIN ({Findings}) f ON f.platform_id = p.platform_id
            LEFT JOIN live.outcome c ON c.center_id = p.platform_id
            LEFT JOIN (SELECT center_id, count(*) AS flags FROM result.flag GROUP BY center_id) l ON l.center_id = p.platform_id
            LEFT JOIN ({Scores}) s ON s.center_id = p.platform_id
            """,
        Rights = "{sees:p.platform_id}",
        Columns =
        [
            new("name", "coalesce(p.name, p.platform_id)", "名称", "Name") { Link = row => "centers/" + row.Text("id") },
            new("id", "p.platform_id", "编号", "Id", ColumnKind.Id),
            new("regime", "g.regimes", "适用办法", "Regulation") { Say = (view, regime) => view.Rules.Regime(view.Words, regime) },
            new("host", "h.host", "依托单位", "Host"),
            new("city", "p.city", "市", "City") { IsShort = true },
            new("findings", "coalesce(f.findings, 0)", "发现", "Findings", ColumnKind.Number),
            new("open", "coalesce(f.open, 0)", "待核实", "Open", ColumnKind.Number),
            new("fail", "c.fail", "不符合", "Fail", ColumnKind.Number),
            new("doubt", "c.doubt", "需说明或核实", "To explain or review", ColumnKind.Number),
            new("missing", "c.missing", "缺数据", "Missing", ColumnKind.Number),
            new("flags", "coalesce(l.flags, 0)", "存疑", "Flags", ColumnKind.Number),
            new("score", "s.score", "得分", "Score", ColumnKind.Decimal),
            new("rank", "s.rank", "位次", "Rank", ColumnKind.Number),
            new("grade", "s.grade{lang}", "等次", "Grade") { IsShort = true },
            new("kind", "p.kind", "类型", "Kind") { Say = (view, kind) => view.Words.PlatformKind(kind), IsHidden = true },
            new("level", "p.level", "级别", "Level") { Say = (view, level) => SchemaWords.Of(view.Words, "platform", "level", level), IsHidden = true },
            new("status", "p.status", "状态", "Status") { Say = (view, status) => SchemaWords.Of(view.Words, "platform", "status", status), IsHidden = true },
        ],
        Filters =
        [
            new("regime", "coalesce(g.regimes, 'none')", "适用办法", "Regulation") { Say = (view, regime) => regime == "none" ? view.Say("无（只查重复）", "none (duplicates only)") : view.Rules.Regime(view.Words, regime) },
            new("city", "p.city", "市", "City") { IsCode = false },
            new("kind", "p.kind", "类型", "Kind") { Say = (view, kind) => view.Words.PlatformKind(kind) },
            new("level", "p.level", "级别", "Level") { Say = (view, level) => SchemaWords.Of(view.Words, "platform", "level", level) },
        ],
        SearchIn = ["p.platform_id", "p.name", "h.host", "p.city"],
        Order = "g.regimes IS NULL, coalesce(c.fail, 0) DESC, coalesce(f.open, 0) DESC, p.platform_id",
    };
}
