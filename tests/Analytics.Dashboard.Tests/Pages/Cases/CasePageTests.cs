using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Pages.Findings;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Stages;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Pages.Cases;

[Collection(SampleCollection.Name)]
public sealed partial class CasePageTests(SampleDashboard sample)
{
    [Fact]
    public async Task Get_EveryCaseAndList_ShowsNoNumberOfAPerson()
    {
        using var client = new ReviewClient(sample.Url);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, kind) in AllFindings())
        {
            var page = await client.Get("/findings/" + id);
            AssertMasked(page, id);
            Assert.Contains("SHA-256", page, StringComparison.Ordinal);
            kinds.Add(kind);
        }

        Assert.Superset(new HashSet<string>(["single_platform", "equipment_duplicate", "text_copy"]), kinds);
        foreach (var path in (string[])["/people", "/things", "/texts", "/cases", "/network", "/lists/people.csv", "/lists/network.csv"])
        {
            AssertMasked(await client.Get(path), path);
        }
    }

    [Fact]
    public void Lists_AllGroups_HoldEveryFindingOnce()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.English));
        var listed = FindingGroup.All.SelectMany(group => Dashboard.Lists.ListReader.All(reader, group.List, Dashboard.Lists.ListRequest.Whole)).Select(row => row.Text("finding_id")).ToList();
        Assert.Equal(AllFindings().Select(finding => finding.Id).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filter_City_KeepsTheFindingsOfPlatformsThere()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        var places = reader.Rows("SELECT platform_id, city FROM registry.platform WHERE city IS NOT NULL", row => (Id: row.GetString(0), City: row.GetString(1))).ToDictionary(row => row.Id, row => row.City);
        var people = reader.Rows("SELECT platform_ids FROM result.finding WHERE kind IN ('single_platform', 'mobile_no_agreement', 'identifier_conflict')", row => row.GetString(0).Split(';'));
        var city = places[people[0].First(places.ContainsKey)];
        using var client = new ReviewClient(sample.Url);
        var csv = await client.Get("/lists/people.csv?city=" + Uri.EscapeDataString(city));
        Assert.Equal(people.Count(ids => ids.Any(id => places.GetValueOrDefault(id) == city)), csv.Split('\n').Length - 2);
    }

    [Fact]
    public void Read_ViewerOfAnotherCity_SeesNoSuchCase()
    {
        using var run = LiveRun.Open(sample.Workspace);
        var id = ReviewClient.Findings(sample.Workspace, "single_platform")[0];
        foreach (var (viewer, sees) in ((Viewer, bool)[])[(Viewer.Local, true), (new Viewer("a", ViewerRole.City, ["无此市"], []), false), (new Viewer("b", ViewerRole.Host, [], [PlatformsOf(run, id)[0]]), true)])
        {
            using var reader = new RunReader(run, viewer, new ReportWords(ReportLanguage.Chinese));
            var request = new Dashboard.Shell.PageRequest(reader, new Dashboard.Serving.ServedLinks(), id, new Dictionary<string, string>()) { Workspace = sample.Workspace };
            var model = Dashboard.Pages.Cases.CaseReader.Read(request);
            Assert.Equal(sees, model is not null);
            if (viewer.Role == ViewerRole.Host)
            {
                Assert.All(model!.Explanation.Rows, row => Assert.Equal(viewer.Platforms[0], row.PlatformId));
                Assert.True(model.Withheld > 0);
            }
        }
    }

    [Fact]
    public async Task File_OfACase_OpensFromADiskWithAllItNeeds()
    {
        var id = ReviewClient.Findings(sample.Workspace, "equipment_duplicate")[0];
        using var client = new ReviewClient(sample.Url);
        var bytes = await client.Bytes($"/findings/{id}/file");
        Assert.Equal(bytes, await client.Bytes($"/findings/{id}/file"));
        using var folder = new TempFolder();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        zip.ExtractToDirectory(folder.Path);
        foreach (var name in (string[])["index.html", "index.en.html"])
        {
            var page = File.ReadAllText(Path.Combine(folder.Path, name));
            AssertMasked(page, name);
            Assert.Contains(id, page, StringComparison.Ordinal);
            Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
            Assert.All(Link().Matches(page).Select(link => link.Groups[1].Value), link => Assert.True(File.Exists(Path.Combine(folder.Path, link)), $"{name} links to {link}."));
        }

        AssertMasked(File.ReadAllText(Path.Combine(folder.Path, "rows.csv")), "rows.csv");
    }

    [Fact]
    public async Task Decide_ThenServerDiesAndRunsAgain_NothingIsLost()
    {
        using var workspace = sample.CopyWorkspace();
        var (first, second) = (ReviewClient.Findings(workspace.Path, "single_platform")[0], ReviewClient.Findings(workspace.Path, "single_platform")[1]);
        var (server, url) = await SampleDashboard.Serve(workspace.Path);
        using var left = new TempFolder();
        await using (server)
        {
            using var client = new ReviewClient(url);
            Assert.Equal(HttpStatusCode.Redirect, await client.Send("decide", first, ("verdict", "confirmed"), ("note", "电话13812345678核实")));
            Assert.Equal(HttpStatusCode.Redirect, await client.Send("decide", first, ("verdict", "assigned")));
            Assert.Equal(HttpStatusCode.Redirect, await client.Send("decide", first, ("verdict", "noted"), ("note", "只是备注")));
            Assert.Equal(HttpStatusCode.Redirect, await client.Send("decide", second, ("verdict", "sent")));
            Assert.Equal(HttpStatusCode.Redirect, await client.Send("reply", second, ("unit", PlatformOf(workspace.Path, second)), ("reply", "corrected"), ("from", "2026-03-01"), ("note", "已调整")));
            Assert.Contains(first, await client.Get("/lists/cases.csv?reviewer=local"), StringComparison.Ordinal);
            var page = await client.Get("/findings/" + first);
            Assert.Contains("只是备注", page, StringComparison.Ordinal);
            AssertMasked(page, first);

            // What lies on the disk while the server runs is what a kill leaves behind.
            left.Fill(workspace.Path);
        }

        new AnalyticsRun(RunStages.Default).Execute(new RunOptions(RepositoryRoot.File("data-samples/province"), left.Path), progress: null, CancellationToken.None);
        using var run = LiveRun.Open(left.Path);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        Assert.Equal(1, reader.Count("SELECT count(*) FROM result.finding WHERE finding_id = $id AND state = 'confirmed'", ("id", first)));
        Assert.Equal(1, reader.Count("SELECT count(*) FROM live.finding WHERE finding_id = $id AND state = 'confirmed' AND assigned_to = 'local'", ("id", first)));
        Assert.Equal(1, reader.Count("SELECT count(*) FROM live.finding WHERE finding_id = $id AND asked AND replies = 1", ("id", second)));
        Assert.Equal(5, DecisionLog.Read(left.Path).Count);
    }

    [Fact]
    public async Task Send_WhatNoFormSends_IsRefused()
    {
        using var workspace = sample.CopyWorkspace();
        var id = ReviewClient.Findings(workspace.Path, "single_platform")[0];
        var (server, url) = await SampleDashboard.Serve(workspace.Path);
        await using (server)
        {
            using var client = new ReviewClient(url);
            Assert.Equal(HttpStatusCode.Conflict, await client.Send("decide", id, ("verdict", "undo")));
            Assert.Equal(HttpStatusCode.Conflict, await client.Send("decide", id, ("verdict", "noted")));
            Assert.Equal(HttpStatusCode.Conflict, await client.Send("decide", id, ("verdict", "perhaps")));
            Assert.Equal(HttpStatusCode.Conflict, await client.Send("decide", id, ("id", "P-no-pair"), ("verdict", "one"), ("finding", id)));
            Assert.Equal(HttpStatusCode.NotFound, await client.Send("decide", id, ("id", "P-1-2"), ("verdict", "one"), ("finding", id)));
            Assert.Equal(HttpStatusCode.Conflict, await client.Send("reply", id, ("unit", "LN-NONE"), ("reply", "true")));
            Assert.Equal(HttpStatusCode.NotFound, await client.Send("decide", id, ("id", "F-none"), ("verdict", "confirmed")));
            Assert.Empty(DecisionLog.Read(workspace.Path));
        }
    }

    [Fact]
    public async Task Decide_APairOfTheCase_IsShownAndTakenBack()
    {
        using var workspace = sample.CopyWorkspace();
        var (server, url) = await SampleDashboard.Serve(workspace.Path);
        await using (server)
        {
            using var client = new ReviewClient(url);
            var id = ReviewClient.Findings(workspace.Path, "equipment_duplicate")[0];
            var pair = Pair().Match(await client.Get("/findings/" + id)).Groups[1].Value;
            Assert.Equal(HttpStatusCode.Redirect, await client.Send("decide", id, ("id", pair), ("finding", id), ("verdict", "not_one")));
            Assert.Contains("<span class=\"badge code-confirmed\">不是同一个</span>", await client.Get("/findings/" + id), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, await client.Send("decide", id, ("id", pair), ("finding", id), ("verdict", "undo")));
            Assert.DoesNotContain("<span class=\"badge code-confirmed\">不是同一个</span>", await client.Get("/findings/" + id), StringComparison.Ordinal);
        }
    }

    private IReadOnlyList<(string Id, string Kind)> AllFindings()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        return reader.Rows("SELECT finding_id, kind FROM result.finding ORDER BY finding_id", row => (row.GetString(0), row.GetString(1)));
    }

    private static string PlatformOf(string workspace, string id)
    {
        using var run = LiveRun.Open(workspace);
        return PlatformsOf(run, id)[0];
    }

    private static string[] PlatformsOf(LiveRun run, string id)
    {
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        return reader.First("SELECT platform_ids FROM result.finding WHERE finding_id = $id", row => row.GetString(0), ("id", id))!.Split(';');
    }

    /// <summary>No identity number and no mobile number stands in a page; tokens and digests are no numbers of persons.</summary>
    internal static void AssertMasked(string page, string name)
    {
        var text = Secret().Replace(page, "");
        Assert.False(Identity().IsMatch(text), $"{name} shows {Identity().Match(text).Value}.");
        Assert.False(Mobile().IsMatch(text), $"{name} shows {Mobile().Match(text).Value}.");
    }

    [GeneratedRegex("value=\"[\\w-]{60,}\"|[0-9a-f]{40,64}|/assets/[0-9a-f]+/")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9]\d{16}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z])")]
    private static partial Regex Mobile();

    [GeneratedRegex("(?:href|src)=\"([^\"#:]+)(?:#[^\"]*)?\"")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"id\" value=\"(P-\\d+-\\d+)\"")]
    private static partial Regex Pair();
}
