using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>The lists of the flags' pages.</summary>
internal static class FlagLists
{
    private static readonly ListColumn Center = new("center", "CASE WHEN g.center_name <> '' THEN g.center_name WHEN '{lang}' = '_zh' THEN '全部' ELSE 'All' END", "中心", "Center")
    {
        Link = row => row.Text("center_id") is { Length: > 0 } id ? "centers/" + id : null,
    };

    /// <summary>Flags, those first that should be read first.</summary>
    public static ListDefinition Flags { get; } = new("flags", "数据疑点", "Flags")
    {
        From = "live.flag g JOIN result.detector d USING (detector)",
        Rights = "{sees:g.center_id}",
        Columns =
        [
            new("flag_id", "g.flag_id", "编号", "Flag", ColumnKind.Id) { Link = row => "flags/" + row.Text("flag_id"), OrderSql = "g.rank" },
            new("severity", "g.severity", "程度", "Severity", ColumnKind.Badge) { OrderSql = "CASE g.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END" },
            new("confidence", "g.confidence", "把握", "Confidence", ColumnKind.Percent),
            new("state", "g.state", "状态", "State", ColumnKind.Code),
            Center,
            new("center_id", "g.center_id", "编号", "Id", ColumnKind.Id) { IsHidden = true },
            new("year", "nullif(g.year, 0)::VARCHAR", "年度", "Year"),
            new("indicator", SchemaNames.Figure("g.indicator"), "指标", "Figure"),
            new("detector", "d.name{lang}", "检测", "Detector"),
            new("observed", "g.observed", "报告", "Reported", ColumnKind.Number),
            new("expected", "g.expected", "应有", "Expected", ColumnKind.Number),
            new("message", "g.message{lang}", "内容", "What was found") { IsLong = true },
        ],
        Filters =
        [
            new("severity", "g.severity", "程度", "Severity"), new("state", "g.state", "状态", "State"), new("detector", "d.name{lang}", "检测", "Detector") { IsCode = false },
            new("city", "g.city", "城市", "City") { IsCode = false }, new("year", "nullif(g.year, 0)::VARCHAR", "年度", "Year") { IsCode = false },
        ],
        SearchIn = ["g.center_name", "g.center_id", "g.flag_id", "g.message{lang}"],
        Order = "g.rank, g.flag_id",
    };

    /// <summary>Every reported figure with what its ledger bears.</summary>
    public static ListDefinition Reconciliation { get; } = new("reconciliation", "账表核对", "Figures against ledgers")
    {
        From = "result.reconciliation r JOIN registry.platform p ON p.platform_id = r.center_id",
        Rights = "{sees:r.center_id}",
        Columns =
        [
            new("center", "p.name", "中心", "Center") { Link = row => "centers/" + row.Text("center_id") },
            new("center_id", "r.center_id", "编号", "Id", ColumnKind.Id),
            new("year", "r.year::VARCHAR", "年度", "Year"),
            new("indicator", SchemaNames.Figure("r.indicator"), "指标", "Figure"),
            new("state", "r.state", "结果", "Outcome", ColumnKind.Code),
            new("reported", "r.reported", "报告", "Reported", ColumnKind.Number),
            new("ledger_low", "r.ledger_low", "台账（少）", "Ledger, least", ColumnKind.Number),
            new("ledger_high", "r.ledger_high", "台账（多）", "Ledger, most", ColumnKind.Number),
            new("net", "r.net", "扣除重复、争议", "Net of what is contested", ColumnKind.Number),
            new("difference", "r.difference", "差额", "Difference", ColumnKind.Number),
            new("ledger_rows", "r.ledger_rows", "台账行", "Ledger rows", ColumnKind.Number),
            new("reading", "r.reading{lang}", "台账读法", "How the ledger is read"),
        ],
        Filters =
        [
            new("state", "r.state", "结果", "Outcome"), new("indicator", SchemaNames.Figure("r.indicator"), "指标", "Figure") { IsCode = false },
            new("year", "r.year::VARCHAR", "年度", "Year") { IsCode = false }, new("city", "p.city", "城市", "City") { IsCode = false },
        ],
        SearchIn = ["p.name", "r.center_id"],
        Order = "CASE r.state WHEN 'exceeds' THEN 0 WHEN 'below' THEN 1 WHEN 'open' THEN 2 ELSE 3 END, abs(r.difference) DESC NULLS LAST, r.center_id, r.year, r.indicator, r.reading",
    };
}
