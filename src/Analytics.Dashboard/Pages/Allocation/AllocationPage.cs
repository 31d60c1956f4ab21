using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Allocation;

/// <summary>What each center keeps for certain and at most, however contested people and instruments are decided.</summary>
internal sealed class AllocationPage : DashboardPage
{
    public override string Path => "allocation";

    public override NavigationEntry? Entry { get; } = new("allocation", "争议归属", "Allocation");

    public override IReadOnlyList<ListDefinition> Lists { get; } = [AllocationList.List];

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("争议归属与达标", "What decisions leave"), typeof(AllocationView), AllocationModel.Read(request));
}
