using Analytics.Dashboard.Pages.Cases;
using Analytics.Dashboard.Pages.Findings;
using Analytics.Dashboard.Pages.Network;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Shell;

/// <summary>Every page of the dashboard, in the order of the navigation.</summary>
public static class DashboardPages
{
    /// <summary>The pages.</summary>
    public static IReadOnlyList<DashboardPage> All { get; } =
    [
        new OverviewPage(),

        // findings and review work
        new FindingListPage(FindingGroup.People),
        new FindingListPage(FindingGroup.Things),
        new FindingListPage(FindingGroup.Texts),
        new MyCasesPage(),
        new CasePage(),
        new NetworkPage(),
        new NetworkFocusPage(),
    ];

    /// <summary>The navigation's entries that a viewer may open.</summary>
    /// <param name="viewer">Who looks.</param>
    public static IReadOnlyList<NavigationEntry> EntriesFor(Viewer viewer) => [.. All.Where(page => page.IsOpenTo(viewer)).Select(page => page.Entry).OfType<NavigationEntry>()];
}
