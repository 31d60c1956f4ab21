using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Findings;

/// <summary>The cases that reviewers took on: the viewer's own, until another reviewer is asked for.</summary>
internal sealed class MyCasesPage : DashboardPage
{
    private const string Reviewer = "reviewer";

    private static readonly ListDefinition List = FindingGroup.ListOf("cases", "承办案件", "Cases taken on", "f.assigned_to IS NOT NULL");

    public override string Path => "cases";

    public override NavigationEntry? Entry { get; } = new("cases", "我的案件", "My cases");

    public override bool IsInFiles => false;

    public override IReadOnlyList<ListDefinition> Lists => [List];

    public override bool IsOpenTo(Viewer viewer) => viewer.MayDecide;

    public override PageContent? Load(PageRequest request)
    {
        // "All" is asked for by an empty choice.
        var asked = request.Query.ContainsKey(Reviewer) ? request.Query : new Dictionary<string, string>(request.Query, StringComparer.Ordinal) { [Reviewer] = request.Reader.Viewer.Name };
        var list = ListReader.Read(request.Reader, List, (request with { Query = asked }).List(List));
        return new PageContent(request.Words.Say("我的案件", "My cases"), typeof(FindingListView), new FindingListModel(list, ReviewerLoad.Read(request.Reader)));
    }
}
