using Analytics.Dashboard.Pages.Allocation;
using Analytics.Dashboard.Pages.Calendar;
using Analytics.Dashboard.Pages.Centers;
using Analytics.Dashboard.Pages.Compliance;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.Pages.Rules;
using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Shell;

/// <summary>Every page of the dashboard, in the order of the navigation.</summary>
public static class DashboardPages
{
    /// <summary>The pages.</summary>
    public static IReadOnlyList<DashboardPage> All { get; } =
    [
        new OverviewPage(),

        // compliance, centers, rules
        new CompliancePage(), new OutcomesPage(), new ClausePage(), new AllocationPage(), new CentersPage(), new DossierPage(), new CalendarPage(), new RulesPage(), new RegulationPage(),
    ];

    /// <summary>The navigation's entries that a viewer may open.</summary>
    /// <param name="viewer">Who looks.</param>
    public static IReadOnlyList<NavigationEntry> EntriesFor(Viewer viewer) => [.. All.Where(page => page.IsOpenTo(viewer)).Select(page => page.Entry).OfType<NavigationEntry>()];
}
