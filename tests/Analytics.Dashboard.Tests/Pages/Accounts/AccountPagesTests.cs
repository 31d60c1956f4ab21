using System.Net;
using Analytics.Pipeline.Tests.Reports.Pages;
using Microsoft.Playwright;

namespace Analytics.Dashboard.Tests.Pages.Accounts;

/// <summary>The way of the first administrator in a real browser: the door, the own password, the accounts, an account made.</summary>
[Collection(SampleCollection.Name)]
public sealed class AccountPagesTests(SampleDashboard sample)
{
    [SkippableTheory]
    [InlineData(1440, "zh")]
    [InlineData(390, "en")]
    public async Task FirstAdministrator_FromTheDoorToANewAccount(int width, string language)
    {
        await using var browser = await Browser.Start();
        await using var served = await AccountsDashboard.Start(sample);
        var (page, requests, complaints) = await browser.Open($"{served.Url}/runs", width);
        if (language == "en")
        {
            await page.ClickAsync("a.language");
            await page.GotoAsync($"{served.Url}/runs");
        }

        Assert.StartsWith("/sign-in", new Uri(page.Url).PathAndQuery, StringComparison.Ordinal);
        await AssertFits(page);
        await Picture(page, $"sign-in-{width}");
        await page.FillAsync("input[name=name]", "admin");
        await page.FillAsync("input[name=password]", served.FirstPassword);
        await page.ClickAsync("main button[type=submit]");
        Assert.EndsWith("/password", page.Url, StringComparison.Ordinal);
        await AssertFits(page);
        await page.FillAsync("input[name=old]", served.FirstPassword);
        await page.FillAsync("input[name=next]", AccountsDashboard.Password);
        await page.FillAsync("input[name=again]", AccountsDashboard.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.ClickAsync("nav.side a[href='/accounts']");
        await AssertFits(page);
        var form = page.Locator("form[action='/accounts/create']");
        await form.Locator("input[name=name]").FillAsync("大连审核员");
        await form.Locator("input[name=cities][value='大连市']").CheckAsync();
        await form.Locator("button").ClickAsync();
        Assert.Equal(1, await page.Locator(".notice code").CountAsync());
        await AssertFits(page);
        await Picture(page, $"accounts-{width}");
        await page.ClickAsync("form[action='/sign-out'] button");
        Assert.StartsWith("/sign-in", new Uri(page.Url).PathAndQuery, StringComparison.Ordinal);
        var answer = await page.GotoAsync($"{served.Url}/accounts");
        Assert.Equal((int)HttpStatusCode.OK, answer!.Status);
        Assert.StartsWith("/sign-in", new Uri(page.Url).PathAndQuery, StringComparison.Ordinal);
        Assert.Empty(complaints);
        Assert.All(requests, request => Assert.True(request.StartsWith(served.Url, StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal), request));
    }

    private static async Task AssertFits(IPage page)
    {
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, page.Url);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(field => field.labels.length === 0).length"));
    }

    // For eyes: where the variable names a folder, pictures are kept in it.
    private static Task Picture(IPage page, string name) => Environment.GetEnvironmentVariable("ANALYTICS_PICTURES") is { Length: > 0 } folder
        ? page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true })
        : Task.CompletedTask;
}
