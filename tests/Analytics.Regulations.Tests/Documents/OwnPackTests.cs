using Analytics.Regulations.Examples;
using Analytics.Regulations.Lint;
using Analytics.Regulations.Rules;
using Analytics.TestKit;

namespace Analytics.Regulations.Tests.Documents;

/// <summary>The regulation of docs/extending.md is a pack that holds what it says.</summary>
public sealed class OwnPackTests
{
    [Fact]
    public void Document_Regulation_IsCleanAndItsExamplesAgree()
    {
        using var folder = new TempFolder();
        foreach (var (name, text) in DocumentBlocks.Of("docs/extending.md").Where(block => block.Key.StartsWith("own-2026/", StringComparison.Ordinal)))
        {
            File.WriteAllText(folder.File(name), text);
        }

        var book = RuleBook.Read(PackFiles.ShippedAnd(folder.Path)).Of("own");
        var own = book.Checks.Single(item => item.Pack.Regulation.Id == "own-2026");
        Assert.Equal(4, own.Check.Examples.Count);
        Assert.Empty(PackLint.Check(book).Select(problem => $"{problem.File}:{problem.Line}: {problem.Reason}"));
        var results = ExampleRun.Run(book, CancellationToken.None).Where(result => result.Check.Id == own.Check.Id).ToList();
        Assert.Equal(4, results.Count);
        Assert.All(results, result => Assert.Equal(result.Example.Outcome, result.Actual));
    }
}
