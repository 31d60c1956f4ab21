using System.Text.RegularExpressions;
using Analytics.Regulations.Clauses;
using Analytics.TestKit;

namespace Analytics.Regulations.Tests.Clauses;

/// <summary>The shipped packs against the texts of the regulations.</summary>
public sealed class RegulationLibraryTests
{
    public static TheoryData<string> Packs => [.. Directory.GetDirectories(RepositoryRoot.File("src/Analytics.Regulations/Packs"))
        .Where(folder => File.Exists(Path.Combine(folder, "document.yaml"))).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Get_Pack_HasTheNumberAndFirstDayOfItsDocument(string id)
    {
        var (document, _) = DocumentOf(id);
        var regulation = RegulationLibrary.Get(id);
        Assert.Equal(Value(document, "title"), regulation.Title);
        Assert.Equal(Value(document, "doc_no"), regulation.DocumentNo.Length == 0 ? "null" : regulation.DocumentNo);
        Assert.Equal(Value(document, "effective"), regulation.Effective?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "null");
        Assert.Equal(Value(document, "issuer"), regulation.Issuer);
        Assert.Equal(Value(document, "level"), regulation.Level);
        var repealed = Regex.Match(Value(document, "repeals"), "^[^（]*").Value;
        Assert.Contains(repealed == "null" ? "" : repealed, regulation.Predecessor, StringComparison.Ordinal);
        Assert.Equal(regulation.Predecessor.Length == 0, repealed == "null");
        Assert.Equal(Value(document, "status") == "draft", regulation.Draft);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Get_Pack_QuotesTheTextWordForWord(string id)
    {
        var (document, text) = DocumentOf(id);
        Assert.NotEmpty(document);
        var law = new LawText(text);
        var clauses = RegulationLibrary.Get(id).Clauses;
        Assert.NotEmpty(clauses);
        Assert.All(clauses, clause => Assert.StartsWith(id + "/", clause.Id, StringComparison.Ordinal));
        Assert.All(clauses, clause => Assert.True(law.Holds(clause.Article, clause.Quote), $"{clause.Id}: {clause.Quote}"));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Get_Pack_HasEveryClauseOfTheSheet(string id)
    {
        var sheet = File.ReadLines(RepositoryRoot.File("tests/data/regulations/clauses.yaml"))
            .Where(line => line.StartsWith($"- id: {id}/", StringComparison.Ordinal)).Select(line => line["- id: ".Length..].Trim());
        Assert.Equal(sheet, RegulationLibrary.Get(id).Clauses.Select(clause => clause.Id));
    }

    [Fact]
    public void Get_UnknownId_NamesThoseThatAreHeld()
    {
        Assert.Contains("liaoning-2026", Assert.Throws<KeyNotFoundException>(() => RegulationLibrary.Get("jilin-2020")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => RegulationLibrary.GetClause("liaoning-2026/999"));
    }

    [Fact]
    public void InForce_Days()
    {
        var regulation = RegulationLibrary.Get("liaoning-2026");
        Assert.False(regulation.InForce(new DateOnly(2026, 1, 25)));
        Assert.True(regulation.InForce(new DateOnly(2026, 1, 26)));
    }

    private static (string Line, string Text) DocumentOf(string id)
    {
        var line = File.ReadLines(RepositoryRoot.File("tests/data/regulations/clauses.yaml")).First(line => line.StartsWith($"- {{id: {id},", StringComparison.Ordinal));
        return (line, File.ReadAllText(RepositoryRoot.File("tests/data/regulations/" + Value(line, "source"))));
    }

    private static string Value(string line, string key) => Regex.Match(line, $@"\b{key}: '?([^,'}}]+)").Groups[1].Value;
}
