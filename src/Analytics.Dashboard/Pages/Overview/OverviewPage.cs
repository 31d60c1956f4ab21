using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>What came in, what was found, how clauses and figures stand.</summary>
internal sealed class OverviewPage : DashboardPage
{
    public override string Path => "";

    public override NavigationEntry? Entry { get; } = new("", "总览", "Overview");

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("总览", "Overview"), typeof(OverviewView), OverviewModel.Read(request.Reader));
}
