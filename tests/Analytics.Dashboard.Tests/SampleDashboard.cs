using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Serving;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;
using Analytics.TestKit;
using Microsoft.AspNetCore.Builder;

namespace Analytics.Dashboard.Tests;

/// <summary>The sample province, really run once for all tests, served by a real Kestrel and exported to files.</summary>
public sealed class SampleDashboard : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private WebApplication? _server;

    /// <summary>The workspace. Tests that decide copy it (<see cref="CopyWorkspace"/>).</summary>
    public string Workspace => System.IO.Path.Combine(_folder.Path, "workspace");

    /// <summary>The exported files.</summary>
    public string Export => System.IO.Path.Combine(_folder.Path, "export");

    /// <summary>The server's address, without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Runs, exports, serves.</summary>
    public async Task InitializeAsync()
    {
        new AnalyticsRun(RunStages.Default).Execute(new RunOptions(RepositoryRoot.File("data-samples/province"), Workspace), progress: null, CancellationToken.None);
        await StaticExport.Write(Workspace, Export);
        (_server, Url) = await Serve(Workspace);
    }

    /// <summary>Serves a workspace on a free port of loopback.</summary>
    public static async Task<(WebApplication Server, string Url)> Serve(string workspace, Func<ServeOptions, ServeOptions>? change = null)
    {
        var options = new ServeOptions(workspace, "http://127.0.0.1:0");
        var server = DashboardServer.Build(change?.Invoke(options) ?? options);
        await server.StartAsync();
        return (server, server.Urls.First());
    }

    /// <summary>A copy of the workspace for a test that changes it.</summary>
    public TempFolder CopyWorkspace() => TempFolder.CopyOf(Workspace);

    /// <summary>Stops the server.</summary>
    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Removes the folder.</summary>
    public void Dispose() => _folder.Dispose();
}

/// <summary>Tests that share the sample's dashboard.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleDashboard>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "sample dashboard";
}
