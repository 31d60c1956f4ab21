using System.Globalization;

namespace Analytics.Pipeline.Workspaces;

/// <summary>Keeps a second run out of a workspace while one is at work.</summary>
/// <remarks>
/// The operating system holds the lock for the open file and lets go when its process ends, however it ends. A file that a dead process
/// left behind is therefore no lock, and needs no guess whether a process number is still the same process. The number is kept for the message
/// alone, in a file of its own: nobody else can read the locked one.
/// </remarks>
internal sealed class WorkspaceLock : IDisposable
{
    private readonly FileStream _file;

    private WorkspaceLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or says who has it.</summary>
    /// <exception cref="RunFailedException">Another process has it.</exception>
    public static WorkspaceLock Take(Workspace workspace)
    {
        var path = Path.Combine(workspace.Folder, "run.lock");
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (File.Exists(path))
        {
            throw new RunFailedException(
                $"Another run is at work in the workspace '{workspace.Folder}'{Holder(workspace)}. Wait until it is done, or give another --workspace.", cause);
        }

        DurableFiles.Replace(ProcessFile(workspace), Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n");
        return new WorkspaceLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static string Holder(Workspace workspace)
    {
        try
        {
            return $" (process {File.ReadAllText(ProcessFile(workspace)).Trim()})";
        }
        catch (IOException)
        {
            // Taken a moment ago, and not yet written.
            return string.Empty;
        }
    }

    private static string ProcessFile(Workspace workspace) => Path.Combine(workspace.Folder, "run.pid");
}
