using Analytics.TestKit;

namespace Analytics.Conventions.Tests;

/// <summary>One C# file of the repository.</summary>
/// <param name="Project">The project folder's name.</param>
/// <param name="Path">Relative to the repository, with <c>/</c>.</param>
/// <param name="Text">Its whole text.</param>
internal sealed record SourceFile(string Project, string Path, string Text);

/// <summary>The C# files that the repository holds, without what a build makes.</summary>
internal static class SourceFiles
{
    public static IReadOnlyList<SourceFile> Product() => Under("src");

    public static IReadOnlyList<SourceFile> Tests() => Under("tests");

    private static List<SourceFile> Under(string top)
    {
        var root = RepositoryRoot.Path;
        return [.. Directory.EnumerateFiles(System.IO.Path.Combine(root, top), "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Split('/')[1], file, File.ReadAllText(System.IO.Path.Combine(root, file))))];
    }
}
