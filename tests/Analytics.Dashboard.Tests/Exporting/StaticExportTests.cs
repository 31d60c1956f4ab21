using System.Net;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Exporting;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Exporting;

/// <summary>No link of an export is dead, however much more there is than it bears.</summary>
[Collection(SampleCollection.Name)]
public sealed partial class StaticExportTests(SampleDashboard sample)
{
    [Fact]
    public void Write_Whole_EveryLinkLeadsToAFile()
    {
        Assert.True(Walk(sample.Export).Links > 1_000);
        Assert.Empty(Walk(sample.Export).ToTheRest);
    }

    [Fact]
    public async Task Write_FewerThanThereAre_LinksToPagesThatExist_AndSaysWhereTheRestIs()
    {
        const int Most = 3;
        using var folder = new TempFolder();
        var export = Path.Combine(folder.Path, "export");
        await StaticExport.Write(sample.Workspace, export, most: Most);
        Assert.Equal(3 * Most, Directory.EnumerateFiles(Path.Combine(export, "findings")).Count() + Missing(sample.Workspace, Most));
        var (_, toTheRest) = Walk(export);

        // Lists show the rows whose pages there are; what is led to from elsewhere says where it is.
        Assert.DoesNotContain("people.html", toTheRest);
        Assert.Contains(toTheRest, file => file.StartsWith("centers/", StringComparison.Ordinal));
        var list = File.ReadAllText(Path.Combine(export, "people.html"));
        Assert.Equal(Most, Regex.Count(list, "href=\"findings/F-[0-9a-f]+.html\""));
        Assert.Contains($"此处列前 {Most} 条，其余见 CSV", list, StringComparison.Ordinal);
        Assert.True(File.ReadLines(Path.Combine(export, "lists", "people.csv")).Count() > 1 + Most);
        foreach (var page in (string[])["not-exported.html", "en/not-exported.html"])
        {
            Assert.Contains("lists/people.csv", File.ReadAllText(Path.Combine(export, page)), StringComparison.Ordinal);
        }
    }

    /// <summary>How many pages fewer than the most there are, since a group has fewer findings.</summary>
    private static int Missing(string workspace, int most)
    {
        using var reading = new Reading(workspace);
        return Dashboard.Pages.Findings.FindingGroup.All.Sum(group => most - (int)Math.Min(most, reading.Reader.Count($"SELECT count(*) FROM live.finding f WHERE {group.Where}")));
    }

    /// <summary>Follows every link of every page, of charts too: to a file, and to the place in it that is named.</summary>
    /// <returns>How many links there are, and the pages from which one leads to the page that says where the rest is.</returns>
    private static (int Links, IReadOnlySet<string> ToTheRest) Walk(string export)
    {
        var (links, toTheRest) = (0, new HashSet<string>(StringComparer.Ordinal));
        var places = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string> PlacesOf(string file) => places.TryGetValue(file, out var known) ? known : places[file] = [.. Place().Matches(File.ReadAllText(file)).Select(place => WebUtility.HtmlDecode(place.Groups[1].Value))];
        foreach (var file in Directory.EnumerateFiles(export, "*.html", SearchOption.AllDirectories).Where(file => !file.Contains("/reports/", StringComparison.Ordinal)))
        {
            var (page, name) = (File.ReadAllText(file), Path.GetRelativePath(export, file));
            foreach (var link in Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Concat(ChartLink().Matches(page).Select(link => Regex.Unescape(link.Groups[1].Value))))
            {
                if (link.StartsWith("data:", StringComparison.Ordinal))
                {
                    continue;
                }

                var parts = link.Split('#');
                var target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(parts[0])));
                Assert.True(File.Exists(target), $"{name} links to {link}, which is not there.");
                Assert.True(parts.Length == 1 || PlacesOf(target).Contains(Uri.UnescapeDataString(parts[1])), $"{name} links to {link}, whose place is not there.");
                links++;
                if (Path.GetFileName(target) == "not-exported.html" && !name.EndsWith("not-exported.html", StringComparison.Ordinal))
                {
                    toTheRest.Add(name);
                }
            }
        }

        return (links, toTheRest);
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("\"href\":\"([^\"]+)\"")]
    private static partial Regex ChartLink();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Place();
}
