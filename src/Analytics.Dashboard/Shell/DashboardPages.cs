using Analytics.Dashboard.Pages.Accounts;
using Analytics.Dashboard.Pages.Allocation;
using Analytics.Dashboard.Pages.Audit;
using Analytics.Dashboard.Pages.Calendar;
using Analytics.Dashboard.Pages.Cases;
using Analytics.Dashboard.Pages.Centers;
using Analytics.Dashboard.Pages.Compliance;
using Analytics.Dashboard.Pages.Evaluation;
using Analytics.Dashboard.Pages.Evaluation.Panels;
using Analytics.Dashboard.Pages.Evaluation.WhatIfs;
using Analytics.Dashboard.Pages.Findings;
using Analytics.Dashboard.Pages.Flags;
using Analytics.Dashboard.Pages.Flags.Digits;
using Analytics.Dashboard.Pages.Identifiers;
using Analytics.Dashboard.Pages.Network;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.Pages.Quality;
using Analytics.Dashboard.Pages.Rules;
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

        // findings and review work
        new FindingListPage(FindingGroup.People),
        new FindingListPage(FindingGroup.Things),
        new FindingListPage(FindingGroup.Texts),
        new MyCasesPage(),
        new CasePage(),
        new IdentifiersPage(),
        new NetworkPage(),
        new NetworkFocusPage(),

        // centers and what is asked of them
        new CentersPage(),
        new DossierPage(),
        new CompliancePage(),
        new OutcomesPage(),
        new ClausePage(),
        new AllocationPage(),
        new CalendarPage(),

        // scores and figures
        new EvaluationPage(),
        new RankingPage(),
        new WhatIfPage(),
        new PanelPage(),
        new FlagsPage(),
        new FlagPage(),
        new ReconciliationPage(),
        new DigitsPage(),
        new DigitGroupPage(),
        new DetectorsPage(),

        // what it all rests on
        new RulesPage(),
        new RegulationPage(),
        new QualityPage(),
        new AccountingPage(),
        new QuarantinePage(),
        new WarningsPage(),
        new HeadersPage(),
        new ProfilesPage(),
        new UploadsPage(),
        new RunsPage(),
        new RunInputsPage(),
        new RunChangesPage(),
        new AuditPage(),
        new AccountsPage(),
    ];

    /// <summary>The navigation's entries that a viewer may open.</summary>
    /// <param name="viewer">Who looks.</param>
    public static IReadOnlyList<NavigationEntry> EntriesFor(Viewer viewer) => [.. All.Where(page => page.IsOpenTo(viewer)).Select(page => page.Entry).OfType<NavigationEntry>()];
}
