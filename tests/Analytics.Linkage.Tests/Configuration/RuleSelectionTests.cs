using Analytics.Linkage.Configuration;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Tests.Configuration;

public sealed class RuleSelectionTests
{
    private static readonly Linkage.Columns.PreparedTable Table = Rows.Prepared(Rows.Table(
        ("fine", [.. Enumerable.Range(0, 200).Select(i => $"{i / 2}")]), ("coarse", [.. Enumerable.Range(0, 200).Select(i => $"{i % 4}")]), ("other", [.. Enumerable.Range(0, 200).Select(i => $"{i / 3}")])));

    private static readonly ValueExpression[] Keys = [new ColumnValue("fine"), new ColumnValue("coarse"), new ColumnValue("other")];

    [Fact]
    public void Choose_TakesWhatBringsMostForItsCost()
    {
        // Everything that "other" found agrees on "fine": one rule finds all that can be found.
        var chosen = Choose([.. Enumerable.Repeat(new Seed(2, 0b001), 300)], 1e6);
        Assert.Equal(["fine"], chosen.Select(rule => $"{rule.Rule}"));
        Assert.Equal(1, chosen[0].Recall, 9);
        Assert.Equal(100, chosen[0].Pairs, 9);
    }

    [Fact]
    public void Choose_LooksAtAPairWithRulesThatDidNotFindIt()
    {
        // What "fine" found agrees on "fine" by construction, which says nothing for a rule on it.
        var chosen = Choose([.. Enumerable.Repeat(new Seed(0, 0b101), 300)], 1e6);
        Assert.Equal(["other"], chosen.Select(rule => $"{rule.Rule}"));
    }

    [Fact]
    public void Choose_StaysWithinItsBudget()
    {
        // "coarse" alone makes 4 × 50 × 49 ÷ 2 pairs.
        Seed[] seeds = [.. Enumerable.Repeat(new Seed(0, 0b010), 200)];
        Assert.Equal(4900, Assert.Single(Choose(seeds, 4900)).Pairs, 6);
        Assert.Empty(Choose(seeds, 4899));
    }

    [Fact]
    public void Choose_ByFewLikelyMatches_AddsEveryKeyOfSmallBlocks()
    {
        // Nothing to estimate by: "coarse" would compare more than five pairs a record.
        Assert.Equal(["fine", "other"], Choose([], 1e6).Select(rule => $"{rule.Rule}"));
        Assert.Equal(["other", "fine"], Choose([.. Enumerable.Repeat(new Seed(0, 0b100), 10)], 1e6).Select(rule => $"{rule.Rule}"));
        Assert.Equal(["fine"], Choose([], 150).Select(rule => $"{rule.Rule}"));
    }

    [Fact]
    public void Choose_AddsRulesForWhatIsNotYetFound()
    {
        var chosen = Choose([.. Enumerable.Repeat(new Seed(2, 0b001), 300), .. Enumerable.Repeat(new Seed(0, 0b100), 300)], 1e6);
        Assert.Equal(["fine", "other"], chosen.Select(rule => $"{rule.Rule}").Order());
        Assert.True(chosen[0].Recall < chosen[1].Recall);
        Assert.Equal(1, chosen[1].Recall, 9);
    }

    private static IReadOnlyList<ChosenRule> Choose(Seed[] seeds, double budget) =>
        new RuleSelection(Keys, [.. Keys.Select(key => Table[key])], ["fine", "coarse", "other"], [.. Enumerable.Range(0, 200)], 200).Choose(seeds, budget);
}
