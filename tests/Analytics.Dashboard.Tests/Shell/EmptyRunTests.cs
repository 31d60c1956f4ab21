using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Tests.Reports.Pages;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Shell;

/// <summary>A run that found nothing has the same pages: each says that there is nothing, none breaks.</summary>
public sealed class EmptyRunTests
{
    [SkippableFact]
    public async Task Open_EveryPageOfARunWithNothingFound_SaysSo()
    {
        using var folder = new TempFolder();
        foreach (var name in (string[])["省级科技创新平台名录.xlsx", "依托单位名录.csv"])
        {
            File.Copy(RepositoryRoot.File("data-samples/province/" + name), folder.File("input/" + name));
        }

        var workspace = Path.Combine(folder.Path, "workspace");
        new AnalyticsRun(RunStages.Default).Execute(new RunOptions(Path.Combine(folder.Path, "input"), workspace) { Year = 2025 }, progress: null, CancellationToken.None);
        var (server, url) = await SampleDashboard.Serve(workspace);
        await using var _ = server;
        await using var browser = await Browser.Start();
        var paths = DashboardPages.All.Where(page => page.IsOpenTo(Viewer.Local) && !page.Path.Contains('{', StringComparison.Ordinal)).Select(page => page.Path);
        await foreach (var (address, page, _, complaints) in browser.Walk(paths.Select(path => $"{url}/{path}"), 390))
        {
            var path = address[(url.Length + 1)..];
            Assert.True(complaints.Count == 0, $"/{path}: {string.Join(" | ", complaints)}");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"/{path} is wider than the window.");
            Assert.True((await page.Locator("main").InnerTextAsync()).Length > (await page.Locator("h1").InnerTextAsync()).Length + 4, $"/{path} says nothing.");
            if (path is "people" or "things" or "texts" or "cases" or "network" or "flags" or "flags/digits")
            {
                Assert.True(await page.Locator(".empty").CountAsync() > 0, $"/{path} does not say that there is nothing.");
            }
        }
    }
}
