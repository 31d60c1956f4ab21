using System.Text.RegularExpressions;
using Analytics.TestKit;

namespace Analytics.Conventions.Tests;

/// <summary>Rules that no compiler checks, each with the file that breaks it in the message.</summary>
public sealed partial class SourceRulesTests
{
    [Fact]
    public void Files_StayUnderFiveHundredLines()
    {
        var tooLong = SourceFiles.Product().Concat(SourceFiles.Tests())
            .Where(file => file.Text.AsSpan().Count('\n') > 500)
            .Select(file => file.Path);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Namespaces_FollowFolders()
    {
        var wrong = SourceFiles.Product()
            .Where(file => NamespaceLine().IsMatch(file.Text))
            .Where(file => NamespaceLine().Match(file.Text).Groups[1].Value != ExpectedNamespace(file.Path))
            .Select(file => file.Path);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Warnings_AreNotSwitchedOffInCode()
    {
        var found = SourceFiles.Product().Where(file => file.Text.Contains("#pragma warning disable", StringComparison.Ordinal)).Select(file => file.Path);
        Assert.Empty(found);
    }

    [Fact]
    public void BannedSymbols_CoverClockAndRandomness()
    {
        var banned = File.ReadAllText(RepositoryRoot.File("src/BannedSymbols.txt"));
        foreach (var symbol in new[] { "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTimeOffset.UtcNow", "M:System.Random.#ctor;", "P:System.Random.Shared", "M:System.Guid.NewGuid" })
        {
            Assert.Contains(symbol, banned, StringComparison.Ordinal);
        }

        // The analyzer is what enforces the list: it must be on for every product project and be an error.
        var targets = File.ReadAllText(RepositoryRoot.File("Directory.Build.targets"));
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", targets, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true", File.ReadAllText(RepositoryRoot.File("Directory.Build.props")), StringComparison.Ordinal);
    }

    [Fact]
    public void UnsafeCode_IsConfinedToStoreAndKernels()
    {
        var granted = Directory.GetFiles(RepositoryRoot.File("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("AllowUnsafeBlocks", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension);
        Assert.All(granted, name => Assert.Contains(name, new[] { "Analytics.Store", "Analytics.Kernels" }));
    }

    [Fact]
    public void TestProjects_AllInSolution()
    {
        var solution = File.ReadAllText(RepositoryRoot.File("Analytics.sln"));
        foreach (var folder in new[] { "src", "tests", "benchmarks" })
        {
            foreach (var project in Directory.GetFiles(RepositoryRoot.File(folder), "*.csproj", SearchOption.AllDirectories))
            {
                Assert.Contains(Path.GetFileName(project), solution, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Lines_LeaveNothingForLater()
    {
        // Left-overs are split here, so that this file does not find itself.
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception", "Assert." + "True(true"];
        var found = SourceFiles.Product().Concat(SourceFiles.Tests())
            .SelectMany(file => marks.Where(mark => file.Text.Contains(mark, StringComparison.Ordinal)).Select(mark => $"{file.Path}: {mark}"));
        Assert.Empty(found);
        Assert.DoesNotContain(SourceFiles.Product(), file => file.Text.Contains("Thread." + "Sleep(", StringComparison.Ordinal));
    }

    [Fact]
    public void PackageVersions_StandInOnePlace()
    {
        var inProjects = new[] { "src", "tests", "benchmarks" }
            .SelectMany(folder => Directory.GetFiles(RepositoryRoot.File(folder), "*.csproj", SearchOption.AllDirectories))
            .Where(file => PackageWithVersion().IsMatch(File.ReadAllText(file)));
        Assert.Empty(inProjects);
    }

    private static string ExpectedNamespace(string path)
    {
        var folder = path[..path.LastIndexOf('/')];
        return folder["src/".Length..].Replace('/', '.');
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex("<PackageReference[^>]*Version=")]
    private static partial Regex PackageWithVersion();
}
