using Analytics.Dashboard.Lists;

namespace Analytics.Dashboard.Pages.Findings;

/// <summary>Findings that are reviewed together: a list, and the queue of their cases.</summary>
/// <param name="Path">The list's page.</param>
/// <param name="Zh">Its title in Chinese.</param>
/// <param name="En">Its title in English.</param>
/// <param name="Where">Which kinds of finding <c>f</c> belong to it.</param>
internal sealed record FindingGroup(string Path, string Zh, string En, string Where)
{
    private const string PeopleKinds = "'single_platform', 'mobile_no_agreement', 'identifier_conflict'";
    private const string TextKinds = "'text_copy', 'field_duplicate'";

    /// <summary>The surest first, then the gravest; whatever was decided, so that a case keeps its place in the queue.</summary>
    public const string Order = "f.confidence DESC, CASE f.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, f.finding_id";

    /// <summary>Fixed staff of several platforms, mobile staff without an agreement, identifiers in conflict.</summary>
    public static FindingGroup People { get; } = new("people", "一人一平台", "One person, one platform", $"f.kind IN ({PeopleKinds})");

    /// <summary>Everything declared twice or in excess; a kind that no group names is here too, so that none is lost.</summary>
    public static FindingGroup Things { get; } = new("things", "重复申报", "Declared twice", $"f.kind NOT IN ({PeopleKinds}, {TextKinds})");

    /// <summary>Copied texts and fields declared twice.</summary>
    public static FindingGroup Texts { get; } = new("texts", "文本雷同", "Copied texts", $"f.kind IN ({TextKinds})");

    /// <summary>The groups.</summary>
    public static IReadOnlyList<FindingGroup> All { get; } = [People, Things, Texts];

    /// <summary>The list of the group's findings.</summary>
    public ListDefinition List => field ??= ListOf(Path, Zh, En, Where);

    /// <summary>The group of a kind.</summary>
    public static FindingGroup Of(string kind) => PeopleKinds.Contains($"'{kind}'", StringComparison.Ordinal) ? People : TextKinds.Contains($"'{kind}'", StringComparison.Ordinal) ? Texts : Things;

    /// <summary>A list of findings <c>f</c> under a condition.</summary>
    public static ListDefinition ListOf(string name, string zh, string en, string where) => new(name, zh, en)
    {
        From = "live.finding f LEFT JOIN live.place p ON p.finding_id = f.finding_id",
        Rights = "{sees_any:f.platform_ids}",
        Where = where,
        Columns =
        [
            new("subject", "coalesce(f.subject, f.finding_id)", "对象", "Subject") { Link = row => "findings/" + row.Text("finding_id") },
            new("identifier", "f.identifier", "号码", "Number", ColumnKind.Id),
            new("kind", "f.kind", "类别", "Kind", ColumnKind.Code),
            new("confidence_word", "f.confidence_word", "把握", "Confidence", ColumnKind.Badge) { OrderSql = "f.confidence" },
            new("confidence", "f.confidence", "概率", "Probability", ColumnKind.Percent),
            new("outcome", "f.outcome", "核查结果", "Outcome", ColumnKind.Badge),
            new("platforms", "p.names", "平台", "Platforms") { IsLong = true },
            new("state", "f.state", "处理", "State", ColumnKind.Badge),
            new("assigned_to", "f.assigned_to", "承办人", "Reviewer"),
            new("finding_id", "f.finding_id", "编号", "Finding", ColumnKind.Id) { IsHidden = true },
            new("severity", "f.severity", "程度", "Severity", ColumnKind.Code) { IsHidden = true },
            new("regulation", "f.regulation", "办法", "Regulation") { IsHidden = true },
            new("clause", "f.clause", "条款", "Clause") { IsHidden = true },
            new("platform_ids", "f.platform_ids", "平台编号", "Platform ids") { IsHidden = true },
            new("cities", "p.cities", "城市", "Cities") { IsHidden = true },
            new("message", "f.message{lang}", "内容", "Message") { IsHidden = true },
        ],
        Filters =
        [
            new("kind", "f.kind", "类别", "Kind"),
            new("state", "f.state", "处理", "State"),
            new("confidence", "f.confidence_word", "把握", "Confidence"),
            new("city", "p.cities", "城市", "City") { IsCode = false, IsMany = true },
            new("regulation", "f.regulation", "办法", "Regulation") { Say = (view, id) => view.Rules.Title(id) },
            new("reviewer", "f.assigned_to", "承办人", "Reviewer") { IsCode = false },
            new("question", "CASE WHEN f.replies > 0 THEN 'replied' WHEN f.asked THEN 'waiting' ELSE 'unasked' END", "询问", "Question")
            {
                Say = (view, value) => value switch { "replied" => view.Say("已答复", "replied"), "waiting" => view.Say("待答复", "awaits a reply"), _ => view.Say("未询问", "not asked") },
            },
        ],
        SearchIn = ["f.finding_id", "f.subject", "f.identifier", "p.names", "f.platform_ids", "f.message{lang}"],
        Order = Order,
    };
}
