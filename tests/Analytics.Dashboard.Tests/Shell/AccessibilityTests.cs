using Analytics.Dashboard.Data;
using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Tests.Reports.Pages;

namespace Analytics.Dashboard.Tests.Shell;

/// <summary>What WCAG 2.2 AA asks for and a browser can compute, on every page that there is; and a walk by the keyboard.</summary>
[Collection(SampleCollection.Name)]
public sealed class AccessibilityTests(SampleDashboard sample)
{
    // Names of rules as a person looks them up; each finding says where.
    private const string Check = """
        () => {
          const found = [];
          const say = (rule, node) => found.push(rule + ': ' + (node.outerHTML || node.textContent).replace(/\s+/g, ' ').slice(0, 160));
          const named = (node) => (node.getAttribute('aria-label') || '').trim() || (node.getAttribute('aria-labelledby') || '').split(' ').some((id) => id && document.getElementById(id)?.textContent.trim()) || node.textContent.trim() || node.title;
          if (!document.documentElement.lang) found.push('lang: none');
          if (!document.title.trim()) found.push('title: none');
          for (const one of ['main', 'header', 'nav', 'footer']) if (!document.querySelector(one)) found.push('landmark: no ' + one);
          const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
          ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => found.push('id twice: ' + id));
          document.querySelectorAll('[aria-labelledby],[aria-describedby]').forEach((node) => {
            for (const id of (node.getAttribute('aria-labelledby') || node.getAttribute('aria-describedby')).split(' ')) if (!document.getElementById(id)) say('refers to nothing', node);
          });
          document.querySelectorAll('input:not([type=hidden]),select,textarea').forEach((node) => { if (!node.labels?.length && !node.getAttribute('aria-label')) say('no label', node); });
          document.querySelectorAll('img:not([alt])').forEach((node) => say('no alternative text', node));
          document.querySelectorAll('[role=img],[role=region],nav,button,a[href],summary').forEach((node) => { if (!named(node)) say('no name', node); });
          const navs = [...document.querySelectorAll('nav')].map((node) => node.getAttribute('aria-label'));
          navs.filter((name, i) => navs.indexOf(name) !== i).forEach((name) => found.push('two navigations of one name: ' + name));
          let level = 0;
          document.querySelectorAll('h1,h2,h3,h4,h5,h6').forEach((node) => { const now = +node.tagName[1]; if (now > level + 1) say('heading skips a level', node); level = now; if (!node.textContent.trim()) say('empty heading', node); });
          document.querySelectorAll('table').forEach((table) => {
            if (!table.querySelector('th')) say('table without heads', table);
            table.querySelectorAll('th').forEach((head) => { if (!head.scope) say('head without scope', head); });
          });
          document.querySelectorAll('.scroll').forEach((node) => { if (node.scrollWidth > node.clientWidth && node.tabIndex < 0) say('scrolls, but not by keyboard', node); });
          document.querySelectorAll('[tabindex]').forEach((node) => { if (node.tabIndex > 0) say('order of tabs is forced', node); });
          document.querySelectorAll('li').forEach((node) => { if (!/^(UL|OL|MENU)$/.test(node.parentElement.tagName)) say('item without a list', node); });
          document.querySelectorAll('[data-chart]').forEach((node) => { if (!node.closest('figure')?.querySelector('details table tbody tr')) say('chart without its table', node.closest('figure') || node); });

          const channel = (value) => { value /= 255; return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4); };
          const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
          const parse = (text) => { const parts = text.match(/[\d.]+/g); return parts ? parts.map(Number) : null; };
          const behind = (node) => {
            for (let at = node; at; at = at.parentElement) { const colour = parse(getComputedStyle(at).backgroundColor); if (colour && (colour[3] ?? 1) > 0.99) return colour; }
            return [255, 255, 255];
          };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const seen = new Set();
          while (walker.nextNode()) {
            const node = walker.currentNode.parentElement;
            if (!walker.currentNode.textContent.trim() || seen.has(node) || node.closest('script,style,option')) continue;
            seen.add(node);
            const style = getComputedStyle(node);
            const box = node.getBoundingClientRect();
            if (style.visibility === 'hidden' || box.width < 2 || box.height < 2) continue;
            const ink = parse(node.closest('svg') ? style.fill : style.color);
            if (!ink) continue;
            const [one, two] = [light(ink), light(behind(node))].sort((a, b) => b - a);
            const ratio = (one + 0.05) / (two + 0.05);
            const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && +style.fontWeight >= 700);
            if (ratio < (large ? 3 : 4.5)) say('contrast ' + ratio.toFixed(2), node);
          }
          return found;
        }
        """;

    /// <summary>One path of every kind of page.</summary>
    private List<string> Paths()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        var request = new PageRequest(reader, new FileLinks("", english: false), "", new Dictionary<string, string>()) { Workspace = sample.Workspace };
        return [.. DashboardPages.All.SelectMany(page => page.Paths(request).Take(1))];
    }

    [SkippableTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task EveryPage_BreaksNoRuleThatCanBeComputed(int width)
    {
        await using var browser = await Browser.Start();
        var broken = new List<string>();
        foreach (var path in Paths())
        {
            var (page, _, _) = await browser.Open($"{sample.Url}/{path}", width);
            broken.AddRange((await page.EvaluateAsync<string[]>(Check)).Select(finding => $"/{path}: {finding}"));
            await page.CloseAsync();
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(40)));
    }

    [SkippableFact]
    public async Task Check_OnAPageThatBreaksTheRules_FindsEach()
    {
        using var folder = new TestKit.TempFolder();
        var file = folder.File("bad.html");
        await File.WriteAllTextAsync(file, """
            <!DOCTYPE html><html><head><title>t</title></head><body><main><h1>One</h1><h3>Three</h3><input name="a"><a href="#"></a>
            <table><tr><th>x</th></tr></table><p style="color:#aaa;background:#fff">pale</p><p id="d">a</p><p id="d">b</p></main></body></html>
            """);
        await using var browser = await Browser.Start();
        var (page, _, _) = await browser.Open(file);
        var found = await page.EvaluateAsync<string[]>(Check);
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
