using Analytics.Dashboard.Pages.Findings;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Cases;

/// <summary>One finding with everything that a person needs to decide about it.</summary>
internal sealed class CasePage : DashboardPage
{
    public override string Path => "findings/{id}";

    public override PageContent? Load(PageRequest request) => CaseReader.Read(request) is { } model
        ? new PageContent($"{request.Words.Of(model.Head.Kind)}{request.Words.Say("：", ": ")}{model.Head.Subject ?? model.Head.Id}", typeof(CaseView), model)
        : null;

    // What the lists of files show, the pages behind them exist.
    public override IEnumerable<string> Paths(PageRequest request) => FindingGroup.All.SelectMany(group => request.Reader.Rows(
        $"SELECT f.finding_id FROM live.finding f WHERE {{sees_any:f.platform_ids}} AND {group.Where} ORDER BY {FindingGroup.Order} LIMIT {request.MostInFile}", row => "findings/" + row.GetString(0)));
}
