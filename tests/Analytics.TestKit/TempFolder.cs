namespace Analytics.TestKit;

/// <summary>An empty folder of a test's own, removed with all that is in it when the test is done.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>Makes the folder under the system's temporary folder.</summary>
    public TempFolder() => Path = Directory.CreateTempSubdirectory("analytics-").FullName;

    /// <summary>A folder with all that is in another; see <see cref="Fill"/>.</summary>
    public static TempFolder CopyOf(string folder)
    {
        var copy = new TempFolder();
        copy.Fill(folder);
        return copy;
    }

    /// <summary>The folder's absolute path.</summary>
    public string Path { get; }

    /// <summary>The absolute path of a file in the folder; the folders above it are made, the file is not.</summary>
    /// <param name="name">Path relative to the folder, with <c>/</c> between its parts, e.g. <c>a/b.csv</c>.</param>
    public string File(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, name));
        if (!path.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{name}' leads out of the temporary folder.", nameof(name));
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Copies all that is in another folder to here: a link stays a link, and the lock that whoever works there holds is left out.</summary>
    /// <param name="from">The other folder.</param>
    /// <param name="to">Where in this one, as for <see cref="File"/>; empty for the folder itself.</param>
    public void Fill(string from, string to = "")
    {
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos().Where(entry => entry.Name != "run.lock"))
        {
            var name = to.Length == 0 ? entry.Name : $"{to}/{entry.Name}";
            switch (entry)
            {
                case { LinkTarget: { } target }:
                    Directory.CreateSymbolicLink(File(name), target);
                    break;
                case DirectoryInfo:
                    Fill(entry.FullName, name);
                    break;
                default:
                    System.IO.File.Copy(entry.FullName, File(name));
                    break;
            }
        }
    }

    /// <summary>Removes the folder. A folder that is already gone is fine.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
