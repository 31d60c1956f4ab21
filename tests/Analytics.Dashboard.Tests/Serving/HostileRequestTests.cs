using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Tests.Serving;

/// <summary>Requests that no page of ours sends.</summary>
[Collection(SampleCollection.Name)]
public sealed class HostileRequestTests(SampleDashboard sample)
{
    private static readonly string[] Headers = ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy", "Cache-Control"];

    [Fact]
    public async Task Post_WithoutToken_IsRefusedAtEveryEndpoint()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var admin = new Visitor(served.Url);
        await admin.SignIn("admin", served.FirstPassword, AccountsDashboard.Password);
        var posts = ((IEndpointRouteBuilder)served.Server).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true).Select(endpoint => endpoint.RoutePattern.RawText!).ToList();
        Assert.Contains("/decide", posts);
        foreach (var path in posts.Append("/no-such-thing"))
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("id", "F-1"), KeyValuePair.Create("verdict", "confirmed")]);
            using var answer = await admin.Client.PostAsync(path, form);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
            AssertHeaders(answer, path);
            using var json = new StringContent("{\"id\":\"F-1\"}", Encoding.UTF8, "application/json");
            using var other = await admin.Client.PostAsync(path, json);
            Assert.True(other.StatusCode == HttpStatusCode.BadRequest, $"{path}: {other.StatusCode}");
        }

        Assert.Empty(Analytics.Pipeline.Decisions.DecisionLog.Read(served.Workspace));
    }

    [Theory]
    [InlineData("/reports/../../current")]
    [InlineData("/reports/..%2f..%2fcurrent")]
    [InlineData("/reports/%2e%2e/%2e%2e/current")]
    [InlineData("/reports/..%5c..%5ccurrent")]
    [InlineData("/reports//etc/passwd")]
    [InlineData("/reports/findings.csv%00.html")]
    [InlineData("/lists/../audit.jsonl")]
    [InlineData("/lists/..%2faudit.csv")]
    [InlineData("/lists/inputs.duckdb")]
    [InlineData("/assets/x/..%2f..%2fapp.css")]
    [InlineData("/accounts.duckdb")]
    [InlineData("/keys/")]
    public async Task Get_PathsThatLeadElsewhere_FindNothing(string path)
    {
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-", answer.Split("<footer", 2)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("'; DROP TABLE live.finding; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{sees:1} {lang} $id $search")]
    [InlineData("%")]
    [InlineData("\0")]
    [InlineData("\u202e\ud83d\ude00\uffff")]
    [InlineData("=cmd|' /C calc'!A0")]
    public async Task Get_HostileWords_AreWordsAlone(string word)
    {
        using var visitor = new Visitor(sample.Url);
        foreach (var name in (string[])["q", "sort", "order", "page", "size", "status", "format", "id"])
        {
            foreach (var path in (string[])["/runs/inputs", "/runs/changes", "/audit", "/uploads", "/lists/inputs.csv", "/lists/audit.xlsx"])
            {
                using var answer = await visitor.Get($"{path}?{name}={Uri.EscapeDataString(word)}");
                Assert.True((int)answer.StatusCode is 200 or 400, $"{path}?{name}: {answer.StatusCode}");
                AssertHeaders(answer, path);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
                Assert.DoesNotContain("<img src=x", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Get_HugeAndBrokenRequests_AreBounded()
    {
        using var visitor = new Visitor(sample.Url);
        using (var many = await visitor.Get("/runs/inputs?" + string.Join('&', Enumerable.Range(0, 900).Select(i => $"a{i}=1"))))
        {
            Assert.True((int)many.StatusCode is 200 or 400 or 414);
        }

        using (var far = await visitor.Get("/runs/inputs?page=2147483647&size=200"))
        {
            Assert.Equal(HttpStatusCode.OK, far.StatusCode);
        }

        Assert.Matches("^HTTP/1.1 4", await Raw($"GET /runs/inputs?q={new string('a', 20_000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        Assert.Matches("^HTTP/1.1 (200|400) ", await Raw("GET /runs/inputs?q=%ff%fe%80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        Assert.Matches("^HTTP/1.1 4", await Raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        Assert.Matches("^HTTP/1.1 4", await Raw("DELETE /decide HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        Assert.Matches("^HTTP/1.1 413 ", await Raw("POST /decide HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n\r\nx"));
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/%0d%0aSet-Cookie:x=1")]
    [InlineData("/a\r\nSet-Cookie: x=1")]
    [InlineData("javascript:alert(1)")]
    public async Task Language_BackToElsewhere_StaysHere(string back)
    {
        using var visitor = new Visitor(sample.Url);
        using var answer = await visitor.Get("/language?back=" + Uri.EscapeDataString(back));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var location = answer.Headers.Location!.OriginalString;
        Assert.Matches("^/([^/\\\\]|$)", location);
        Assert.DoesNotContain(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("x=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Errors_SayNothingOfTheirCause_AndBearTheHeaders()
    {
        using var visitor = new Visitor(sample.Url);
        foreach (var path in (string[])["/no-such-page", "/lists/none.csv", "/reports/none", "/identifiers/F-none"])
        {
            using var answer = await visitor.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            AssertHeaders(answer, path);
            Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await using var served = await AccountsDashboard.Start(sample);
        using var admin = new Visitor(served.Url);
        await admin.SignIn("admin", served.FirstPassword, AccountsDashboard.Password);
        File.WriteAllText(Path.Combine(served.Workspace, "current"), "2025-000000000000\n");
        using var broken = await admin.Get("/runs?q=%E5%BC%A0%E4%BC%9F");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, broken.StatusCode);
        AssertHeaders(broken, "/runs");
        var text = await broken.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain(served.Workspace, text, StringComparison.Ordinal);
        Assert.DoesNotContain(served.Said, line => line.Contains("张伟", StringComparison.Ordinal) || line.Contains("%E5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Limits_TooManyForms_AreTurnedAway()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var visitor = new Visitor(served.Url);
        var statuses = new List<int>();
        for (var i = 0; i < 70; i++)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "admin")]);
            using var answer = await visitor.Client.PostAsync("/sign-in", form);
            statuses.Add((int)answer.StatusCode);
            AssertHeaders(answer, "/sign-in");
        }

        Assert.Equal(429, statuses[^1]);
        Assert.Equal(60, statuses.Count(status => status == 400));
    }

    [SkippableFact]
    public void Keys_AreTheServersAlone()
    {
        Skip.If(OperatingSystem.IsWindows(), "File modes are of Unix.");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(sample.Workspace, "keys")));
        }
    }

    private static void AssertHeaders(HttpResponseMessage answer, string path) =>
        Assert.All(Headers, header => Assert.True(answer.Headers.Contains(header), $"{path} ({(int)answer.StatusCode}) lacks {header}."));

    private async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        var address = new Uri(sample.Url);
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
