using Analytics.Regulations.Lint;
using Analytics.Regulations.Rules;
using Analytics.TestKit;

namespace Analytics.Regulations.Tests.Lint;

/// <summary>The shipped packs are clean, and each kind of fault is found, with its file.</summary>
public sealed class PackLintTests
{
    private const string Staff = "liaoning-2026/checks/staff.yaml";

    [Fact]
    public void Shipped_HasNoProblem() => Assert.Empty(PackLint.Check(RuleBook.Read(PackFiles.Shipped())).Select(problem => $"{problem.File}:{problem.Line}: {problem.Reason}"));

    [Theory]
    [InlineData("liaoning-2026/clauses.yaml", "原则上不少于", "原则上不多于", "the quote is not in")]
    [InlineData(Staff, "inputs: [", "inputs: [personnel.no_such_column, ", "is no column of a canonical table")]
    [InlineData(Staff, "otherwise: WARN", "otherwise: TRIGGER_REVOKE", "is more than the wording")]
    [InlineData(Staff, "outcome: PASS", "outcome: MISSING", "no example passes")]
    [InlineData(Staff, "outcome: WARN", "outcome: MISSING", "no example fails")]
    public void Fault_IsFound(string file, string words, string instead, string reason)
    {
        using var folder = new TempFolder();
        var text = PackFiles.Shipped().Text(file);
        Assert.Contains(words, text, StringComparison.Ordinal);
        File.WriteAllText(folder.File(file), text.Replace(words, instead, StringComparison.Ordinal));
        var problems = PackLint.Check(RuleBook.Read(PackFiles.ShippedAnd(folder.Path)));
        Assert.Contains(problems, problem => problem.File == file && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void TwoVersionsInForceAtOnce_AreFound()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("liaoning-2030/document.yaml"), "id: liaoning-2030\nregime: liaoning\ntitle: 某省办法\nissuer: 某厅\nlevel: provincial\nprovince_code: '210000'\neffective: 2030-01-01\n");
        File.WriteAllText(folder.File("liaoning-2030/clauses.yaml"), "clauses: []\n");
        Assert.Contains(PackLint.Check(RuleBook.Read(PackFiles.ShippedAnd(folder.Path))), problem => problem.Reason.Contains("in force at the same time", StringComparison.Ordinal));
    }
}
