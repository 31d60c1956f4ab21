using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Compliance;

/// <summary>Every outcome of every check, gravest first.</summary>
internal static class OutcomeList
{
    /// <summary>The place of an outcome among all, the gravest first.</summary>
    public const string Gravity = "list_position(['TRIGGER_REVOKE', 'FAIL', 'WARN', 'REVIEW', 'MISSING', 'INFO', 'PASS', 'NOT_APPLICABLE'], r.outcome)";

    public static ListDefinition List { get; } = new("outcomes", "逐条核查结果", "Outcomes by clause")
    {
        From = "result.compliance r LEFT JOIN registry.platform p ON p.platform_id = r.center_id",
        Rights = "{sees:r.center_id}",
        Columns =
        [
            new("outcome", "r.outcome", "结果", "Outcome", ColumnKind.Badge) { OrderSql = Gravity },
            new("center", "coalesce(p.name, r.center_id)", "中心", "Center") { Link = row => "centers/" + row.Text("center_id") },
            new("center_id", "r.center_id", "中心编号", "Center id", ColumnKind.Id) { IsHidden = true },
            new("city", "p.city", "市", "City") { IsShort = true },
            new("article", "r.clause", "条款", "Clause") { Say = (view, clause) => view.Rules.Article(clause), Link = row => ClausePath.Of(row.Text("center_id"), row.Text("article")), OrderSql = "r.regulation, r.place" },
            new("check", "r.name{lang}", "检查", "Check"),
            new("period", "r.period", "所属期", "Period", ColumnKind.Id),
            new("subject", "r.subject", "对象", "Subject") { IsHidden = true },
            new("required", "r.required{lang}", "要求", "Required"),
            new("actual", "r.actual", "实际", "Actual") { Say = (view, text) => ActualWords.Of(view.Words, text) },
            new("remedy", "CASE WHEN r.outcome IN ('PASS', 'NOT_APPLICABLE') THEN '' ELSE r.remedy{lang} END", "处理建议", "What to do") { IsLong = true },
            new("why", "r.why{lang}", "说明", "Why") { IsHidden = true },
            new("check_id", "r.check_id", "检查编号", "Check id", ColumnKind.Id) { IsHidden = true },
            new("regulation", "r.regulation", "办法", "Regulation", ColumnKind.Id) { IsHidden = true },
            new("version", "r.applicable_version", "适用版本", "Version in force") { IsHidden = true },
            new("draft", "r.draft", "征求意见稿", "Draft") { IsHidden = true },
            new("missing", "r.missing_inputs", "缺少的字段", "Missing fields") { IsHidden = true },
            new("exception", "r.exception_clause", "例外条款", "Exception clause", ColumnKind.Id) { IsHidden = true },
            new("low", "r.low", "下限", "Low", ColumnKind.Number) { IsHidden = true },
            new("high", "r.high", "上限", "High", ColumnKind.Number) { IsHidden = true },
            new("contested", "r.contested", "争议数", "Contested", ColumnKind.Number) { IsHidden = true },
            new("net_low", "r.net_low", "必定保有", "Kept for certain", ColumnKind.Number) { IsHidden = true },
            new("net_high", "r.net_high", "至多保有", "Kept at most", ColumnKind.Number) { IsHidden = true },
        ],
        Filters =
        [
            new("outcome", "r.outcome", "结果", "Outcome"),
            new("regulation", "r.regulation", "办法", "Regulation") { Say = (view, id) => view.Rules.Title(id) },
            new("city", "p.city", "市", "City") { IsCode = false },
            new("check", "r.check_id", "检查", "Check") { IsCode = false, Say = CheckName },
        ],
        SearchIn = ["r.center_id", "p.name", "r.clause", "r.name{lang}", "r.subject"],
        Order = $"{Gravity}, r.center_id, r.regulation, r.place, r.period, r.subject, r.subject_set, r.subject_id",
    };

    private static string CheckName(PageView view, string id) =>
        view.Rules.Book.Checks.FirstOrDefault(item => item.Check.Id == id).Check is { } check ? $"{view.Rules.Article(check.Clause)} {view.Say(check.Name.Zh, check.Name.En)}" : id;
}
