using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Centers;

/// <summary>All centers and other platforms.</summary>
internal sealed class CentersPage : DashboardPage
{
    public override string Path => "centers";

    public override NavigationEntry? Entry { get; } = new("centers", "中心", "Centers");

    public override IReadOnlyList<ListDefinition> Lists { get; } = [CenterList.List];

    public override PageContent? Load(PageRequest request) => new(
        request.Words.Say("中心与平台", "Centers and platforms"), typeof(ListTable), ListReader.Read(request.Reader, CenterList.List, request.List(CenterList.List)));
}
