using Analytics.Dashboard.Pages.Evaluation;
using Analytics.Dashboard.Pages.Evaluation.Panels;
using Analytics.Dashboard.Pages.Evaluation.WhatIfs;
using Analytics.Dashboard.Pages.Flags;
using Analytics.Dashboard.Pages.Overview;
using Analytics.Dashboard.Pages.Quality;
using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Shell;

/// <summary>Every page of the dashboard, in the order of the navigation.</summary>
public static class DashboardPages
{
    /// <summary>The pages.</summary>
    public static IReadOnlyList<DashboardPage> All { get; } =
    [
        new OverviewPage(),

        // evaluation, flags, data quality
        new EvaluationPage(),
        new RankingPage(),
        new WhatIfPage(),
        new PanelPage(),
        new FlagsPage(),
        new FlagPage(),
        new ReconciliationPage(),
        new DetectorsPage(),
        new QualityPage(),
        new AccountingPage(),
        new QuarantinePage(),
        new WarningsPage(),
        new HeadersPage(),
        new ProfilesPage(),
    ];

    /// <summary>A path to link to, where a page of its kind is part of the dashboard; else null, and what would have been a link is plain text.</summary>
    /// <param name="path">The path, e.g. <c>findings/F-0123</c>.</param>
    public static string? Known(string path)
    {
        var parts = path.Split('/');
        return All.Any(page => page.Path.Split('/') is var pattern && pattern.Length == parts.Length && pattern.Zip(parts).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'))) ? path : null;
    }

    /// <summary>The navigation's entries that a viewer may open.</summary>
    /// <param name="viewer">Who looks.</param>
    public static IReadOnlyList<NavigationEntry> EntriesFor(Viewer viewer) => [.. All.Where(page => page.IsOpenTo(viewer)).Select(page => page.Entry).OfType<NavigationEntry>()];
}
