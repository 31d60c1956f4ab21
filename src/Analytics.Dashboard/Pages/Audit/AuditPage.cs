using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Audit;

/// <summary>Who did what when: sign-ins, decisions, accounts, unmasking, files that left; and whether the log is as it was written.</summary>
internal sealed class AuditPage : DashboardPage
{
    private static readonly ListDefinition List = new("audit", "审计日志", "Audit log")
    {
        Prepare = Prepare,
        From = "temp.audit",
        Rights = "TRUE",
        Columns =
        [
            new("number", "number", "序号", "No.", ColumnKind.Number),
            new("at", BesideRun.BeijingTime("at"), "时间（北京）", "Time (Beijing)", ColumnKind.Id) { OrderSql = "number" },
            new("who", "who", "账号", "Account"),
            new("action", "action{lang}", "操作", "Action"),
            new("subject", "subject", "对象", "Subject"),
            new("detail", "detail", "说明", "Detail") { IsLong = true },
            new("sha256", "sha256", "校验值", "SHA-256") { IsHidden = true },
        ],
        Filters = [new("action", "action{lang}", "操作", "Action") { IsCode = false }, new("who", "who", "账号", "Account") { IsCode = false }],
        SearchIn = ["who", "subject", "detail"],
        Order = "number DESC",
    };

    public override string Path => "audit";

    public override NavigationEntry? Entry { get; } = new("audit", "审计日志", "Audit");

    public override bool IsInFiles => false;

    public override IReadOnlyList<ListDefinition> Lists => [List];

    public override bool IsOpenTo(Viewer viewer) => viewer.MayAudit;

    public override PageContent? Load(PageRequest request)
    {
        Prepare(request.Reader, request.Workspace);
        var check = AuditLog.Verify(request.Workspace);
        return new PageContent(request.Words.Say("审计日志", "Audit log"), typeof(AuditView), new AuditModel(check, ListReader.Read(request.Reader, List, request.List(List))));
    }

    private static void Prepare(RunReader reader, string workspace)
    {
        BesideRun.Lines(
            reader, "audit_line", AuditLog.File(workspace), ("number", "BIGINT"), ("at", "VARCHAR"), ("who", "VARCHAR"), ("action", "VARCHAR"), ("subject", "VARCHAR"), ("detail", "VARCHAR"), ("sha256", "VARCHAR"));
        using var command = reader.Database.CreateCommand();
        command.CommandText = $"CREATE OR REPLACE TEMP VIEW audit AS SELECT *, {AuditWords.Sql(chinese: true)} AS action_zh, {AuditWords.Sql(chinese: false)} AS action_en FROM temp.audit_line";
        command.ExecuteNonQuery();
    }
}

/// <summary>What the page of the audit log shows.</summary>
/// <param name="Check">What a check of every row came to, just now.</param>
/// <param name="Rows">The rows.</param>
public sealed record AuditModel(AuditCheck Check, ListModel Rows);
