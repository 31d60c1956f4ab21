namespace Analytics.Registry.Tests.Schema;

/// <summary>Files of the working copy that a test reads, found from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Path(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Analytics.sln"))) return System.IO.Path.Combine(folder.FullName, relative);
        }

        throw new InvalidOperationException($"No working copy above '{AppContext.BaseDirectory}'.");
    }
}
