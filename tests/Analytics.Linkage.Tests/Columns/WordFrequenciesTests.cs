using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Tests.Columns;

public sealed class WordFrequenciesTests
{
    [Fact]
    public void Of_AColumn_CountsEachWordOnceARecord()
    {
        var words = Of("red pump", "red red pump x", null, "red pump", "blue");
        Assert.Equal([("pump", 0.75), ("red", 0.75)], words.Common.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(0.25, words.Rare);
        Assert.True(words.IsKnown("red"));
        Assert.False(words.IsKnown("blue"));
        Assert.Equal(0.25, words.Share("green"));
    }

    [Fact]
    public void Of_RowsInAnotherOrder_IsTheSame()
    {
        var random = new Random(3);
        string[] texts = [.. Enumerable.Range(0, 300).Select(_ => $"w{random.Next(40)} w{random.Next(400)} w{random.Next(4000)}")];
        var words = Of(texts);
        random.Shuffle(texts);
        Assert.Equal(words, Of(texts));
        Assert.Equal(words.GetHashCode(), Of(texts).GetHashCode());
        Assert.NotEqual(words, Of(texts[1..]));
    }

    [Fact]
    public void Of_NoValue_IsSane()
    {
        var words = Of(null, null);
        Assert.Empty(words.Common);
        Assert.Equal(1, words.Rare);
    }

    [Fact]
    public void PreparedColumn_OfAFrozenModel_TakesItsFrequenciesNotItsOwn()
    {
        var frozen = new WordFrequencies(new Dictionary<string, double> { ["red"] = 0.5, ["pump"] = 0.01 }, 0.001);
        var table = new PreparedTable(Rows.Table(("c", ["red pump", "red"])), [new ColumnDescription("c", ColumnKind.Text, Words: frozen)]);
        Assert.Same(frozen, table[new ColumnValue("c")].WordFrequencies);
        Assert.Same(frozen, table[ValueExpression.Parse("sorted_words(c)")].WordFrequencies);
    }

    private static WordFrequencies Of(params string?[] values) => WordFrequencies.Of(Rows.Prepared(ColumnKind.Text, values)[new ColumnValue("c")]);
}
