using Analytics.Regulations.Examples;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Tests.Rules;

/// <summary>Every example of the shipped packs has the outcome that the law's words give it.</summary>
public sealed class ShippedExamplesTests
{
    [Fact]
    public void Examples_HaveTheirOutcomes()
    {
        var results = ExampleRun.Run(RuleBook.Read(PackFiles.Shipped()), CancellationToken.None);
        Assert.NotEmpty(results);
        var wrong = results.Where(result => !result.Holds).Select(result => $"{result.Check.Id} ({result.Check.File}:{result.Example.Line}) {result.Example.Say}: {result.Actual.Word()}, expected {result.Example.Outcome.Word()}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
