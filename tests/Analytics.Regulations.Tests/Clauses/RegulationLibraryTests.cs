using System.Text.RegularExpressions;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;
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
        var regulation = RegulationLibrary.Shipped.Get(id);
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
        var clauses = RegulationLibrary.Shipped.Get(id).Clauses;
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
        Assert.Equal(sheet, RegulationLibrary.Shipped.Get(id).Clauses.Select(clause => clause.Id));
    }

    [Fact]
    public void Get_UnknownId_NamesThoseThatAreHeld()
    {
        Assert.Contains("liaoning-2026", Assert.Throws<KeyNotFoundException>(() => RegulationLibrary.Shipped.Get("jilin-2020")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => RegulationLibrary.Shipped.GetClause("liaoning-2026/999"));
    }

    [Fact]
    public void Find_PacksOfSomebodysOwn_AreQuotedAndHeldAgainst()
    {
        using var folder = new TempFolder();
        Copy(folder, "liaoning-2026/document.yaml", text => text.Replace("辽科发〔2026〕2号", "辽科发〔2027〕9号", StringComparison.Ordinal)
            .Replace("effective: 2026-01-26", "effective: 2027-01-26", StringComparison.Ordinal));
        Copy(folder, "liaoning-2026/clauses.yaml", text => text.Replace("原则上只能在一个省级科技创新平台基地任职", "只能在一个平台任职", StringComparison.Ordinal));
        var scope = new FindingScope(2025, new DateOnly(2026, 3, 31));
        const string clause = "SELECT document_no, quote LIKE '%，只能在一个平台任职%', effective FROM result.clause WHERE clause = 'liaoning-2026/18'";
        using var shipped = new Inspected().Row("LN-A").Row("LN-B").Find(scope);
        Assert.Equal("辽科发〔2026〕2号|false|2026-01-26", shipped.One(clause));
        Assert.Equal("WARN", shipped.One("SELECT outcome FROM result.finding WHERE clause = 'liaoning-2026/18'"));
        using var own = new Inspected().Row("LN-A").Row("LN-B").Find(new FindingScope(2025, new DateOnly(2026, 3, 31), Packs: folder.Path));
        Assert.Equal("辽科发〔2027〕9号|true|2027-01-26", own.One(clause));
        Assert.Equal("REVIEW", own.One("SELECT outcome FROM result.finding WHERE clause = 'liaoning-2026/18'"));
        Assert.Contains("2027-01-26", own.One("SELECT message_zh FROM result.finding WHERE clause = 'liaoning-2026/18'"), StringComparison.Ordinal);
    }

    private static void Copy(TempFolder folder, string file, Func<string, string> change)
    {
        var text = File.ReadAllText(RepositoryRoot.File("src/Analytics.Regulations/Packs/" + file));
        var changed = change(text);
        Assert.NotEqual(text, changed);
        File.WriteAllText(folder.File(file), changed);
    }

    [Fact]
    public void InForce_Days()
    {
        var regulation = RegulationLibrary.Shipped.Get("liaoning-2026");
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
