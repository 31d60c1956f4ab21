using System.Net;
using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Tests.Accounts;

/// <summary>The way in, as people and as others go it.</summary>
[Collection(SampleCollection.Name)]
public sealed class SignInTests(SampleDashboard sample)
{
    [Fact]
    public async Task FirstStart_PrintsAPasswordThatMustBeChanged()
    {
        await using var served = await AccountsDashboard.Start(sample);
        Assert.Single(served.Said);
        using var admin = new Visitor(served.Url);
        await admin.SignIn("admin", served.FirstPassword);
        using (var before = await admin.Get("/runs"))
        {
            Assert.Equal("/password", before.Headers.Location?.OriginalString);
        }

        using (var same = await admin.Send("/password", "/password", ("old", served.FirstPassword), ("next", "short"), ("again", "short")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, same.StatusCode);
        }

        using (var changed = await admin.Send("/password", "/password", ("old", served.FirstPassword), ("next", AccountsDashboard.Password), ("again", AccountsDashboard.Password)))
        {
            Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        }

        Assert.Contains("admin", await admin.Text("/accounts"), StringComparison.Ordinal);
        var session = admin.Cookies.Single(cookie => cookie.Name == "session");
        Assert.True(session.HttpOnly);
        using var again = new Visitor(served.Url);
        using var old = await again.Send("/sign-in", "/sign-in", ("name", "admin"), ("password", served.FirstPassword));
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
        foreach (var secret in (string[])[served.FirstPassword, AccountsDashboard.Password])
        {
            Assert.All(Directory.EnumerateFiles(served.Workspace, "*.jsonl"), file => Assert.DoesNotContain(secret, File.ReadAllText(file), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task SignIn_SetsAStrictCookie()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var visitor = new Visitor(served.Url);
        using var answer = await visitor.Send("/sign-in", "/sign-in", ("name", "admin"), ("password", served.FirstPassword), ("back", "//elsewhere.example/"));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("/", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_FiveFailures_LockTheAccountForTheRightPasswordToo()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var owner = await served.SignedIn("reviewer", ViewerRole.Province, [], []);
        using var thief = new Visitor(served.Url);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await thief.Send("/sign-in", "/sign-in", ("name", "reviewer"), ("password", "wrong password here"));
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var right = await thief.Send("/sign-in", "/sign-in", ("name", "reviewer"), ("password", AccountsDashboard.Password));
        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
        using var inside = await owner.Get("/runs");
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        var now = DateTimeOffset.Parse("2099-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        Assert.NotNull(served.Accounts.SignIn("reviewer", AccountsDashboard.Password, now).Account);
        Assert.Equal(6, File.ReadLines(AuditLog.File(served.Workspace)).Count(line => line.Contains("\"sign-in-failed\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Administrator_DisablesResetsAndAssigns_SessionsEndAtOnce()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var admin = new Visitor(served.Url);
        await admin.SignIn("admin", served.FirstPassword, AccountsDashboard.Password);
        using (var created = await admin.Send("/accounts/create", "/accounts", ("name", "大连审核员"), ("role", "City"), ("cities", "大连市")))
        {
            Assert.Equal(HttpStatusCode.OK, created.StatusCode);
        }

        using (var unknown = await admin.Send("/accounts/create", "/accounts", ("name", "nowhere"), ("role", "City"), ("cities", "无此市")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        }

        var account = served.Accounts.All.Single(one => one.Name == "大连审核员");
        Assert.Equal(["大连市"], account.Viewer.Cities);
        using var city = new Visitor(served.Url);
        await city.SignIn(account.Name, served.Accounts.Reset(account.Id)!, AccountsDashboard.Password);
        using (var open = await city.Get("/"))
        {
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        }

        using (await admin.Send("/accounts/disable", "/accounts", ("id", account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("disabled", "true")))
        using (var closed = await city.Get("/"))
        {
            Assert.StartsWith("/sign-in", closed.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }

        using var last = await admin.Send("/accounts/disable", "/accounts", ("id", "1"), ("disabled", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, last.StatusCode);
    }
}
