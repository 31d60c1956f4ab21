using Analytics.Dashboard.Data;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Compliance;

/// <summary>What one clause came to for one center, and on what it rests.</summary>
internal sealed class ClausePage : DashboardPage
{
    public override string Path => ClausePath.Path;

    public override PageContent? Load(PageRequest request) => ClauseModel.Read(request) is { } model
        ? new($"{request.Reader.Rules.Article(model.Clause)} · {model.CenterName}", typeof(ClauseView), model)
        : null;

    public override IEnumerable<string> Paths(PageRequest request) => request.Reader.Rows(
        $"SELECT DISTINCT {ClausePath.Sql} AS id FROM result.compliance WHERE outcome IN ('FAIL', 'TRIGGER_REVOKE') AND {{sees:center_id}} ORDER BY id", row => "compliance/" + row.GetString(0));
}
