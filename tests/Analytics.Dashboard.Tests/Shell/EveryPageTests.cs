using System.Net;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Tests.Reports.Pages;

namespace Analytics.Dashboard.Tests.Shell;

/// <summary>What holds for every page that there is, and for each that will be: the pages are found, never listed.</summary>
[Collection(SampleCollection.Name)]
public sealed class EveryPageTests(SampleDashboard sample)
{
    /// <summary>One path of every kind of page, as the export would write it.</summary>
    private List<string> Paths()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        var request = new PageRequest(reader, new FileLinks("", english: false), "", new Dictionary<string, string>()) { Workspace = sample.Workspace };
        return [.. DashboardPages.All.SelectMany(page => page.Paths(request).Take(1))];
    }

    [Fact]
    public async Task Get_EveryPage_AnswersInBothLanguages()
    {
        using var client = new HttpClient();
        foreach (var path in Paths())
        {
            foreach (var language in (string[])["zh", "en"])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{sample.Url}/{path}");
                request.Headers.Add("Cookie", "lang=" + language);
                using var answer = await client.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"/{path} ({language}): {(int)answer.StatusCode}");
                Assert.Contains(language == "zh" ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">", text, StringComparison.Ordinal);
                Assert.True(text.Length < 1_000_000, $"/{path} weighs {text.Length:N0} bytes.");
                Assert.DoesNotContain(" style=", text, StringComparison.Ordinal);
                Assert.DoesNotContain(" onclick=", text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [SkippableTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Open_EveryServedPage_FitsComplainsOfNothingAndBreaksNoRuleOfAccess(int width)
    {
        await using var browser = await Browser.Start();
        var broken = new List<string>();
        await foreach (var (address, page, requests, complaints) in browser.Walk(Paths().Select(path => $"{sample.Url}/{path}"), width))
        {
            await AssertWhole(page, address);
            Assert.True(complaints.Count == 0, $"{address}: {string.Join(" | ", complaints)}");
            Assert.All(requests, request => Assert.True(request.StartsWith(sample.Url, StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal), request));
            broken.AddRange((await AccessibilityRules.BrokenOn(page)).Select(finding => $"{address}: {finding}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(40)));
    }

    [SkippableFact]
    public async Task Open_EveryExportedPage_AsksNothingOfTheNetwork()
    {
        await using var browser = await Browser.Start();
        var files = Paths().Select(FileLinks.File).Where(file => File.Exists(Path.Combine(sample.Export, file))).SelectMany(file => (string[])[file, "en/" + file]);
        await foreach (var (file, page, requests, complaints) in browser.Walk(files.Select(file => Path.Combine(sample.Export, file))))
        {
            await AssertWhole(page, file);
            Assert.True(complaints.Count == 0, $"{file}: {string.Join(" | ", complaints)}");
            Assert.All(requests, request => Assert.True(request.StartsWith("file:", StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal), request));
        }
    }

    private static async Task AssertWhole(Microsoft.Playwright.IPage page, string path)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} is {overflow} pixels wider than the window.");
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        var empty = await page.EvaluateAsync<int>("[...document.querySelectorAll('[data-chart]')].filter(plot => !plot.querySelector('svg path, svg rect')).length");
        Assert.True(empty == 0, $"{path} has {empty} empty charts.");
    }
}
