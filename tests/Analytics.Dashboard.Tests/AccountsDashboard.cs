using System.Text.RegularExpressions;
using Analytics.Dashboard.Accounts;
using Analytics.Dashboard.Rights;
using Analytics.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Dashboard.Tests;

/// <summary>A copy of the sample's workspace, served with accounts: one account of every role.</summary>
public sealed partial class AccountsDashboard : IAsyncDisposable
{
    /// <summary>The password that everybody chooses.</summary>
    public const string Password = "a long enough sentence 7";

    private readonly TempFolder _workspace;
    private readonly WebApplication _server;

    private AccountsDashboard(TempFolder workspace, WebApplication server, string url, IReadOnlyList<string> said)
    {
        (_workspace, _server, Url, Said) = (workspace, server, url, said);
        Accounts = server.Services.GetRequiredService<AccountStore>();
    }

    /// <summary>The server's address.</summary>
    public string Url { get; }

    /// <summary>The workspace's folder.</summary>
    public string Workspace => _workspace.Path;

    /// <summary>What the terminal heard.</summary>
    public IReadOnlyList<string> Said { get; }

    /// <summary>The accounts.</summary>
    public AccountStore Accounts { get; }

    /// <summary>The server.</summary>
    public WebApplication Server => _server;

    /// <summary>The one-time password of the first administrator.</summary>
    public string FirstPassword => Printed().Match(Said[0]).Groups["password"].Value;

    /// <summary>Starts.</summary>
    public static async Task<AccountsDashboard> Start(SampleDashboard sample)
    {
        var workspace = sample.CopyWorkspace();
        var said = new List<string>();
        var (server, url) = await SampleDashboard.Serve(workspace.Path, options => options with { Accounts = true, Say = said.Add });
        return new AccountsDashboard(workspace, server, url, said);
    }

    /// <summary>A visitor with a new account, signed in.</summary>
    public async Task<Visitor> SignedIn(string name, ViewerRole role, IReadOnlyList<string> cities, IReadOnlyList<string> platforms)
    {
        var (_, password) = Accounts.Create(name, role, cities, platforms)!.Value;
        var visitor = new Visitor(Url);
        await visitor.SignIn(name, password, Password);
        return visitor;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _workspace.Dispose();
    }

    [GeneratedRegex("one-time password (?<password>[A-Za-z0-9]+) ")]
    private static partial Regex Printed();
}
