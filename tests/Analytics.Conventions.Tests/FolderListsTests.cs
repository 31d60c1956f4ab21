using System.Text.RegularExpressions;
using Analytics.TestKit;

namespace Analytics.Conventions.Tests;

/// <summary>A project's README that lists its folders lists all of them and no other.</summary>
public sealed partial class FolderListsTests
{
    private const string Heading = "| folder | what |";

    public static TheoryData<string> Projects() =>
        [.. Directory.GetFiles(RepositoryRoot.File("src"), "README.md", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(Path.GetDirectoryName(file)) == RepositoryRoot.File("src") && File.ReadAllText(file).Contains(Heading, StringComparison.Ordinal))
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void FolderList_IsWhatIsThere(string project)
    {
        var folder = RepositoryRoot.File(Path.Combine("src", project));
        var list = File.ReadAllText(Path.Combine(folder, "README.md"));
        var listed = Row().Matches(list[list.IndexOf(Heading, StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value);
        var there = Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!).Where(name => name is not ("bin" or "obj"));
        Assert.Equal(there.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
