using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reading;
using Analytics.Pipeline.Reports;
using Analytics.Store;

namespace Analytics.Dashboard.Serving;

/// <summary>The run that the workspace publishes now: a later run is taken up at the next request, readers of the earlier one end in peace.</summary>
/// <param name="workspace">The workspace's folder.</param>
public sealed class CurrentRun(string workspace) : IDisposable
{
    private readonly Lock _gate = new();
    private LiveRun? _run;

    /// <summary>The workspace's folder.</summary>
    public string Workspace => workspace;

    /// <summary>Opens a reader of the current run.</summary>
    /// <exception cref="Pipeline.RunFailedException">Nothing is published.</exception>
    public RunReader Read(Viewer viewer, ReportWords words, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return new RunReader(Now(), viewer, words, cancellation);
        }
    }

    /// <summary>Lays what the log says anew of one thing over the run.</summary>
    public void Apply(IReadOnlyList<DecisionEntry> log, string id)
    {
        lock (_gate)
        {
            Now().Apply(log, id);
        }
    }

    /// <summary>A connection to the current run, for the product's own commands; the caller closes it.</summary>
    public DuckDbConnection Connect()
    {
        lock (_gate)
        {
            return Now().Run.Connect();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _run?.Dispose();

    private LiveRun Now()
    {
        if (_run is null || _run.Run.Id != PublishedRun.CurrentId(workspace))
        {
            var next = LiveRun.Open(workspace);
            _run?.Dispose();
            _run = next;
        }

        return _run;
    }
}
