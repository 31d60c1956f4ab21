namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>Where results are kept: <c>benchmarks/results/&lt;processor&gt;/&lt;benchmark&gt;.md</c> of the checkout.</summary>
internal static class ResultFile
{
    /// <summary>Writes a result and answers with its path.</summary>
    public static string Write(string benchmark, string markdown)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root(), "benchmarks", "results", Machine.ProcessorFolder));
        var path = Path.Combine(folder.FullName, benchmark + ".md");
        File.WriteAllText(path, markdown);
        return path;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
