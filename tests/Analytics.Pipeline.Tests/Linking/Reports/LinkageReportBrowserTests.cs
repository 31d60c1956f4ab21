using Analytics.Pipeline.Linking.Reports;
using Analytics.Pipeline.Tests.Reports.Pages;
using Analytics.TestKit;
using Microsoft.Playwright;

namespace Analytics.Pipeline.Tests.Linking.Reports;

/// <summary>The page of a linkage as a browser sees it, opened from disk.</summary>
public sealed class LinkageReportBrowserTests
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Page_Opened_ShowsOnePairAtATimeAndComplainsOfNothing(int width)
    {
        using var folder = new TempFolder();
        await using var browser = await Browser.Start();
        var (page, requests, complaints) = await browser.Open(Written(folder), width);

        Assert.Single(requests);
        Assert.Empty(complaints);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        Assert.Equal(1, await page.Locator("article.pair:visible").CountAsync());
        Assert.Equal(1, await page.Locator("script").CountAsync());

        await page.ClickAsync("#pair-next");
        Assert.True(await page.Locator("#pair-2").IsVisibleAsync());
        await page.Locator("#picker a").Nth(4).ClickAsync();
        Assert.Equal(["pair-5"], await page.Locator("article.pair:visible").EvaluateAllAsync<string[]>("cards => cards.map(card => card.id)"));
        Assert.Empty(complaints);
    }

    [SkippableFact]
    public async Task Page_WithoutScript_ShowsEveryPairAndNoDeadControls()
    {
        using var folder = new TempFolder();
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Written(folder), script: false);

        Assert.Equal(await page.Locator("#picker a").CountAsync(), await page.Locator("article.pair:visible").CountAsync());
        Assert.False(await page.Locator("#pair-next").IsVisibleAsync());
    }

    /// <summary>No two labels of a scale run into each other.</summary>
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Page_Scales_HaveRoomForTheirLabels(int width)
    {
        using var folder = new TempFolder();
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Written(folder), width);
        var crowded = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.plot-x, .bars-head svg')].flatMap(scale => {
              const boxes = [...scale.querySelectorAll('text')].filter(text => text.getClientRects().length).map(text => [text.textContent, text.getBoundingClientRect()]);
              return boxes.slice(1).filter(([, box], i) => box.left < boxes[i][1].right).map(([text]) => text);
            })
            """);

        Assert.Empty(crowded);
    }

    /// <summary>Text has a contrast of 4.5 to 1 and more on what lies behind it (WCAG 2.2, 1.4.3).</summary>
    [SkippableFact]
    public async Task Page_Text_HasContrast()
    {
        using var folder = new TempFolder();
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Written(folder));

        Assert.Empty(await page.EvaluateAsync<string[]>(IndexPageTests.ContrastScript));
    }

    /// <summary>The page can be drawn wide, narrow and on paper. ANALYTICS_PICTURES names a folder where the pictures stay, for people to look at.</summary>
    [SkippableFact]
    public async Task Page_Drawn_WideNarrowAndOnPaper()
    {
        using var temporary = new TempFolder();
        var folder = Environment.GetEnvironmentVariable("ANALYTICS_PICTURES") ?? temporary.Path;
        await using var browser = await Browser.Start();
        var file = Written(temporary);
        var (wide, _, _) = await browser.Open(file);
        await wide.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "linkage-wide.png"), FullPage = true });
        await wide.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, "linkage-a4.pdf"), PreferCSSPageSize = true });
        var (narrow, _, _) = await browser.Open(file, 390);
        await narrow.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "linkage-narrow.png"), FullPage = true });

        Assert.All((string[])["linkage-wide.png", "linkage-narrow.png", "linkage-a4.pdf"], name => Assert.True(new FileInfo(Path.Combine(folder, name)).Length > 10_000));
    }

    private static string Written(TempFolder folder)
    {
        var path = folder.File("report.html");
        LinkageReportPage.Write(path, SampleLinkage.People, SampleLinkage.PeopleIds, SampleLinkage.Facts);
        return path;
    }
}
