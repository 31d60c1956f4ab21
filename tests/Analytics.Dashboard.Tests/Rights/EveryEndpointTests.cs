using System.IO.Compression;
using System.Net;
using System.Text;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Tests.Rights;

/// <summary>Every endpoint that the server has, asked by every role and by nobody: what is not theirs is in no answer, whatever the address.</summary>
[Collection(SampleCollection.Name)]
public sealed class EveryEndpointTests(SampleDashboard sample)
{
    private static readonly string[] Open = ["/assets/{hash}/{name}", "/language", "/sign-in", "/sign-in"];

    [Fact]
    public async Task NotSignedIn_EveryEndpoint_LeadsToTheDoor()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var nobody = new Visitor(served.Url);
        var facts = Facts.Read(sample.Workspace);
        Assert.Equal(Open, Endpoints(served).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Pattern).Order(StringComparer.Ordinal));
        foreach (var endpoint in Endpoints(served).Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            foreach (var path in facts.Paths(Pattern(endpoint), facts.Findings.Keys.First(), facts.Platforms.Keys.First()))
            {
                using var answer = IsPost(endpoint) ? await nobody.Send(path, "/sign-in", ("id", facts.Findings.Keys.First()), ("verdict", "confirmed")) : await nobody.Get(path);
                Assert.True(IsPost(endpoint) ? answer.StatusCode == HttpStatusCode.Unauthorized : answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true, $"{path}: {answer.StatusCode}");
                facts.AssertNothing(await Body(answer), path, [], []);
            }
        }
    }

    [Theory]
    [InlineData(ViewerRole.City)]
    [InlineData(ViewerRole.Expert)]
    [InlineData(ViewerRole.Host)]
    public async Task NarrowRole_EveryEndpoint_ShowsNothingForeign(ViewerRole role)
    {
        await using var served = await AccountsDashboard.Start(sample);
        var facts = Facts.Read(sample.Workspace);
        var ownFinding = facts.Findings.First(finding => finding.Value.Any(id => facts.Platforms[id].City == "大连市"));
        var own = ownFinding.Value.First(id => facts.Platforms[id].City == "大连市");
        var visible = role == ViewerRole.City ? facts.Platforms.Where(platform => platform.Value.City == "大连市").Select(platform => platform.Key).ToHashSet() : [own];
        var findings = facts.Findings.Where(finding => finding.Value.Any(visible.Contains)).ToDictionary();
        var foreignFinding = facts.Findings.Keys.First(id => !findings.ContainsKey(id));
        var known = visible.Concat(findings.Values.SelectMany(ids => ids)).ToHashSet();
        var foreign = facts.Platforms.Keys.First(id => !known.Contains(id));
        using var visitor = await served.SignedIn("narrow", role, ["大连市"], [own]);
        foreach (var endpoint in Endpoints(served).Where(endpoint => !IsPost(endpoint)))
        {
            var alien = facts.Paths(Pattern(endpoint), foreignFinding, foreign).ToList();
            foreach (var path in alien.Concat(facts.Paths(Pattern(endpoint), ownFinding.Key, own)).Distinct())
            {
                using var answer = await visitor.Get(path);
                Assert.True((int)answer.StatusCode is 200 or 302 or 404, $"{path}: {answer.StatusCode}");
                Assert.False(alien.Contains(path) && Pattern(endpoint).Contains("{id}", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.OK, $"{path} is open.");

                // An address that was asked for may stand in the answer.
                facts.AssertNothing((await Body(answer)).Replace(Uri.UnescapeDataString(path), "", StringComparison.Ordinal).Replace(path, "", StringComparison.Ordinal).Replace(Uri.EscapeDataString(path), "", StringComparison.Ordinal), $"{role} at {path}", known, [.. findings.Keys]);
            }
        }

        foreach (var endpoint in Endpoints(served).Where(endpoint => IsPost(endpoint) && !Pattern(endpoint).StartsWith("/sign-", StringComparison.Ordinal)))
        {
            foreach (var path in facts.Paths(Pattern(endpoint), foreignFinding, foreign))
            {
                using var answer = await visitor.Send(path, "/", ("id", foreignFinding), ("ids", foreignFinding), ("verdict", "confirmed"), ("reason", "a reason that is long"), ("note", "note"), ("name", "x-1"), ("role", "Administrator"));
                facts.AssertNothing((await Body(answer)).Replace(foreignFinding, "", StringComparison.Ordinal), $"{role} at {path}", known, [.. findings.Keys]);
                Assert.True((int)answer.StatusCode is 302 or >= 400 and < 500 || !Pattern(endpoint).StartsWith("/decide", StringComparison.Ordinal), $"{path}: {answer.StatusCode}");
            }
        }

        Assert.Empty(DecisionLog.Read(served.Workspace));
        Assert.DoesNotContain(served.Accounts.All, account => account.Name == "x-1");
    }

    [Theory]
    [InlineData(ViewerRole.Administrator)]
    [InlineData(ViewerRole.Province)]
    public async Task WideRole_EveryPage_Opens(ViewerRole role)
    {
        await using var served = await AccountsDashboard.Start(sample);
        var facts = Facts.Read(sample.Workspace);
        using var visitor = await served.SignedIn("wide", role, [], []);
        foreach (var path in facts.Pages.Append("lists/audit.csv").Append("lists/changes.xlsx").Append("reports/findings.csv"))
        {
            using var answer = await visitor.Get("/" + path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{role} at {path}: {answer.StatusCode}");
        }

        using var accounts = await visitor.Get("/accounts");
        Assert.Equal(role == ViewerRole.Administrator ? HttpStatusCode.OK : HttpStatusCode.NotFound, accounts.StatusCode);
        using var created = await visitor.Send("/accounts/create", "/", ("name", "new-one"), ("role", "Province"));
        Assert.Equal(role == ViewerRole.Administrator ? HttpStatusCode.OK : HttpStatusCode.Forbidden, created.StatusCode);
    }

    [Fact]
    public async Task CityDecides_OwnFinding_NotAForeignOne()
    {
        await using var served = await AccountsDashboard.Start(sample);
        var facts = Facts.Read(sample.Workspace);
        bool IsOwn(KeyValuePair<string, string[]> finding) => finding.Value.Any(id => facts.Platforms[id].City == "大连市");
        using var city = await served.SignedIn("dalian", ViewerRole.City, ["大连市"], []);
        using var refused = await city.Send("/decide", "/", ("id", facts.Findings.First(finding => !IsOwn(finding)).Key), ("verdict", "confirmed"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var taken = await city.Send("/decide", "/", ("id", facts.Findings.First(IsOwn).Key), ("verdict", "confirmed"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal("dalian", Assert.Single(DecisionLog.Read(served.Workspace)).Who);
        using var expert = await served.SignedIn("expert", ViewerRole.Expert, [], [facts.Findings.First(IsOwn).Value[0]]);
        using var forbidden = await expert.Send("/decide", "/", ("id", facts.Findings.First(IsOwn).Key), ("verdict", "dismissed"));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    private static IEnumerable<RouteEndpoint> Endpoints(AccountsDashboard served) => ((IEndpointRouteBuilder)served.Server).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool IsPost(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true;

    private static async Task<string> Body(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>What there is in the sample, read without any rights.</summary>
    private sealed record Facts(IReadOnlyDictionary<string, string[]> Findings, IReadOnlyDictionary<string, (string Name, string City)> Platforms, IReadOnlyList<string> Pages, IReadOnlyList<string> Lists)
    {
        public static Facts Read(string workspace)
        {
            using var run = LiveRun.Open(workspace);
            using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
            var request = new PageRequest(reader, new Analytics.Dashboard.Serving.ServedLinks(), "", new Dictionary<string, string>()) { Workspace = workspace };
            return new Facts(
                reader.Rows("SELECT finding_id, platform_ids FROM live.finding ORDER BY finding_id", row => (row.GetString(0), row.GetString(1).Split(';'))).ToDictionary(row => row.Item1, row => row.Item2),
                reader.Rows("SELECT platform_id, coalesce(name, platform_id), coalesce(city, '') FROM registry.platform ORDER BY platform_id", row => (row.GetString(0), (row.GetString(1), row.GetString(2)))).ToDictionary(row => row.Item1, row => row.Item2),
                [.. DashboardPages.All.SelectMany(page => page.Paths(request).Take(1))], [.. DashboardPages.All.SelectMany(page => page.Lists).Select(list => list.Name).Distinct()]);
        }

        /// <summary>Addresses of a route, filled with ids and names that there are.</summary>
        public IEnumerable<string> Paths(string pattern, string finding, string center)
        {
            if (pattern.Contains("{format}", StringComparison.Ordinal))
            {
                return Lists.SelectMany(list => (string[])[$"/lists/{list}.csv?id={finding}", $"/lists/{list}.csv?id={center}", $"/lists/{list}.xlsx?id={center}"]);
            }

            return pattern.Contains("{**path}", StringComparison.Ordinal) || pattern.Contains("{*path", StringComparison.Ordinal)
                ? (string[])["/reports/findings.csv", "/reports/queries/cities/%E5%A4%A7%E8%BF%9E%E5%B8%82.xlsx", "/no-such-page"]
                : pattern.Contains('{', StringComparison.Ordinal)
                    ? [.. new[] { finding, center }.Select(id => System.Text.RegularExpressions.Regex.Replace(pattern, @"\{[^}]+\}", Uri.EscapeDataString(id)))]
                    : [pattern];
        }

        /// <summary>Holds a text against everything that is not known to the reader.</summary>
        public void AssertNothing(string text, string where, HashSet<string> knownPlatforms, HashSet<string> knownFindings)
        {
            foreach (var (id, (name, _)) in Platforms.Where(platform => !knownPlatforms.Contains(platform.Key)))
            {
                Assert.False(text.Contains(id, StringComparison.Ordinal), $"{where} names {id}.");
                Assert.False(!knownPlatforms.Any(known => Platforms[known].Name.Contains(name, StringComparison.Ordinal)) && text.Contains(name, StringComparison.Ordinal), $"{where} names {name}.");
            }

            Assert.All(Findings.Keys.Where(id => !knownFindings.Contains(id)), id => Assert.False(text.Contains(id, StringComparison.Ordinal), $"{where} has {id}."));
        }
    }
}
