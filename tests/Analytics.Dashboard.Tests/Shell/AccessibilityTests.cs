using Analytics.Pipeline.Tests.Reports.Pages;

namespace Analytics.Dashboard.Tests.Shell;

/// <summary>The rules find what breaks them (that no page does is asserted of every page there is), and a walk by the keyboard.</summary>
[Collection(SampleCollection.Name)]
public sealed class AccessibilityTests(SampleDashboard sample)
{
    [SkippableFact]
    public async Task Rules_OnAPageThatBreaksThem_FindEach()
    {
        using var folder = new TestKit.TempFolder();
        var file = folder.File("bad.html");
        await File.WriteAllTextAsync(file, """
            <!DOCTYPE html><html><head><title>t</title></head><body><main><h1>One</h1><h3>Three</h3><input name="a"><a href="#"></a>
            <table><tr><th>x</th></tr></table><p style="color:#aaa;background:#fff">pale</p><p id="d">a</p><p id="d">b</p></main></body></html>
            """);
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(file);
        var found = await AccessibilityRules.BrokenOn(page);
        Assert.All((string[])["lang:", "landmark: no header", "heading skips", "no label", "no name", "head without scope", "contrast 2.3", "id twice: d"], rule => Assert.Contains(found, one => one.StartsWith(rule, StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task Tab_ThroughAPage_ShowsWhereItIs_AndTheSkipLinkSkips()
    {
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open($"{sample.Url}/flags");
        var visited = new List<string>();
        for (var i = 0; i < 70; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            visited.Add(await page.EvaluateAsync<string>("document.activeElement.tagName + ' ' + (document.activeElement.getAttribute('href') || document.activeElement.name || '')"));
            if (visited[^1] == "BODY ")
            {
                // Behind the last one the browser's own controls have their turn.
                break;
            }

            var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).outlineWidth");
            Assert.True(outline.StartsWith("solid", StringComparison.Ordinal) && outline != "solid 0px", $"{visited[^1]}: {outline}");
            var shown = await page.EvaluateAsync<bool>("(() => { const box = document.activeElement.getBoundingClientRect(); return box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight; })()");
            Assert.True(shown, $"{visited[^1]} has the focus where nobody sees it.");
        }

        Assert.Equal("A #content", visited[0]);
        Assert.Contains("INPUT q", visited);
        Assert.Contains(visited, one => one.StartsWith("A /flags/L-", StringComparison.Ordinal));

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
    }
}
