using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Reading;

namespace Analytics.Dashboard.Pages.Runs;

/// <summary>The runs of the workspace: what went in, what was counted, what came out, and what changed against earlier runs.</summary>
internal sealed class RunsPage : DashboardPage
{
    public override string Path => "runs";

    public override NavigationEntry? Entry { get; } = new("runs", "运行记录", "Runs");

    public override bool IsOpenTo(Viewer viewer) => viewer.MayAudit;

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("运行记录", "Runs"), typeof(RunsView), RunsModel.Read(request.Reader, request.Workspace));
}

/// <summary>The files that a run read, with the SHA-256 of each.</summary>
internal sealed class RunInputsPage : DashboardPage
{
    private static readonly ListDefinition List = new("inputs", "输入文件", "Input files")
    {
        From = "intake.file",
        Rights = "TRUE",
        Columns =
        [
            new("path", "path", "文件", "File") { IsLong = true },
            new("format", "format", "格式", "Format"),
            new("bytes", "bytes", "字节", "Bytes", ColumnKind.Number),
            new("status", "status", "状态", "Status", ColumnKind.Badge),
            new("message", "message{lang}", "说明", "Message") { IsLong = true },
            new("sha256", "sha256", "SHA-256", "SHA-256", ColumnKind.Id),
        ],
        Filters = [new("status", "status", "状态", "Status"), new("format", "format", "格式", "Format") { IsCode = false }],
        SearchIn = ["path", "sha256"],
        Order = "path",
    };

    public override string Path => "runs/inputs";

    public override IReadOnlyList<ListDefinition> Lists => [List];

    public override bool IsOpenTo(Viewer viewer) => viewer.MayAudit;

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("本次运行的输入文件", "Input files of this run"), typeof(ListPageView), ListReader.Read(request.Reader, List, request.List(List)));
}

/// <summary>The findings that are new, gone or changed against earlier runs.</summary>
internal sealed class RunChangesPage : DashboardPage
{
    private static readonly ListDefinition List = new("changes", "与以往运行的差异", "Differences from earlier runs")
    {
        // A change called "new" is not a finding's state "new": the words are its own.
        From = """
            result.change c JOIN result.baseline b ON b.ordinal = c.ordinal
            JOIN (VALUES ('new', '新增', 'New'), ('gone', '消失', 'Gone'), ('changed', '变化', 'Changed')) w(change, word_zh, word_en) ON w.change = c.change
            """,
        Rights = "{sees_any:coalesce(c.platform_ids, c.platform_ids_before)}",
        Columns =
        [
            new("against", "b.run_id", "对照的运行", "Against run", ColumnKind.Id),
            new("change", "w.word{lang}", "变化", "Change"),
            new("finding", "c.finding_id", "编号", "Id", ColumnKind.Id),
            new("kind", "c.kind", "类别", "Kind", ColumnKind.Code),
            new("subject", "c.subject", "对象", "Subject"),
            new("platforms", "coalesce(c.platform_ids, c.platform_ids_before)", "平台", "Platforms", ColumnKind.Text),
            new("confidence", "c.confidence_word", "把握", "Confidence", ColumnKind.Badge),
            new("confidence_before", "c.confidence_word_before", "原把握", "Before", ColumnKind.Badge),
            new("state", "c.state", "状态", "State", ColumnKind.Badge),
            new("message", "c.message{lang}", "说明", "Message") { IsLong = true },
        ],
        Filters = [new("change", "w.word{lang}", "变化", "Change") { IsCode = false }, new("kind", "c.kind", "类别", "Kind"), new("against", "b.run_id", "对照的运行", "Against run") { IsCode = false }],
        SearchIn = ["c.finding_id", "c.subject", "c.platform_ids"],
        Order = "c.ordinal, c.change, c.finding_id, c.supersedes",
    };

    public override string Path => "runs/changes";

    public override IReadOnlyList<ListDefinition> Lists => [List];

    public override bool IsOpenTo(Viewer viewer) => viewer.MayAudit;

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("与以往运行的差异", "Differences from earlier runs"), typeof(ListPageView), ListReader.Read(request.Reader, List, request.List(List)));
}
