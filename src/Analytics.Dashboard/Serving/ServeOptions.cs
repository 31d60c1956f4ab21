namespace Analytics.Dashboard.Serving;

/// <summary>How the dashboard is served.</summary>
/// <param name="Workspace">The workspace's folder.</param>
/// <param name="Urls">Addresses to listen at, separated by <c>;</c>. Without accounts only loopback ones.</param>
public sealed record ServeOptions(string Workspace, string Urls = "http://127.0.0.1:5080")
{
    /// <summary>Whether people sign in.</summary>
    public bool Accounts { get; init; }

    /// <summary>Where lines for the person at the terminal go.</summary>
    public Action<string> Say { get; init; } = _ => { };
}
