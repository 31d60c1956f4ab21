namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>Where results are kept: <c>benchmarks/results/&lt;processor&gt;/&lt;benchmark&gt;.md</c> of the checkout.</summary>
internal static class ResultFile
{
    /// <summary>The checkout's folder; the working folder when the program runs outside of one.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Writes a result and answers with its path.</summary>
    /// <param name="benchmark">The benchmark's name.</param>
    /// <param name="markdown">The page.</param>
    /// <param name="folder">Where to write; null = the folder of this processor in the checkout.</param>
    public static string Write(string benchmark, string markdown, string? folder = null)
    {
        folder ??= Path.Combine(Root, "benchmarks", "results", Processor.Folder);
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, benchmark + ".md");
        File.WriteAllText(path, markdown);
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
