using Microsoft.Playwright;

namespace Analytics.Pipeline.Tests.Reports.Pages;

/// <summary>The system's Chromium, driven by Playwright, offline.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Starts it. Without Chromium the test is skipped by name; in CI, where it is installed, it fails.</summary>
    public static async Task<Browser> Start()
    {
        Skip.If(!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true",
            "Chromium is missing: apt-get install chromium fonts-noto-cjk");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Browser(playwright, browser);
    }

    /// <summary>Opens a page of a given width and keeps a list of what it asked the network for and of what it complained about.</summary>
    public async Task<(IPage Page, List<string> Requests, List<string> Complaints)> Open(string file, int width = 1280, bool script = true)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = script });
        var page = await context.NewPageAsync();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, message) => complaints.Add(message);
        page.Dialog += async (_, dialog) => { complaints.Add("dialog: " + dialog.Message); await dialog.DismissAsync(); };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return (page, requests, complaints);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
