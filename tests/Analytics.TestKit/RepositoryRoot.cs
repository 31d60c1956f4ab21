namespace Analytics.TestKit;

/// <summary>Where the repository lies, found by walking up from the test assembly to the solution file.</summary>
public static class RepositoryRoot
{
    /// <summary>The absolute path of the repository's top folder.</summary>
    public static string Path { get; } = Find();

    /// <summary>The absolute path of a file or folder inside the repository.</summary>
    public static string File(string relative) => System.IO.Path.Combine(Path, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Analytics.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Analytics.sln was not found above " + AppContext.BaseDirectory);
    }
}
