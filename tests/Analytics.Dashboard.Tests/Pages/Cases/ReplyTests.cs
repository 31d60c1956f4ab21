using System.Net;
using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Tests.Reports.Pages;

namespace Analytics.Dashboard.Tests.Pages.Cases;

/// <summary>A unit replies to the question that it was asked, from its own pages: for its own platform, once asked, on record.</summary>
[Collection(SampleCollection.Name)]
public sealed class ReplyTests(SampleDashboard sample)
{
    [Fact]
    public async Task Reply_ByAUnit_OnceAsked_IsTheSameRecordAsAnAnswerSheets()
    {
        await using var served = await AccountsDashboard.Start(sample);
        var (id, own, other) = Shared();
        using var province = await served.SignedIn("province", ViewerRole.Province, [], []);
        using var unit = await served.SignedIn("unit-one", ViewerRole.Host, [], [own]);
        using var second = await served.SignedIn("unit-two", ViewerRole.Host, [], [other]);
        var page = "/findings/" + id;
        (string, string)[] Fields(string platform, string note) => [("id", id), ("unit", platform), ("reply", "corrected"), ("keep", other), ("from", "2026-03-01"), ("note", note), ("back", page)];

        // Nobody has asked yet.
        Assert.DoesNotContain("id=\"reply\"", await unit.Text(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await Status(unit.Send("/reply", page, Fields(own, "早到"))));
        Assert.Equal(HttpStatusCode.Redirect, await Status(province.Send("/decide", page, ("id", id), ("verdict", "sent"), ("back", page))));
        Assert.Equal(HttpStatusCode.Redirect, await Status(province.Send("/decide", page, ("id", id), ("verdict", "noted"), ("note", "内部备注一则"), ("back", page))));

        var asked = await unit.Text(page);
        Assert.Contains("id=\"reply\"", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"verdict\"", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("内部备注一则", asked, StringComparison.Ordinal);
        Assert.Contains("内部备注一则", await province.Text(page), StringComparison.Ordinal);
        Assert.Contains($"/findings/{id}#reply", await unit.Text("/centers/" + own), StringComparison.Ordinal);

        // Not for another's platform, not without a token, not without end, not what no unit can say.
        Assert.Equal(HttpStatusCode.NotFound, await Status(unit.Send("/reply", page, Fields(other, "代答"))));
        using (var bare = new FormUrlEncodedContent(Fields(own, "无令牌").Select(field => KeyValuePair.Create(field.Item1, field.Item2))))
        {
            Assert.Equal(HttpStatusCode.BadRequest, await Status(unit.Client.PostAsync("/reply", bare)));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Status(unit.Send("/reply", page, Fields(own, new string('长', 2_001)))));
        Assert.Equal(HttpStatusCode.Conflict, await Status(unit.Send("/reply", page, ("id", id), ("unit", own), ("reply", "confirmed"))));
        Assert.Equal(2, DecisionLog.Read(served.Workspace).Count);

        Assert.Equal(HttpStatusCode.Redirect, await Status(unit.Send("/reply", page, Fields(own, "已解除聘用，电话13812345678"))));
        var entry = DecisionLog.Read(served.Workspace)[^1];
        Assert.Equal(("reply", id, "corrected", "unit-one", own, other, new DateOnly(2026, 3, 1), "single_platform"), (entry.Subject, entry.Id, entry.Verdict, entry.Who, entry.Unit, entry.KeepAt, entry.EffectiveOn, entry.Kind));
        Assert.Contains(File.ReadLines(AuditLog.File(served.Workspace)), line => line.Contains("\"reply\"", StringComparison.Ordinal) && line.Contains("unit-one", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal) && line.Contains("corrected", StringComparison.Ordinal));
        Assert.DoesNotContain(File.ReadLines(AuditLog.File(served.Workspace)), line => line.Contains("已解除聘用", StringComparison.Ordinal));

        // The officials and the unit read it, masked; the other unit does not.
        foreach (var reader in (Visitor[])[province, unit])
        {
            Assert.Contains("已解除聘用", await reader.Text(page), StringComparison.Ordinal);
            Assert.DoesNotContain("13812345678", await reader.Text(page), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("已解除聘用", await second.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("已解除聘用", await second.Text("/centers/" + other), StringComparison.Ordinal);
        Assert.Contains(id, await unit.Text("/lists/people.csv?question=replied"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, await Status(second.Send("/reply", page, ("id", id), ("unit", own), ("reply", "undo"))));
        Assert.Equal(HttpStatusCode.Conflict, await Status(second.Send("/reply", page, ("id", id), ("unit", other), ("reply", "undo"))));
        Assert.Equal(HttpStatusCode.Redirect, await Status(unit.Send("/reply", page, ("id", id), ("unit", own), ("reply", "undo"), ("back", page))));
        Assert.Empty(DecisionView.From(DecisionLog.Read(served.Workspace)).Of(DecisionEntry.Reply));
    }

    [SkippableFact]
    public async Task Reply_FromTheDossier_InABrowser()
    {
        await using var browser = await Browser.Start();
        await using var served = await AccountsDashboard.Start(sample);
        var (id, own, _) = Shared();
        using (var province = await served.SignedIn("province", ViewerRole.Province, [], []))
        {
            Assert.Equal(HttpStatusCode.Redirect, await Status(province.Send("/decide", "/findings/" + id, ("id", id), ("verdict", "sent"))));
        }

        using (await served.SignedIn("unit-one", ViewerRole.Host, [], [own]))
        {
        }

        var (page, _, complaints) = await browser.Open(served.Url + "/sign-in", 390);
        await page.FillAsync("[name=name]", "unit-one");
        await page.FillAsync("[name=password]", AccountsDashboard.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.GotoAsync(served.Url + "/centers/" + own);
        await page.ClickAsync($"a[href='/findings/{id}#reply']");
        await page.SelectOptionAsync("#reply [name=reply]", "explained");
        await page.FillAsync("#reply [name=note]", "借调期间仍在原平台任职");
        await page.ClickAsync("#reply button[type=submit]");
        await page.WaitForURLAsync("**/findings/" + id);
        Assert.Contains("借调期间仍在原平台任职", await page.Locator(".history").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("unit-one", DecisionLog.Read(served.Workspace)[^1].Who);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.Empty(complaints);
    }

    private static async Task<HttpStatusCode> Status(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        return answer.StatusCode;
    }

    /// <summary>A person of two platforms.</summary>
    private (string Id, string Own, string Other) Shared()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        var (id, platforms) = reader.First("SELECT finding_id, platform_ids FROM result.finding WHERE kind = 'single_platform' AND state = 'new' ORDER BY finding_id", row => (row.GetString(0), row.GetString(1).Split(';')));
        return (id, platforms[0], platforms[1]);
    }
}
