using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Tests.Reports.Pages;
using Analytics.Store;
using Microsoft.Playwright;

namespace Analytics.Dashboard.Tests.Pages.Cases;

/// <summary>The whole review of a case in a real browser.</summary>
[Collection(SampleCollection.Name)]
public sealed class ReviewTests(SampleDashboard sample)
{
    [SkippableFact]
    public async Task Review_ListCaseConfirmListUndo_IsAtOnceInTheLog()
    {
        await using var browser = await Browser.Start();
        using var workspace = sample.CopyWorkspace();
        var (server, url) = await SampleDashboard.Serve(workspace.Path);
        await using (server)
        {
            var (page, _, complaints) = await browser.Open(url + "/people?kind=single_platform&state=new");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/findings/F-*");
            var id = page.Url.Split('/')[^1];

            // The note's own letters decide nothing.
            await page.Keyboard.PressAsync("m");
            await page.Keyboard.TypeAsync("cdes 与两家单位电话核实");
            await page.Keyboard.PressAsync("Escape");
            Assert.Empty(DecisionLog.Read(workspace.Path));
            await Press(page, "c");
            Assert.Contains("已确认", await page.Locator(".notice").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(("confirmed", "cdes 与两家单位电话核实", "local"), Last(workspace.Path));

            await page.GotoAsync(url + "/people?state=confirmed");
            Assert.Equal(1, await page.Locator($"table a[href='/findings/{id}']").CountAsync());
            await page.Locator($"table a[href='/findings/{id}']").ClickAsync();
            await page.WaitForURLAsync("**/findings/" + id);
            await Press(page, "a");
            Assert.Equal(1, await page.Locator(".badges", new() { HasText = "承办 local" }).CountAsync());
            await Press(page, "u");
            Assert.Equal(0, await page.Locator(".notice").CountAsync());
            Assert.Equal(3, await page.Locator(".history li").CountAsync());
            Assert.Equal("undo", Last(workspace.Path).Verdict);

            // Whatever the form does, a key takes back: the question, a remark.
            await Press(page, "s");
            Assert.Equal("sent", Last(workspace.Path).Verdict);
            await Press(page, "s");
            Assert.Equal("undo", Last(workspace.Path).Verdict);
            await page.FillAsync("#decision [name=note]", "待查工商登记");
            await page.Keyboard.PressAsync("Escape");
            await Press(page, "b");
            Assert.Equal(("noted", "待查工商登记", "local"), Last(workspace.Path));
            await Press(page, "z");
            Assert.Equal("undo", Last(workspace.Path).Verdict);
            Assert.Equal(0, await page.Locator("[data-key=z]").CountAsync());
            await page.Keyboard.PressAsync("n");
            await page.WaitForURLAsync(address => !address.EndsWith(id, StringComparison.Ordinal));
            Assert.Empty(complaints);
        }
    }

    [SkippableTheory]
    [InlineData("<img src=x onerror=alert(1)>\"'</script><script>alert(2)</script>", 1)]
    [InlineData("省级重点实验室与Very_long_name_without_a_place_to_break<script>", 12)]
    public async Task Open_HostileAndLongNames_AreShownAsText_AndFit(string part, int times)
    {
        var hostile = string.Concat(Enumerable.Repeat(part, times));
        await using var browser = await Browser.Start();
        using var workspace = sample.CopyWorkspace();
        var id = ReviewClient.Findings(workspace.Path, "single_platform")[0];
        var file = Directory.EnumerateFiles(workspace.Path, "run.duckdb", SearchOption.AllDirectories).Single();
        using (var database = new DuckDbConnection("Data Source=" + file))
        {
            database.Open();
            using var command = database.CreateCommand();
            foreach (var text in (string[])["UPDATE result.finding SET subject = $name, message_zh = $name", "UPDATE registry.platform SET name = $name", "UPDATE result.evidence SET platform_name = $name"])
            {
                command.CommandText = text;
                command.Parameters.Clear();
                command.Parameters.AddWithValue("name", hostile);
                command.ExecuteNonQuery();
            }
        }

        var (server, url) = await SampleDashboard.Serve(workspace.Path);
        await using (server)
        {
            foreach (var path in (string[])["people", "findings/" + id, "network", "centers", "compliance", ""])
            {
                var (page, requests, complaints) = await browser.Open($"{url}/{path}", 390);
                Assert.Empty(complaints);
                Assert.DoesNotContain(requests, request => request.EndsWith("/x", StringComparison.Ordinal));
                Assert.Contains(part, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"/{path} is wider than the window.");
                Assert.Equal(0, await page.Locator("main img").CountAsync());
                await page.CloseAsync();
            }
        }
    }

    private static async Task Press(IPage page, string key)
    {
        await page.EvaluateAsync("window.isBefore = true");
        await page.Keyboard.PressAsync(key);
        await page.WaitForFunctionAsync("() => !window.isBefore && document.readyState === 'complete'");
    }

    private static (string Verdict, string? Note, string Who) Last(string workspace) => DecisionLog.Read(workspace)[^1] is var entry ? (entry.Verdict, entry.Note, entry.Who) : default;
}
