namespace Analytics.Pipeline.Workspaces;

/// <summary>The places of a workspace.</summary>
/// <remarks>
/// <c>current</c> names the published run. <c>runs/&lt;id&gt;</c> is a finished run, never changed again; <c>runs/&lt;hash&gt;.partial</c> is one at
/// work. <c>reports</c> shows the published run's reports and is brought in line with <c>current</c> whenever it lags behind.
/// </remarks>
internal sealed class Workspace
{
    public Workspace(string folder)
    {
        Folder = Path.GetFullPath(folder);
        Runs = Path.Combine(Folder, "runs");
        Current = Path.Combine(Folder, "current");
        Reports = Path.Combine(Folder, "reports");
        Decisions = Path.Combine(Folder, "decisions.duckdb");
        DecisionsSnapshot = Path.Combine(Folder, "decisions.jsonl");
    }

    /// <summary>A workspace that a run has made.</summary>
    /// <exception cref="RunFailedException">There is none.</exception>
    public static Workspace Existing(string folder) => new Workspace(folder) is { } workspace && Directory.Exists(workspace.Runs)
        ? workspace
        : throw new RunFailedException($"There is no workspace '{folder}'; expected a folder that 'analytics run' has made.");

    public string Folder { get; }

    public string Runs { get; }

    public string Current { get; }

    public string Reports { get; }

    /// <summary>What people decided; owned by whoever writes.</summary>
    public string Decisions { get; }

    /// <summary>The same, for readers while the database is taken.</summary>
    public string DecisionsSnapshot { get; }

    public void Create() => Directory.CreateDirectory(Runs);

    public string RunFolder(string runId) => Path.Combine(Runs, runId);

    public RunFolder Partial(string hash) => new(Path.Combine(Runs, hash + ".partial"));

    /// <summary>The finished run of this hash: its year, the other half of its id, is known only after its input was read.</summary>
    public RunFolder? Finished(string hash) => Directory.EnumerateDirectories(Runs, "*-" + hash)
        .Order(StringComparer.Ordinal)
        .Select(path => new RunFolder(path))
        .FirstOrDefault(run => run.IsComplete);

    /// <summary>A finished run by its id; null when it is not there, or not whole.</summary>
    public RunFolder? Run(string? runId) => runId is not null && new RunFolder(RunFolder(runId)) is { IsComplete: true } run ? run : null;

    /// <summary>The published run.</summary>
    /// <exception cref="RunFailedException">Nothing was published.</exception>
    public RunFolder Published() => Run(PublishedRunId()) ?? throw new RunFailedException($"No run is published in the workspace '{Folder}'; run first.");

    /// <summary>The id of the published run; <c>null</c> when nothing was published.</summary>
    public string? PublishedRunId() => File.Exists(Current) ? File.ReadAllText(Current).Trim() : null;
}
