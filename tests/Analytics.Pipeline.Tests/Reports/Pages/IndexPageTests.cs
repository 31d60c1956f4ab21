using Analytics.TestKit;
using Microsoft.Playwright;

namespace Analytics.Pipeline.Tests.Reports.Pages;

/// <summary>The page as a browser sees it, opened from disk.</summary>
public sealed class IndexPageTests
{
    [SkippableFact]
    public async Task Page_Opened_AsksForNothingAndComplainsOfNothing()
    {
        using var run = new FictitiousRun();
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, requests, complaints) = await browser.Open(Path.Combine(run.Reports, "index.html"));

        Assert.Single(requests);
        Assert.StartsWith("file://", requests[0], StringComparison.Ordinal);
        Assert.Empty(complaints);
        Assert.Equal(5, await page.Locator("article.finding:visible").CountAsync());
        Assert.Equal("zh-CN", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [SkippableTheory]
    [InlineData("滨海理工", 4)]
    [InlineData("欧阳 营口", 1)]
    [InlineData("f-3D77", 1)]
    [InlineData("没有这样的词", 0)]
    public async Task Search_Terms_ShowsMatchingCards(string terms, int expected)
    {
        using var run = new FictitiousRun();
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, _, complaints) = await browser.Open(Path.Combine(run.Reports, "index.html"));
        await page.FillAsync("#filter-text", terms);
        await page.Locator("#filter-count", new PageLocatorOptions { HasTextString = $" {expected} / 5" }).WaitForAsync();

        Assert.Equal(expected, await page.Locator("article.finding:visible").CountAsync());
        Assert.Equal(expected == 0, await page.Locator("#filter-none").IsVisibleAsync());
        Assert.Empty(complaints);
    }

    [SkippableFact]
    public async Task Filter_KindAndConfidence_ShowsMatchingCards()
    {
        using var run = new FictitiousRun();
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Path.Combine(run.Reports, "index.html"));
        await page.SelectOptionAsync("#filter-kind", "single_platform");
        await page.SelectOptionAsync("#filter-word", "certain");

        Assert.Equal(["F-0a31c9d2", "F-4e08d3bb"], await page.Locator("article.finding:visible").EvaluateAllAsync<string[]>("cards => cards.map(card => card.id)"));
    }

    [SkippableFact]
    public async Task Allocation_OnlyWhatIsAtStake_IsListedWithItsRangeAndGroup()
    {
        using var run = new FictitiousRun();
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Path.Combine(run.Reports, "index.html"));

        Assert.Equal(2, await page.Locator("#allocation .stakes tbody tr").CountAsync());
        Assert.Equal("7人 – 10人，门槛 10人", await page.Locator("#allocation svg").First.GetAttributeAsync("aria-label"));
        Assert.Contains("最多可同时保住1个", await page.Locator("#G-P-0001").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("另有 1 项门槛没有争议也达不到", await page.Locator("#allocation").TextContentAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Page_WithoutScript_ShowsEveryCardAndNoDeadControls()
    {
        using var run = new FictitiousRun();
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Path.Combine(run.Reports, "index.html"), script: false);

        Assert.Equal(5, await page.Locator("article.finding:visible").CountAsync());
        Assert.False(await page.Locator("#filter").IsVisibleAsync());
    }

    [SkippableFact]
    public async Task Page_HostileText_StaysText()
    {
        using var run = new FictitiousRun { Hostile = true };
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, requests, complaints) = await browser.Open(Path.Combine(run.Reports, "index.html"));

        Assert.Single(requests);
        Assert.Empty(complaints);
        Assert.Equal(6, await page.Locator("article.finding").CountAsync());
        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("img, b, i, [onmouseover], [onerror]").CountAsync());
        Assert.Equal("<script>alert(document.domain)</script>", await page.Locator("article.finding .message").First.TextContentAsync());
    }

    [SkippableTheory]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Page_AnyWidth_DoesNotScrollSideways(int width)
    {
        using var run = new FictitiousRun { Hostile = true };
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Path.Combine(run.Reports, "index.html"), width);

        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
    }

    [SkippableFact]
    public async Task Page_ManyFindings_ShowsTwoThousandAndNamesTheRest()
    {
        using var run = new FictitiousRun { MoreFindings = 2_100 };
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, _, complaints) = await browser.Open(Path.Combine(run.Reports, "index.html"));

        Assert.Equal(2_000, await page.Locator("article.finding").CountAsync());
        Assert.Contains("2,105", await page.Locator("#findings .notice").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    [SkippableFact]
    public async Task Page_English_HasNoChineseWordsOfItsOwn()
    {
        using var run = new FictitiousRun();
        run.Execute(run.Options with { Language = ReportLanguage.English });
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Path.Combine(run.Reports, "index.html"));
        var words = await page.Locator("h1, h2, th[scope=col], dt, caption, nav, label, .explain, .figures .name, .figures .note, .badge").AllTextContentsAsync();

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.All(words, word => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", word));
    }

    /// <summary>Text has a contrast of 4.5 to 1 and more on what lies behind it (WCAG 2.2, 1.4.3).</summary>
    [SkippableFact]
    public async Task Page_Text_HasContrast()
    {
        using var run = new FictitiousRun();
        run.Execute();
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(Path.Combine(run.Reports, "index.html"));
        var poor = await page.EvaluateAsync<string[]>(ContrastScript);

        Assert.Empty(poor);
    }

    /// <summary>The page can be drawn wide, narrow and on paper. ANALYTICS_PICTURES names a folder where the pictures stay, for people to look at.</summary>
    [SkippableFact]
    public async Task Page_Drawn_WideNarrowAndOnPaper()
    {
        using var temporary = new TempFolder();
        var folder = Environment.GetEnvironmentVariable("ANALYTICS_PICTURES") ?? temporary.Path;
        using var run = new FictitiousRun();
        run.Execute();
        await using var browser = await Browser.Start();
        var file = Path.Combine(run.Reports, "index.html");
        var (wide, _, _) = await browser.Open(file);
        await wide.EvaluateAsync(LayOutAll);
        await wide.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "wide.png"), FullPage = true });
        await wide.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, "a4.pdf"), PreferCSSPageSize = true });
        var (narrow, _, _) = await browser.Open(file, 390);
        await narrow.EvaluateAsync(LayOutAll);
        await narrow.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "narrow.png"), FullPage = true });

        Assert.All((string[])["wide.png", "narrow.png", "a4.pdf"], name => Assert.True(new FileInfo(Path.Combine(folder, name)).Length > 10_000));
    }

    // Cards out of sight are not drawn until they are scrolled to, which a picture of the whole page does not do.
    private const string LayOutAll = "document.querySelectorAll('.finding').forEach(card => card.style.contentVisibility = 'visible')";

    // Walks every element with text of its own; the ground is the nearest ancestor's that is not transparent.
    internal const string ContrastScript = """
        () => {
          const rgb = text => (text.match(/[\d.]+/g) || []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = node => {
            for (; node; node = node.parentElement) {
              const color = rgb(getComputedStyle(node).backgroundColor);
              if (color.length === 3 || color[3] > 0.99) return color;
            }
            return [255, 255, 255];
          };
          const poor = [];
          for (const node of document.body.querySelectorAll('*')) {
            const own = [...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim());
            if (!own || node.closest('script') || !node.getClientRects().length) continue;
            const style = getComputedStyle(node);
            const color = rgb(node instanceof SVGElement ? style.fill : style.color);
            const [a, b] = [light(color), light(ground(node))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < 4.5) poor.push(`${node.tagName}.${node.getAttribute('class')} ${ratio.toFixed(2)} ${node.textContent.slice(0, 20)}`);
          }
          return poor;
        }
        """;
}
