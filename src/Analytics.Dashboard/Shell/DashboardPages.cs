using Analytics.Dashboard.Pages.Accounts;
using Analytics.Dashboard.Pages.Audit;
using Analytics.Dashboard.Pages.Identifiers;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.Pages.Runs;
using Analytics.Dashboard.Pages.Uploads;
using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Shell;

/// <summary>Every page of the dashboard, in the order of the navigation.</summary>
public static class DashboardPages
{
    /// <summary>The pages.</summary>
    public static IReadOnlyList<DashboardPage> All { get; } =
    [
        new OverviewPage(),

        // people and rights, runs, log
        new UploadsPage(),
        new RunsPage(),
        new RunInputsPage(),
        new RunChangesPage(),
        new AuditPage(),
        new IdentifiersPage(),
        new AccountsPage(),
    ];

    /// <summary>The navigation's entries that a viewer may open.</summary>
    /// <param name="viewer">Who looks.</param>
    public static IReadOnlyList<NavigationEntry> EntriesFor(Viewer viewer) => [.. All.Where(page => page.IsOpenTo(viewer)).Select(page => page.Entry).OfType<NavigationEntry>()];
}
