using Analytics.Linkage.Columns;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Columns;

public sealed class RowHashesTests
{
    private static readonly LinkageTable Table = Rows.Table(
        ("a", [.. Enumerable.Range(0, 3000).Select(i => i % 11 == 0 ? null : $"{i % 97}")]), ("b", [.. Enumerable.Range(0, 3000).Select(i => $"{i % 89}")]));

    [Fact]
    public void RowHashes_OfRowsInAnotherOrder_AreTheSame()
    {
        var order = Rows.Order(Table.RowCount, 3);
        var (hashes, again) = (Rows.Hashes(Table), Rows.Hashes(Rows.Reordered(Table, order)));
        Assert.All(Enumerable.Range(0, order.Length), row => Assert.Equal(hashes[order[row]], again[row]));
        Assert.Equal(hashes.Pair(3, 5), hashes.Pair(5, 3));
        Assert.NotEqual(hashes.Pair(3, 5), hashes.Pair(3, 6));
    }

    [Fact]
    public void RowHashes_TellMissingAndSwappedValuesApart()
    {
        var table = Rows.Table(("a", ["x", null, "y", "x"]), ("b", ["y", "y", "x", null]));
        Assert.Equal(4, Enumerable.Range(0, 4).Select(row => Rows.Hashes(table)[row]).Distinct().Count());
        var one = new RowHashes(table, ["a"]);
        Assert.Equal(one[0], one[3]);
    }

    [Fact]
    public void Sample_OfRowsInAnotherOrder_HoldsTheSameRecords()
    {
        var order = Rows.Order(Table.RowCount, 4);
        var moved = Rows.Reordered(Table, order);
        var (sample, again) = (Rows.Hashes(Table).Sample(0, Table.RowCount, 300), Rows.Hashes(moved).Sample(0, Table.RowCount, 300));
        Assert.Equal(sample.Select(row => Text(Table, row)), again.Select(row => Text(moved, row)));
        Assert.InRange(sample.Length, 200, 400);
    }

    [Fact]
    public void Sample_OfAPart_StaysInIt()
    {
        var sample = Rows.Hashes(Table).Sample(1000, 2000, 100);
        Assert.All(sample, row => Assert.InRange(row, 1000, 1999));
        Assert.Equal(sample.Length, sample.Distinct().Count());
        Assert.Empty(Rows.Hashes(Table).Sample(5, 5, 100));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Sample_OfRecordsThatRepeat_IsNeverEmpty(int distinct)
    {
        // Records that hold the same have the same hash: by hash alone a sample takes all of them or none.
        for (var salt = 0; salt < 20; salt++)
        {
            var table = Rows.Table(("a", [.. Enumerable.Range(0, 3000).Select(i => $"{salt}-{i % distinct}")]));
            Assert.InRange(Rows.Hashes(table).Sample(0, 3000, 200).Length, 100, 3000);
        }
    }

    private static string Text(LinkageTable table, int row) => string.Join('|', table.Columns.Select(column => column.Text(row)));
}
