using Analytics.Dashboard.Data;
using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Tests;

/// <summary>Asks pages for what they show, without a server.</summary>
internal sealed class Reading : IDisposable
{
    private readonly LiveRun _run;
    private readonly RunReader _reader;
    private readonly string _workspace;

    public Reading(string workspace, Viewer? viewer = null, ReportLanguage language = ReportLanguage.Chinese)
    {
        _workspace = workspace;
        _run = LiveRun.Open(workspace);
        _reader = new RunReader(_run, viewer ?? Viewer.Local, new ReportWords(language));
    }

    /// <summary>The reader.</summary>
    public RunReader Reader => _reader;

    /// <summary>A request as the server would make it.</summary>
    public PageRequest Request(string id = "", params IEnumerable<(string Name, string Value)> query) =>
        new(_reader, new FileLinks("", english: false), id, query.ToDictionary(pair => pair.Name, pair => pair.Value)) { Workspace = _workspace };

    /// <summary>A city's bureau.</summary>
    public static Viewer City(params string[] cities) => new("bureau", ViewerRole.City, cities, []);

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _run.Dispose();
    }
}
