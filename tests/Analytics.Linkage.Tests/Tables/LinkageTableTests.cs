using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Tables;

public sealed class LinkageTableTests
{
    [Fact]
    public void LinkageTable_Impossible_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new LinkageTable([]));
        Assert.Contains("'b' has 1 rows", Message(null, ("a", ["x", "y"]), ("b", ["x"])), StringComparison.Ordinal);
        Assert.Contains("two columns named 'a'", Message(null, ("a", ["x"]), ("a", ["x"])), StringComparison.Ordinal);
        Assert.Contains("3 left rows of 2", Message(3, ("a", ["x", "y"])), StringComparison.Ordinal);
        Assert.Contains("-1 left rows", Message(-1, ("a", ["x", "y"])), StringComparison.Ordinal);
    }

    [Fact]
    public void PossiblePairs_ByHand()
    {
        string?[] five = ["a", "b", "c", "d", "e"];
        Assert.Equal(10, Rows.Table(("a", five)).PossiblePairs);
        Assert.Equal(6, Rows.Table(2, ("a", five)).PossiblePairs);
        Assert.Equal(0, Rows.Table(0, ("a", five)).PossiblePairs);
        Assert.Equal(0, Rows.Table(("a", ["x"])).PossiblePairs);
        Assert.True(Rows.Table(0, ("a", five)).IsLink);
        Assert.False(Rows.Table(("a", five)).IsLink);
    }

    [Fact]
    public void Column_ThatIsNone_NamesThoseThereAre()
    {
        var table = Rows.Table(("surname", ["x"]), ("城市", ["y"]));
        Assert.Null(table.Find("Surname"));
        Assert.Equal("y", table.Column("城市").Text(0));
        Assert.Equal("There is no column 'Surname'; the columns are surname, 城市.", Assert.Throws<LinkageException>(() => table.Column("Surname")).Message);
    }

    [Fact]
    public void RowSubset_OfALink_KeepsSidesAndValues()
    {
        var table = Rows.Table(3, ("a", ["p", null, "q", "p", "r", null]), ("b", ["1", "2", "3", "4", "5", "6"]));
        var subset = new RowSubset(table, [0, 2, 4, 5]);
        Assert.Equal(2, subset.Table.LeftCount);
        Assert.Equal(["p", "q", "r", null], Enumerable.Range(0, 4).Select(subset.Table.Column("a").Text));
        Assert.Equal(["1", "3", "5", "6"], Enumerable.Range(0, 4).Select(subset.Table.Column("b").Text));
        Assert.Equal([0, 1, 2, 3], new[] { 0, 2, 4, 5 }.Select(subset.Place));
    }

    private static string Message(int? left, params (string, string?[])[] columns) => Assert.Throws<ArgumentException>(() => Rows.Table(left, columns)).Message;
}
