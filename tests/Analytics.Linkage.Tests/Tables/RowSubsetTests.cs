using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Tables;

public sealed class RowSubsetTests
{
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
}
