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
        // Everything that "other" found agrees on "fine": one rule finds all that can be found. Of "other" itself nothing tells.
        var chosen = Choose([.. Enumerable.Repeat(new Seed(2, 0b001), 300)], 1e6);
        Assert.Equal(["fine", "other"], chosen.Select(rule => $"{rule.Rule}"));
        Assert.Equal(1, chosen[0].Recall, 9);
        Assert.Equal(100, chosen[0].Pairs, 9);
    }

    [Fact]
    public void Choose_LooksAtAPairWithRulesThatDidNotFindIt()
    {
        // What "fine" found agrees on "fine" by construction, which says nothing for a rule on it.
        var chosen = Choose([.. Enumerable.Repeat(new Seed(0, 0b101), 300), .. Enumerable.Repeat(new Seed(1, 0), 25)], 1e6);
        Assert.Equal(["other"], chosen.Select(rule => $"{rule.Rule}"));
    }

    [Fact]
    public void Choose_StaysWithinItsBudget()
    {
        // "coarse" alone makes 4 × 50 × 49 ÷ 2 pairs.
        Seed[] seeds = [.. Enumerable.Repeat(new Seed(0, 0b010), 200)];
        Assert.Equal(4900, Assert.Single(Choose(seeds, 4900)).Pairs, 6);
        Assert.DoesNotContain("coarse", Choose(seeds, 4899).Select(rule => $"{rule.Rule}"));
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

    [Fact]
    public void Choose_ByFewLikelyMatchesOfAKey_AddsItThoughOthersAreKnownWell()
    {
        // What three hundred pairs say of "other" says nothing of "fine", which found them all.
        Assert.Equal(["other", "fine"], Choose([.. Enumerable.Repeat(new Seed(0, 0b101), 300)], 1e6).Select(rule => $"{rule.Rule}"));
    }

    [Fact]
    public void Choose_LooksAtAPairThatOtherWordsOfTheColumnFound()
    {
        ValueExpression[] words = [ValueExpression.Parse("rare_word(fine, 1)"), ValueExpression.Parse("rare_word(fine, 2)"), new ColumnValue("fine")];
        var selection = new RuleSelection(words, [.. Keys.Select(key => Table[key])], words, [.. Enumerable.Range(0, 200)], 200);

        // Found by the words of the first part: those of the second one are others, but the whole text is likelier to be the same.
        var chosen = selection.Choose([.. Enumerable.Repeat(new Seed(0, 0b111), 300)], 4_900);
        Assert.Equal("rare_word(fine, 2)", $"{chosen[0].Rule}");
        Assert.Equal(1, chosen[0].Recall, 9);
    }

    [Fact]
    public void Small_AreTheKeysOfSmallBlocks() =>
        Assert.Equal(["fine", "other"], new RuleSelection(Keys, [.. Keys.Select(key => Table[key])], Keys, [.. Enumerable.Range(0, 200)], 200).Small().Select(key => $"{key}"));

    private static IReadOnlyList<ChosenRule> Choose(Seed[] seeds, double budget) =>
        new RuleSelection(Keys, [.. Keys.Select(key => Table[key])], Keys, [.. Enumerable.Range(0, 200)], 200).Choose(seeds, budget);
}
