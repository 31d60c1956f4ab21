using System.Net;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Tests.Pages.Flags;

/// <summary>Flags and figures decided in the dashboard: who may, what stands in the log, and what the pages show at once.</summary>
[Collection(SampleCollection.Name)]
public sealed class FlagDecisionTests(SampleDashboard sample)
{
    private sealed record Known(string Id, string Center, int Year, string Indicator, string City);

    [Fact]
    public async Task Flag_Decided_IsAtOnceOnItsPageInTheListAndAtTheCenter()
    {
        await using var served = await AccountsDashboard.Start(sample);
        var flag = Flags()[0];
        using var province = await served.SignedIn("province", ViewerRole.Province, [], []);
        Assert.Equal(HttpStatusCode.Redirect, await Send(province, flag.Id, "confirmed", "单位已承认"));
        var entry = Assert.Single(DecisionLog.Read(served.Workspace));
        Assert.Equal((DecisionEntry.Flag, flag.Id, "confirmed", "province", $"Y-{flag.Year}-{flag.Indicator}-{flag.Center}"), (entry.Subject, entry.Id, entry.Verdict, entry.Who, entry.SubjectL));
        var page = await Text(province, "/flags/" + flag.Id);
        Assert.Contains("已确认", page, StringComparison.Ordinal);
        Assert.Contains("单位已承认", page, StringComparison.Ordinal);
        var listed = (await Text(province, "/lists/flags.csv?state=confirmed")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(flag.Id + ",", Assert.Single(listed.Skip(1)), StringComparison.Ordinal);
        var dossier = await Text(province, "/centers/" + flag.Center);
        Assert.Contains("认定不实", dossier, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, await Send(province, flag.Id, "undo"));
        Assert.DoesNotContain("单位已承认", await Text(province, "/flags/" + flag.Id), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, await Send(province, flag.Id, "undo"));
    }

    [Fact]
    public async Task Figure_DecidedAtTheCenter_StandsThereAndIsTakenBack()
    {
        await using var served = await AccountsDashboard.Start(sample);
        var flag = Flags()[0];
        var (figure, whole) = ($"Y-{flag.Year}-{flag.Indicator}-{flag.Center}", $"Y-{flag.Year}-{flag.Center}");
        using var province = await served.SignedIn("province", ViewerRole.Province, [], []);
        var before = await Text(province, "/centers/" + flag.Center);
        Assert.Contains($"value=\"{figure}\"", before, StringComparison.Ordinal);
        Assert.Contains($"value=\"{whole}\"", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Send(province, figure, "approved", "已查发票"));
        Assert.Equal(HttpStatusCode.Redirect, await Send(province, whole, "rejected"));
        var after = await Text(province, "/centers/" + flag.Center);
        Assert.Contains("认定属实", after, StringComparison.Ordinal);
        Assert.Contains("已查发票", after, StringComparison.Ordinal);
        Assert.Equal([("approved", figure), ("rejected", whole)], DecisionLog.Read(served.Workspace).Select(entry => (entry.Verdict, entry.Id)));
        Assert.Equal(HttpStatusCode.Redirect, await Send(province, figure, "undo"));
        Assert.DoesNotContain("已查发票", await Text(province, "/centers/" + flag.Center), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, await Send(province, figure, "confirmed"));
        Assert.Equal(HttpStatusCode.Conflict, await Send(province, $"Y-1990-{flag.Center}", "approved"));
    }

    [Fact]
    public async Task City_DecidesItsOwnAlone_OthersNothing()
    {
        await using var served = await AccountsDashboard.Start(sample);
        var own = Flags().First(flag => flag.City.Length > 0);
        using var far = await served.SignedIn("far", ViewerRole.City, ["no such city"], []);
        Assert.Equal(HttpStatusCode.NotFound, await Send(far, own.Id, "confirmed"));
        Assert.Equal(HttpStatusCode.NotFound, await Send(far, $"Y-{own.Year}-{own.Center}", "rejected"));
        using var city = await served.SignedIn("city", ViewerRole.City, [own.City], []);
        Assert.Equal(HttpStatusCode.Redirect, await Send(city, own.Id, "dismissed"));
        Assert.Equal(HttpStatusCode.Redirect, await Send(city, $"Y-{own.Year}-{own.Center}", "rejected"));
        Assert.Equal(HttpStatusCode.Conflict, await Send(city, "Y-nonsense", "rejected"));
        foreach (var (role, platforms) in new[] { (ViewerRole.Expert, own.Center), (ViewerRole.Host, own.Center) })
        {
            using var other = await served.SignedIn("other-" + role, role, [], [platforms]);
            Assert.Equal(HttpStatusCode.Forbidden, await Send(other, own.Id, "confirmed"));
            Assert.Equal(HttpStatusCode.Forbidden, await Send(other, $"Y-{own.Year}-{own.Center}", "approved"));

            // What was found is theirs to see, who said so and why is not, and there is nothing to press.
            var page = await Text(other, "/centers/" + own.Center);
            Assert.Contains("认定不实", page, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"rejected\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"confirmed\"", await Text(other, "/flags/" + own.Id), StringComparison.Ordinal);
        }

        Assert.Equal(2, DecisionLog.Read(served.Workspace).Count);
    }

    /// <summary>The sample's flags on figures.</summary>
    private List<Known> Flags()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        return [.. reader.Rows(
            "SELECT flag_id, center_id, year, indicator, coalesce(city, '') FROM live.flag WHERE center_id <> '' AND year > 0 AND detector IN ('reconciliation', 'jump', 'reversal', 'peer_outlier') ORDER BY rank",
            row => new Known(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4)))];
    }

    private static async Task<HttpStatusCode> Send(Visitor visitor, string id, string verdict, string note = "")
    {
        using var answer = await visitor.Send("/decide", "/", ("id", id), ("verdict", verdict), ("note", note));
        return answer.StatusCode;
    }

    private static async Task<string> Text(Visitor visitor, string path)
    {
        using var answer = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
