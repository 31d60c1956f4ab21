using Microsoft.Playwright;

namespace Analytics.Pipeline.Tests.Reports.Pages;

/// <summary>
/// The system's Chromium, driven by Playwright, offline: one process for all tests, as starting it takes longer than most of them, and
/// for each test profiles of its own that share nothing with another's.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly Lazy<Task<IBrowser>> Chromium = new(Launch);

    private readonly Dictionary<(int Width, bool Script), IBrowserContext> _profiles = [];
    private readonly IBrowser _browser;

    private Browser(IBrowser browser) => _browser = browser;

    /// <summary>Starts it where it does not run yet. Without Chromium the test is skipped by name; in CI, where it is installed, it fails.</summary>
    public static async Task<Browser> Start()
    {
        Skip.If(!File.Exists(Executable) && Environment.GetEnvironmentVariable("CI") != "true",
            "Chromium is missing: apt-get install chromium fonts-noto-cjk");
        return new Browser(await Chromium.Value);
    }

    /// <summary>
    /// Opens a page of a given width and keeps a list of what it asked the network for and of what it complained about. Pages of one width
    /// share cookies and what was loaded, as one person's do.
    /// </summary>
    public async Task<(IPage Page, List<string> Requests, List<string> Complaints)> Open(string file, int width = 1280, bool script = true)
    {
        if (!_profiles.TryGetValue((width, script), out var profile))
        {
            profile = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, JavaScriptEnabled = script });
            _profiles.Add((width, script), profile);
        }

        var page = await profile.NewPageAsync();
        var requests = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, message) => complaints.Add(message);
        page.Dialog += async (_, dialog) => { complaints.Add("dialog: " + dialog.Message); await dialog.DismissAsync(); };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return (page, requests, complaints);
    }

    /// <summary>Opens one page after the other in one tab, as a reader does, which takes half the time of a tab for each.</summary>
    public async IAsyncEnumerable<(string File, IPage Page, List<string> Requests, List<string> Complaints)> Walk(IEnumerable<string> files, int width = 1280)
    {
        var (page, requests, complaints) = await Open("about:blank", width);
        foreach (var file in files)
        {
            requests.Clear();
            complaints.Clear();
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            yield return (file, page, requests, complaints);
        }

        await page.CloseAsync();
    }

    /// <summary>Closes the test's profiles with all their pages. The process ends with the tests'.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var profile in _profiles.Values)
        {
            await profile.CloseAsync();
        }
    }

    private static async Task<IBrowser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
