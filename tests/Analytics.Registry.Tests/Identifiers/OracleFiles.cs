namespace Analytics.Registry.Tests.Identifiers;

/// <summary>Finds the public oracles under tests/data.</summary>
internal static class OracleFiles
{
    public static string[] Lines(string relativePath)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return [.. File.ReadLines(Path.Combine(folder.FullName, "tests", "data", relativePath)).Where(l => l.Length > 0)];
    }
}
