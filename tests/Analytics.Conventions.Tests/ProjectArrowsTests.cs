using System.Xml.Linq;
using Analytics.TestKit;

namespace Analytics.Conventions.Tests;

/// <summary>Every arrow between projects points down the list of the house.</summary>
public sealed class ProjectArrowsTests
{
    /// <summary>Top to bottom; projects on one line do not know each other.</summary>
    private static readonly string[][] House =
    [
        ["Analytics.Cli"],
        ["Analytics.Dashboard", "Analytics.Generator"],
        ["Analytics.Pipeline"],
        ["Analytics.Regulations", "Analytics.Evaluation", "Analytics.Anomalies"],
        ["Analytics.Registry"],
        ["Analytics.Linkage"],
        ["Analytics.Store"],
        ["Analytics.Kernels"],
    ];

    public static TheoryData<string> Projects()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.GetFiles(RepositoryRoot.File("src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetFileNameWithoutExtension(file));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_PointDown(string project)
    {
        var floor = Floor(project);
        foreach (var reference in References(project))
        {
            Assert.True(Floor(reference) > floor, $"{project} refers to {reference}, which does not lie below it.");
        }
    }

    [Fact]
    public void Linkage_StandsOnKernelsAlone()
    {
        if (Directory.Exists(RepositoryRoot.File("src/Analytics.Linkage")))
        {
            Assert.All(References("Analytics.Linkage"), reference => Assert.Equal("Analytics.Kernels", reference));
        }

        Assert.DoesNotContain("Analytics.Linkage", References("Analytics.Store"));
    }

    [Fact]
    public void Kernels_KnowNothing()
    {
        var project = XDocument.Load(RepositoryRoot.File("src/Analytics.Kernels/Analytics.Kernels.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("PackageReference"));
    }

    [Fact]
    public void Generator_SharesNothingWithTheEngine()
    {
        // What makes the test data may use the database to write files, and nothing that later judges them.
        Assert.Equal(["Analytics.Store"], References("Analytics.Generator"));
        foreach (var file in SourceFiles.Product().Where(file => file.Project == "Analytics.Generator"))
        {
            Assert.DoesNotContain("Analytics.Registry", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Analytics.Linkage", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Analytics.Kernels", file.Text, StringComparison.Ordinal);
        }
    }

    private static int Floor(string project)
    {
        var floor = Array.FindIndex(House, row => row.Contains(project));
        Assert.True(floor >= 0, $"{project} has no place in the house: add it to the list with its floor.");
        return floor;
    }

    private static string[] References(string project) =>
        [.. XDocument.Load(RepositoryRoot.File($"src/{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];
}
