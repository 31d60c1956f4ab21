using Analytics.Dashboard.Pages.Missing;

namespace Analytics.Dashboard.Shell;

/// <summary>What is shown where there is nothing, or nothing that the viewer may see.</summary>
internal sealed class NotFoundPage : DashboardPage
{
    public override string Path => "not-found";

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("页面不存在", "There is no such page"), typeof(NotFoundView), "");
}
