using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Findings;

/// <summary>The list of a group of findings: the queue of its reviewers.</summary>
/// <param name="group">The group.</param>
internal sealed class FindingListPage(FindingGroup group) : DashboardPage
{
    public override string Path => group.Path;

    public override NavigationEntry? Entry { get; } = new(group.Path, group.Zh, group.En);

    public override IReadOnlyList<ListDefinition> Lists => [group.List];

    public override PageContent? Load(PageRequest request) => new(
        request.Words.Say(group.Zh, group.En), typeof(FindingListView), new FindingListModel(ListReader.Read(request.Reader, group.List, request.List(group.List)), []));
}
