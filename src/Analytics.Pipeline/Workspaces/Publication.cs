namespace Analytics.Pipeline.Workspaces;

/// <summary>Puts a finished run in the place of the published one: all of it or nothing.</summary>
/// <remarks>
/// The switch is the replacement of <c>current</c>. <c>reports</c> follows; a crash between the two leaves it one run behind, which
/// <see cref="Recover"/> mends before anything else is done in the workspace.
/// </remarks>
internal static class Publication
{
    private const string Replaced = ".replaced";

    /// <summary>Moves a complete partial run to its final name, then publishes it.</summary>
    public static RunFolder Publish(Workspace workspace, RunFolder partial, string runId)
    {
        DurableFiles.FlushTree(partial.Path);
        var run = new RunFolder(workspace.RunFolder(runId));
        var old = new RunFolder(run.Path + Replaced);
        old.Delete();
        if (Directory.Exists(run.Path))
        {
            Directory.Move(run.Path, old.Path);
        }

        Directory.Move(partial.Path, run.Path);
        DurableFiles.FlushFolder(workspace.Runs);
        Republish(workspace, run);
        old.Delete();
        return run;
    }

    /// <summary>Makes a finished run the published one.</summary>
    public static void Republish(Workspace workspace, RunFolder run)
    {
        DurableFiles.Replace(workspace.Current, run.Name + "\n");
        ReportsFolder.Show(workspace, run);
    }

    /// <summary>Undoes what a crash in the middle of publishing left, so that <c>current</c> and <c>reports</c> name one whole run.</summary>
    public static void Recover(Workspace workspace)
    {
        foreach (var old in Directory.EnumerateDirectories(workspace.Runs, "*" + Replaced))
        {
            var path = old[..^Replaced.Length];
            if (!new RunFolder(path).IsComplete)
            {
                new RunFolder(path).Delete();
                Directory.Move(old, path);
            }
        }

        if (workspace.PublishedRunId() is { } runId && new RunFolder(workspace.RunFolder(runId)) is { IsComplete: true } run)
        {
            ReportsFolder.Show(workspace, run);
        }
    }
}
