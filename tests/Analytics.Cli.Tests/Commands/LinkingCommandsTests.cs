using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary><c>analytics dedupe</c>, <c>link</c> and <c>explain</c> with the product's own program, on public data and small files.</summary>
public sealed class LinkingCommandsTests
{
    private static readonly string Fake = RepositoryRoot.File("tests/data/fake_1000/fake_1000.csv");

    [Fact]
    public void Dedupe_PublicData_ReachesTheAccuracyAndKeepsTheContract()
    {
        using var folder = new TempFolder();
        Done("dedupe", Fake, "--out", folder.File("o"), "--id", "unique_id", "--ignore", "cluster", "--lang", "en");
        Done("evaluate", folder.File("o"), "--truth", Fake, "--id", "unique_id", "--truth-column", "cluster");

        var measures = CsvTable.Read(folder.File("o/evaluation.csv")).ToDictionary(row => row["measure"], row => row["value"]);
        Assert.True(double.Parse(measures["pairs_f1"], System.Globalization.CultureInfo.InvariantCulture) >= 0.87, measures["pairs_f1"]);
        Assert.True(double.Parse(measures["clusters_f1"], System.Globalization.CultureInfo.InvariantCulture) >= 0.87, measures["clusters_f1"]);

        var pairs = CsvTable.Read(folder.File("o/pairs.csv")).ToArray();
        Assert.StartsWith("id_l,id_r,match_weight,match_probability,level_first_name,", File.ReadLines(folder.File("o/pairs.csv")).First(), StringComparison.Ordinal);
        Assert.All(pairs, pair => Assert.True(string.CompareOrdinal(pair["id_l"], pair["id_r"]) < 0));
        Assert.Equal(pairs.OrderBy(pair => pair["id_l"], StringComparer.Ordinal).ThenBy(pair => pair["id_r"], StringComparer.Ordinal).Select(pair => pair["id_r"]), pairs.Select(pair => pair["id_r"]));
        Assert.Equal(Enumerable.Range(0, 1000).Select(id => $"{id}"), CsvTable.Read(folder.File("o/clusters.csv")).Select(row => row["id"]));
        Assert.False(Directory.Exists(folder.File("o/.partial")));
    }

    [Fact]
    public void Dedupe_SameModelAnyThreads_SameBytes()
    {
        using var folder = new TempFolder();
        Done("dedupe", Fake, "--out", folder.File("a"), "--id", "unique_id", "--ignore", "cluster", "--threads", "1");
        Done("dedupe", Fake, "--out", folder.File("b"), "--id", "unique_id", "--ignore", "cluster", "--threads", "8");
        Done("dedupe", Fake, "--out", folder.File("c"), "--id", "unique_id", "--ignore", "cluster", "--model", folder.File("a/model.yaml"));
        foreach (var name in (string[])["pairs.csv", "clusters.csv", "model.yaml"])
        {
            Assert.Equal(File.ReadAllText(folder.File("a/" + name)), File.ReadAllText(folder.File("b/" + name)));
            Assert.Equal(File.ReadAllText(folder.File("a/" + name)), File.ReadAllText(folder.File("c/" + name)));
        }

        Assert.Equal(File.ReadAllText(folder.File("a/report.html")), File.ReadAllText(folder.File("b/report.html")));
    }

    [Fact]
    public void Dedupe_TruthShuffled_ChangesNothing()
    {
        using var folder = new TempFolder();
        var lines = File.ReadAllLines(Fake);
        var truth = lines.Skip(1).Select(line => line[(line.LastIndexOf(',') + 1)..]).Reverse().ToArray();
        File.WriteAllLines(folder.File("shuffled.csv"), lines.Select((line, i) => i == 0 ? line : line[..(line.LastIndexOf(',') + 1)] + truth[i - 1]));
        Done("dedupe", Fake, "--out", folder.File("a"), "--id", "unique_id", "--ignore", "cluster");
        Done("dedupe", folder.File("shuffled.csv"), "--out", folder.File("b"), "--id", "unique_id", "--ignore", "cluster");
        Assert.Equal(File.ReadAllText(folder.File("a/pairs.csv")), File.ReadAllText(folder.File("b/pairs.csv")));
        Assert.Equal(File.ReadAllText(folder.File("a/model.yaml")), File.ReadAllText(folder.File("b/model.yaml")));
    }

    [Fact]
    public void Link_OneToOne_WritesSources()
    {
        using var folder = new TempFolder();
        var lines = File.ReadAllLines(Fake);
        File.WriteAllLines(folder.File("left.csv"), [lines[0], .. lines.Skip(1).Where((_, i) => i % 2 == 0)]);
        File.WriteAllLines(folder.File("right.csv"), [lines[0], .. lines.Skip(1).Where((_, i) => i % 2 == 1)]);
        Done("link", folder.File("left.csv"), folder.File("right.csv"), "--out", folder.File("o"), "--id", "unique_id", "--ignore", "cluster", "--one-to-one");

        var pairs = CsvTable.Read(folder.File("o/pairs.csv")).ToArray();
        Assert.NotEmpty(pairs);
        Assert.Equal(pairs.Length, pairs.Select(pair => pair["id_l"]).Distinct().Count());
        Assert.Equal(pairs.Length, pairs.Select(pair => pair["id_r"]).Distinct().Count());
        Assert.All(pairs, pair => Assert.Equal(0, int.Parse(pair["id_l"], System.Globalization.CultureInfo.InvariantCulture) % 2));
        var clusters = CsvTable.Read(folder.File("o/clusters.csv")).ToArray();
        Assert.Equal(500, clusters.Count(row => row["source"] == "l"));
        Assert.Equal(500, clusters.Count(row => row["source"] == "r"));
    }

    [Fact]
    public void Explain_ShowsTheWaterfallAndMasks()
    {
        using var folder = new TempFolder();
        Done("dedupe", Fake, "--out", folder.File("o"), "--id", "unique_id", "--ignore", "cluster");
        var output = Done("explain", "0", "1", "--out", folder.File("o"), "--lang", "en");
        Assert.Contains("prior", output, StringComparison.Ordinal);
        Assert.Matches("match weight \\d+\\.\\d\\d, probability 0\\.99", output);
        Assert.DoesNotContain("robert255@smith.net", output, StringComparison.Ordinal);
        Assert.Contains("没有与任何记录归为同一实体", Done("explain", Single(folder), "--out", folder.File("o")), StringComparison.Ordinal);
    }

    [Fact]
    public void Dedupe_FewRecords_IsNoError()
    {
        using var folder = new TempFolder();
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("none", "name,city\n"), ("one", "name,city\n张伟,大连\n"), ("two", "name,city\n张伟,大连\n张伟,沈阳\n"), ("empty", "name,city\n,\n,\n")])
        {
            File.WriteAllText(folder.File(name + ".csv"), text);
            var (code, output, error) = CommandProcess.Run(CommandProcess.Product, ["dedupe", folder.File(name + ".csv"), "--out", folder.File(name)]);
            Assert.True(code is 0 or 1, error);
            Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
            Assert.Equal(code == 0, File.Exists(folder.File(name + "/clusters.csv")));
        }
    }

    [Theory]
    [InlineData(2, "there is no file", "dedupe", "nowhere.csv", "--out", "o")]
    [InlineData(2, "model", "dedupe", "DATA", "--out", "o", "--model", "nowhere.yaml")]
    [InlineData(2, "--threads", "dedupe", "DATA", "--out", "o", "--threads", "0")]
    [InlineData(1, "nothing_like_it", "dedupe", "DATA", "--out", "o", "--id", "nothing_like_it")]
    [InlineData(1, "linkage.json", "explain", "1", "--out", "o")]
    public void BadUse_SaysWhatIsWrong(int expected, string said, params string[] arguments)
    {
        using var folder = new TempFolder();
        var (code, _, error) = CommandProcess.Run(
            CommandProcess.Product, [.. arguments.Select(word => word == "DATA" ? Fake : word == "o" ? folder.File("o") : word)]);
        Assert.Equal(expected, code);
        Assert.Contains(said, error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("unexpected", error, StringComparison.Ordinal);
    }

    /// <summary>A record that is alone in its cluster.</summary>
    private static string Single(TempFolder folder) => CsvTable.Read(folder.File("o/clusters.csv"))
        .GroupBy(row => row["cluster_id"]).First(cluster => cluster.Count() == 1 && !Paired(folder, cluster.Single()["id"])).Single()["id"];

    private static bool Paired(TempFolder folder, string id) =>
        CsvTable.Read(folder.File("o/pairs.csv")).Any(pair => pair["id_l"] == id || pair["id_r"] == id);

    private static string Done(params string[] arguments)
    {
        var (code, output, error) = CommandProcess.Run(CommandProcess.Product, arguments);
        Assert.True(code == 0, error);
        return output;
    }
}
