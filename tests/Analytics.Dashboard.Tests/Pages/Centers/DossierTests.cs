using System.Text.RegularExpressions;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Tests.Reports.Pages;
using Microsoft.Playwright;

namespace Analytics.Dashboard.Tests.Pages.Centers;

/// <summary>A dossier has what the reports have of the center, no more and no less, and prints on A4.</summary>
[Collection(SampleCollection.Name)]
public sealed partial class DossierTests(SampleDashboard sample)
{
    // The width between the margins of an A4 page, in CSS pixels: 210 mm less twice 14 mm.
    private const int PrintedWidth = 688;

    [Fact]
    public async Task Dossier_OfEveryPlatform_HasItsFindingsAndFlags()
    {
        var findings = sample.Report("findings.csv");
        var flags = sample.Report("flags.csv");
        var ids = Platforms();
        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            var page = await sample.Page("centers/" + id);
            var expected = findings.Where(row => row["platform_ids"].Split(';').Contains(id)).Select(row => row["finding_id"]).Order(StringComparer.Ordinal);
            Assert.Equal(expected, Finding().Matches(page).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
            Assert.Equal(flags.Count(row => row["center_id"] == id), Regex.Count(page, "<article class=\"detail flag\">"));
        }
    }

    [Fact]
    public async Task Dossier_OfACenter_HasItsDutiesAndEverythingThatIsNotMet()
    {
        var rows = sample.Report("compliance.csv");
        string[] asks = ["TRIGGER_REVOKE", "FAIL", "WARN", "REVIEW", "MISSING"];
        foreach (var center in rows.GroupBy(row => row["center_id"], StringComparer.Ordinal))
        {
            var page = await sample.Page("centers/" + center.Key);
            foreach (var outcome in asks)
            {
                var own = center.Count(row => row["outcome"] == outcome);
                var besides = sample.Report("divergences.csv").Count(row => row["center_id_a"] == center.Key || row["center_id_b"] == center.Key);
                Assert.InRange(Regex.Count(page, $"class=\"badge code-{outcome}\""), own, own + (2 * besides));
            }

            foreach (var state in sample.Report("calendar.csv").Where(row => row["center_id"] == center.Key).GroupBy(row => row["state"], StringComparer.Ordinal))
            {
                Assert.Equal(state.Count(), Regex.Count(page, $"class=\"badge code-{state.Key}\""));
            }
        }
    }

    [Fact]
    public void Dossier_OfAnotherUnit_IsNotThereForAHost()
    {
        var ids = sample.Report("compliance.csv").Select(row => row["center_id"]).Distinct().Order(StringComparer.Ordinal).ToList();
        var own = ids[0];
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, new Viewer("host", ViewerRole.Host, [], [own]), new ReportWords(ReportLanguage.Chinese));
        foreach (var page in DashboardPages.All.Where(page => page.Path is "centers/{id}" or "compliance/{id}"))
        {
            var all = new PageRequest(reader, new FileLinks("", english: false), "", new Dictionary<string, string>()) { Workspace = sample.Workspace };
            Assert.All(page.Paths(all), path => Assert.Contains(own, path, StringComparison.Ordinal));
            foreach (var id in ids)
            {
                var asked = page.Path.StartsWith("centers", StringComparison.Ordinal) ? id : sample.Report("compliance.csv").Where(row => row["center_id"] == id).Select(row => $"{id}~{row["clause"].Replace('/', '~')}").First();
                Assert.Equal(id == own, page.Load(all with { Id = asked }) is not null);
            }
        }
    }

    [SkippableFact]
    public async Task Print_OfADossier_IsA4WithNothingCut()
    {
        await using var browser = await Browser.Start();
        var fullest = sample.Report("compliance.csv").GroupBy(row => row["center_id"], StringComparer.Ordinal).MaxBy(center => center.Count())!.Key;
        var (page, _, _) = await browser.Open($"{sample.Url}/centers/{fullest}", PrintedWidth);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var cut = await page.EvaluateAsync<string[]>("""
            width => [...document.querySelectorAll('main *')]
              .filter(element => element instanceof HTMLElement && !element.closest('.unseen') && getComputedStyle(element).display !== 'none')
              .filter(element => element.getBoundingClientRect().right > width + 1 || (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible'))
              .map(element => element.tagName + '.' + element.className + ': ' + element.textContent.slice(0, 40))
            """, PrintedWidth);
        Assert.Empty(cut);
        Assert.Equal("table-footer-group", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.foot')).display"));
        Assert.Contains(Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(sample.Workspace, "runs")).Single()), await page.TextContentAsync(".foot"), StringComparison.Ordinal);
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.InRange(PdfPage().Count(pdf), 2, 10);
        Assert.All(PdfBox().Matches(pdf), box => Assert.Equal("595 842", $"{Math.Round(Number(box.Groups[1]))} {Math.Round(Number(box.Groups[2]))}"));
        await page.CloseAsync();
    }

    private static double Number(Group text) => double.Parse(text.Value, System.Globalization.CultureInfo.InvariantCulture);

    private List<string> Platforms()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        return [.. reader.Rows("SELECT platform_id FROM registry.platform ORDER BY 1", row => row.GetString(0))];
    }

    [GeneratedRegex("F-[0-9a-f]{6,}")]
    private static partial Regex Finding();

    [GeneratedRegex(@"/Type /Page\b")]
    private static partial Regex PdfPage();

    [GeneratedRegex(@"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")]
    private static partial Regex PdfBox();
}
