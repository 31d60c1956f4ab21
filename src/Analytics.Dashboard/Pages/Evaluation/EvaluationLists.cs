using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>The lists of the evaluation.</summary>
internal static class EvaluationLists
{
    private static readonly ListColumn Regulation = new("regulation", "s.regulation", "办法", "Regulation") { Link = row => "evaluation/" + row.Text("regulation"), Say = (view, id) => view.Rules.Title(id) };

    private static readonly ListColumn[] Columns =
    [
        new("rank", "s.rank", "名次", "Rank", ColumnKind.Number),
        new("center", "p.name", "中心", "Center") { Link = row => "centers/" + row.Text("center_id") },
        new("center_id", "s.center_id", "编号", "Id", ColumnKind.Id),
        new("city", "p.city", "城市", "City"),
        new("score", "s.score", "得分", "Score", ColumnKind.Decimal),
        new("interval", "s.rank_p5 || '–' || s.rank_p95", "名次区间（5–95%）", "Rank, 5–95 %") { OrderSql = "s.rank_p5" },
        new("grade", "s.grade{lang}", "等次", "Grade") { OrderSql = "s.grade" },
        new("grade_probability", "s.grade_probability", "维持该等次的可能", "Same grade in", ColumnKind.Percent),
        new("available", "s.available", "数据齐全", "Data there", ColumnKind.Percent),
        new("rank_p5", "s.rank_p5", "名次 5%", "Rank, 5 %", ColumnKind.Number) { IsHidden = true },
        new("rank_p50", "s.rank_p50", "名次中位数", "Rank, median", ColumnKind.Number) { IsHidden = true },
        new("rank_p95", "s.rank_p95", "名次 95%", "Rank, 95 %", ColumnKind.Number) { IsHidden = true },
    ];

    private static readonly ListFilter Grade = new("grade", "s.grade{lang}", "等次", "Grade") { IsCode = false };
    private static readonly ListFilter City = new("city", "p.city", "城市", "City") { IsCode = false };

    /// <summary>All centers that are scored, of all regulations.</summary>
    public static ListDefinition All { get; } = new("scores", "各中心得分", "Scores")
    {
        From = "result.score s JOIN registry.platform p ON p.platform_id = s.center_id",
        Rights = "{sees:s.center_id}",
        Columns = [Regulation, .. Columns],
        Filters = [new("regulation", "s.regulation", "办法", "Regulation") { Say = (view, id) => view.Rules.Title(id) }, Grade, City],
        SearchIn = ["p.name", "s.center_id"],
        Order = "s.regulation, s.rank NULLS LAST, s.center_id",
    };

    /// <summary>The centers of one regulation.</summary>
    public static ListDefinition OfRegulation { get; } = All with
    {
        Name = "regulation-scores",
        Where = "s.regulation = $id",
        Columns = Columns,
        Filters = [Grade, City],
        Order = "s.rank NULLS LAST, s.center_id",
    };

    /// <summary>Findings on which grades hang.</summary>
    public static ListDefinition Hinges { get; } = new("grade-hinges", "等次取决于哪些发现", "What grades hinge on")
    {
        From = "result.grade_hinge h JOIN registry.platform p ON p.platform_id = h.center_id",
        Rights = "{sees:h.center_id}",
        Where = "h.regulation = $id",
        Columns =
        [
            new("center", "p.name", "中心", "Center") { Link = row => "centers/" + row.Text("center_id") },
            new("center_id", "h.center_id", "编号", "Id", ColumnKind.Id),
            new("finding", "h.finding_id", "发现", "Finding", ColumnKind.Id) { Link = row => "findings/" + row.Text("finding") },
            new("message", "h.message{lang}", "如果认定", "If it is decided so") { IsLong = true },
            new("score", "h.score", "届时得分", "Score then", ColumnKind.Decimal),
            new("rank", "h.rank", "届时名次", "Rank then", ColumnKind.Number),
        ],
        Order = "h.center_id, h.finding_id, h.scenario",
    };
}
