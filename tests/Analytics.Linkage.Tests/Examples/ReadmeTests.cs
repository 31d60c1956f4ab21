using System.Text.RegularExpressions;
using Analytics.Linkage.Tables;
using Analytics.TestKit;

namespace Analytics.Linkage.Tests.Examples;

/// <summary>What the engine's README shows is what is compiled and run here.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Surnames = ["张", "李", "王", "刘", "陈", "杨", "赵", "黄"];
    private static readonly string[] Given = ["伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "艳", "勇", "杰", "娟"];

    [Fact]
    public void Readme_ShowsTheExamplesAsTheyAreRun()
    {
        var readme = File.ReadAllText(RepositoryRoot.File("src/Analytics.Linkage/README.md"));
        var source = File.ReadAllText(RepositoryRoot.File("tests/Analytics.Linkage.Tests/Examples/ReadmeExamples.cs"));
        var shown = CodeBlock().Matches(readme).Select(match => match.Groups[1].Value.Trim()).ToArray();
        var run = Region().Matches(source).Select(match => Unindent(match.Groups[1].Value)).ToArray();
        Assert.Equal(4, run.Length);
        Assert.Equal(run, shown);
    }

    [Fact]
    public void FromDataAlone_FindsTheDuplicates()
    {
        using var output = new StringWriter();
        var result = ReadmeExamples.FromDataAlone(Records(), output);
        Assert.NotEmpty(result.Matches);
        Assert.Contains("bits", output.ToString(), StringComparison.Ordinal);
        AssertTwinsTogether(result.Clusters);
    }

    [Fact]
    public void Stated_FindsTheDuplicates() => AssertTwinsTogether(ReadmeExamples.Stated(Table()).Clusters);

    [Fact]
    public void Kept_GivesTheSameResult()
    {
        using var folder = new TempFolder();
        using var output = new StringWriter();
        var (result, why) = ReadmeExamples.Kept(Table(), folder.File("model.yaml"), output, new Progress<LinkageProgress>(), CancellationToken.None);
        Assert.Equal(Linker.Run(Table()).Clusters, result.Clusters);
        Assert.Equal(why.Steps.Count, output.ToString().Split('\n').Length - 1);
    }

    [Fact]
    public void TwoTables_LinksOneToOne()
    {
        var (name, birth) = (new TextColumnBuilder("name"), new TextColumnBuilder("birth_date"));
        foreach (var text in (string[])["张伟", "李芳", "王敏", "张伟", "王敏"])
        {
            name.Add(text);
            birth.Add(text == "张伟" ? "1980-01-02" : text == "李芳" ? "1975-03-04" : "1990-05-06");
        }

        var result = ReadmeExamples.TwoTables(name, birth);
        Assert.True(result.Table.IsLink);
        Assert.Equal(result.Matches.Count(), result.Matches.Select(pair => pair.Left).Distinct().Count());
    }

    /// <summary>Every tenth person stands twice, the second time with another way to write the date.</summary>
    private static (string Name, string Birth, string City)[] Records()
    {
        var records = new List<(string, string, string)>();
        for (var i = 0; i < 600; i++)
        {
            var name = Surnames[i * 7 % 8] + Given[i * 5 % 12] + Given[i * 11 / 12 % 12];
            var (year, month, day) = (1950 + (i * 13 % 50), 1 + (i * 7 % 12), 1 + (i * 17 % 28));
            records.Add((name, $"{year}-{month:00}-{day:00}", i % 3 == 0 ? "大连" : "沈阳"));
            if (i % 10 == 0)
            {
                records.Add((name, $"{year}/{month}/{day}", i % 3 == 0 ? "大连" : "沈阳"));
            }
        }

        return [.. records];
    }

    private static LinkageTable Table()
    {
        var (name, birth, city) = (new TextColumnBuilder("name"), new TextColumnBuilder("birth_date"), new TextColumnBuilder("city"));
        foreach (var record in Records())
        {
            name.Add(record.Name);
            birth.Add(record.Birth);
            city.Add(record.City);
        }

        return new LinkageTable([name.Build(), birth.Build(), city.Build()]);
    }

    private static void AssertTwinsTogether(IReadOnlyList<int> clusters)
    {
        var records = Records();
        for (var row = 1; row < records.Length; row++)
        {
            if (records[row].Birth.Contains('/', StringComparison.Ordinal))
            {
                Assert.Equal(clusters[row - 1], clusters[row]);
            }
        }
    }

    private static string Unindent(string text) => string.Join('\n', text.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)).Trim();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("// example: [a-z]+\n(.*?)// end", RegexOptions.Singleline)]
    private static partial Regex Region();
}
