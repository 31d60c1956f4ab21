using Analytics.Regulations.Coverage;
using Analytics.Regulations.Rules;
using Analytics.TestKit;

namespace Analytics.Regulations.Tests.Coverage;

/// <summary>The documentation says of every clause by what it is decided, and says what the packs say.</summary>
public sealed class CoverageDocumentTests
{
    private static readonly RuleBook Book = RuleBook.Read(PackFiles.Shipped());

    [Fact]
    public void Document_IsWhatThePacksSay() => Assert.Equal(
        File.ReadAllText(RepositoryRoot.File("docs/coverage.md")).ReplaceLineEndings("\n"), CoverageDocument.Write(Book));

    [Fact]
    public void Clauses_AreCoveredOrAPersons() => Assert.Empty(
        Book.Packs.SelectMany(ClauseCoverage.Of).Where(clause => clause.Coverage == Regulations.Coverage.Coverage.Open).Select(clause => clause.Clause.Id));

    [Fact]
    public void Checks_OfTheRequirementSheet_AreAllThereAndNoOthers()
    {
        var sheet = File.ReadLines(RepositoryRoot.File("tests/data/regulations/clauses.yaml")).Where(line => line.StartsWith("  - id: ", StringComparison.Ordinal)).Select(line => line["  - id: ".Length..].Trim());
        Assert.Equal(sheet.Order(StringComparer.Ordinal), Book.Checks.Select(item => item.Check.Id).Order(StringComparer.Ordinal));
    }
}
