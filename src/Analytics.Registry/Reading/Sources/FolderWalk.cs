namespace Analytics.Registry.Reading.Sources;

/// <summary>One thing a folder holds: a file to look at, or the reason why something could not be entered.</summary>
/// <param name="Path">Relative path with '/'.</param>
/// <param name="File">The file, links followed; null with a problem.</param>
/// <param name="Problem">Why there is no file.</param>
internal sealed record FolderEntry(string Path, FileInfo? File, ReadingProblem? Problem);

/// <summary>Lists all files below a folder. Links to folders are followed once each, after the real folders, and never in circles.</summary>
internal sealed class FolderWalk
{
    // The order does not matter here, discovery sorts; that nothing is left out does.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly int _maxFiles;
    private readonly CancellationToken _cancellation;
    private readonly List<FolderEntry> _entries = [];
    private readonly Queue<(string Path, DirectoryInfo Link)> _links = new();
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    private FolderWalk(int maxFiles, CancellationToken cancellation)
    {
        _maxFiles = maxFiles;
        _cancellation = cancellation;
    }

    private bool IsFull => _entries.Count > _maxFiles;

    public static IReadOnlyList<FolderEntry> List(string root, int maxFiles, CancellationToken cancellation)
    {
        var walk = new FolderWalk(maxFiles, cancellation);
        var folder = new DirectoryInfo(root);
        walk.Enter("", folder.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo ?? folder);
        while (walk._links.TryDequeue(out var link) && !walk.IsFull)
            walk.Follow(link.Path, link.Link);
        if (walk.IsFull)
        {
            walk._entries.RemoveAt(walk._entries.Count - 1);
            walk._entries.Add(new FolderEntry("./", null, ReadingProblems.TooManyFiles(maxFiles)));
        }
        return walk._entries;
    }

    private void Enter(string path, DirectoryInfo folder)
    {
        _cancellation.ThrowIfCancellationRequested();
        _entered.Add(folder.FullName);
        FileSystemInfo[] children;
        try
        {
            children = folder.GetFileSystemInfos("*", Everything);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _entries.Add(new FolderEntry(path.Length == 0 ? "./" : path, null, ReadingProblems.FolderUnreadable(exception.Message)));
            return;
        }
        // In order of names, so that a limit leaves out the same files wherever it runs, and links are followed in the same order.
        foreach (var child in children.OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            if (IsFull)
                return;
            if (child is not DirectoryInfo directory)
                _entries.Add(LookAt(path + child.Name, (FileInfo)child));
            else if (child.LinkTarget is not null)
                _links.Enqueue((path + child.Name + "/", directory));
            else
                Enter(path + child.Name + "/", directory);
        }
    }

    private void Follow(string path, DirectoryInfo link)
    {
        try
        {
            var target = link.ResolveLinkTarget(returnFinalTarget: true);
            if (target is not DirectoryInfo { Exists: true } folder)
                _entries.Add(new FolderEntry(path, null, ReadingProblems.LinkDangling));
            else if (_entered.Any(entered => IsSameOrInside(entered, folder.FullName)))
                _entries.Add(new FolderEntry(path, null, ReadingProblems.LinkLoop));
            else
                Enter(path, folder);
        }
        catch (IOException exception)
        {
            _entries.Add(new FolderEntry(path, null, ReadingProblems.FolderUnreadable(exception.Message)));
        }
    }

    private static bool IsSameOrInside(string path, string folder) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static FolderEntry LookAt(string path, FileInfo file)
    {
        try
        {
            if (file.LinkTarget is null)
                return new FolderEntry(path, file, null);
            var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return target is { Exists: true } ? new FolderEntry(path, target, null) : new FolderEntry(path, null, ReadingProblems.LinkDangling);
        }
        catch (IOException exception)
        {
            return new FolderEntry(path, null, ReadingProblems.FileUnreadable(exception.Message));
        }
    }
}
