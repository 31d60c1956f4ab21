namespace Analytics.Pipeline.Workspaces;

/// <summary><c>DIR/reports</c>: a symbolic link to the published run's reports where the system has links, else a copy of them.</summary>
/// <remarks>
/// On Unix the link is swapped by one rename, so it always leads to one whole set. Windows gives links to administrators only: there the
/// copy is made beside the old one and swapped by two renames; a crash between them leaves the old set as <c>reports.old</c>, and the next
/// run finishes the swap.
/// </remarks>
internal static class ReportsFolder
{
    /// <summary>Shows a run's reports; does nothing when they are shown already.</summary>
    public static void Show(Workspace workspace, RunFolder run)
    {
        if (OperatingSystem.IsWindows())
        {
            ShowCopy(workspace, run);
        }
        else
        {
            ShowLink(workspace, run);
        }
    }

    private static void ShowLink(Workspace workspace, RunFolder run)
    {
        // Relative, so that the workspace can be moved or mounted elsewhere.
        var target = $"runs/{run.Name}/reports";
        var folder = new DirectoryInfo(workspace.Reports);
        if (folder.LinkTarget == target)
        {
            return;
        }

        if (folder.Exists && folder.LinkTarget is null)
        {
            // A real folder: the workspace was copied from a system without links.
            folder.Delete(recursive: true);
        }

        var next = workspace.Reports + ".new";
        File.Delete(next);
        File.CreateSymbolicLink(next, target);
        PosixFiles.Rename(next, workspace.Reports);
        DurableFiles.FlushFolder(workspace.Folder);
    }

    /// <summary>The way of systems without links; internal so that it is tested on every system.</summary>
    internal static void ShowCopy(Workspace workspace, RunFolder run)
    {
        var next = workspace.Reports + ".new";
        var old = workspace.Reports + ".old";
        var mark = Path.Combine(workspace.Folder, "reports.run");
        if (Directory.Exists(workspace.Reports) && File.Exists(mark) && File.ReadAllText(mark).Trim() == run.Name)
        {
            return;
        }

        new RunFolder(next).Delete();
        Directory.CreateDirectory(next);
        foreach (var file in Directory.EnumerateFiles(run.Reports, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(next, Path.GetRelativePath(run.Reports, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        DurableFiles.FlushTree(next);
        new RunFolder(old).Delete();
        if (Directory.Exists(workspace.Reports))
        {
            Directory.Move(workspace.Reports, old);
        }

        Directory.Move(next, workspace.Reports);
        DurableFiles.Replace(mark, run.Name + "\n");
        new RunFolder(old).Delete();
    }
}
