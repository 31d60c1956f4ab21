using Analytics.Regulations.Examples;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Tests.Rules;

/// <summary>A draft binds nobody: what its words would object to is for information, everything else is said as it is.</summary>
public sealed class DraftTests
{
    [Fact]
    public void Draft_OnlyInforms()
    {
        var book = RuleBook.Read(PackFiles.Shipped());
        using var world = new ExampleWorld(book, adopted: false);
        var objections = 0;
        foreach (var (pack, check) in book.Checks.Where(item => item.Pack.Regulation.Draft))
        {
            var expected = check.Examples.Select(example => example.Outcome is Outcome.Pass or Outcome.NotApplicable or Outcome.Missing ? example.Outcome : Outcome.Info);
            Assert.Equal(expected, world.OutcomesOf(pack, check));
            objections += check.Examples.Count(example => example.Outcome > Outcome.Missing);
        }

        Assert.True(objections > 0, "no draft has an example that objects to anything");
    }
}
