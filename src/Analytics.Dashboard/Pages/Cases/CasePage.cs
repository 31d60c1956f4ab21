using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Pages.Findings;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Cases;

/// <summary>One finding with everything that a person needs to decide about it.</summary>
internal sealed class CasePage : DashboardPage
{
    // What the lists of files show, the pages behind them exist.
    private const int MostFiles = ListRequest.LongestFile;

    public override string Path => "findings/{id}";

    public override PageContent? Load(PageRequest request) => CaseReader.Read(request) is { } model
        ? new PageContent($"{request.Words.Of(model.Head.Kind)}：{model.Head.Subject ?? model.Head.Id}", typeof(CaseView), model)
        : null;

    public override IEnumerable<string> Paths(PageRequest request) => FindingGroup.All.SelectMany(group => request.Reader.Rows(
        $"SELECT f.finding_id FROM live.finding f WHERE {{sees_any:f.platform_ids}} AND {group.Where} ORDER BY {FindingGroup.Order} LIMIT {MostFiles}", row => "findings/" + row.GetString(0)));
}
