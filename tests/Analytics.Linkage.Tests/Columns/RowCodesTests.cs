using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Tests.Columns;

public sealed class RowCodesTests
{
    [Fact]
    public void Of_ColumnsOfFewValues_HoldsTheirCodes()
    {
        const int rows = 700;
        var prepared = Rows.Prepared(Rows.Table(
            ("few", Values(rows, 3)), ("many", Values(rows, 256)), ("most", Values(rows, 255)), ("one", [.. Enumerable.Repeat("x", rows)])));
        PreparedColumn[] columns = [.. prepared.Table.Columns.Select(column => prepared[new Linkage.Expressions.ColumnValue(column.Name)])];
        var near = RowCodes.Of(columns, rows)!;
        Assert.Equal([0, -1, 1, 2], columns.Select(column => near.LaneOf(column.Codes)));
        for (var row = 0; row < rows; row++)
        {
            Assert.Equal([columns[0].Codes[row] + 1, columns[2].Codes[row] + 1, columns[3].Codes[row] + 1], Enumerable.Range(0, 3).Select(lane => (int)near.At(row, lane)));
            Assert.All(Enumerable.Range(0, RowCodes.Lanes), lane => Assert.Equal(near.At(row, lane), near[row][lane]));
            Assert.All(Enumerable.Range(3, RowCodes.Lanes - 3), lane => Assert.Equal(0, near[row][lane]));
        }
    }

    [Fact]
    public void Of_FewerThanTwoSuchColumns_IsNothing()
    {
        var prepared = Rows.Prepared(Rows.Table(("few", Values(600, 3)), ("many", Values(600, 300))));
        Assert.Null(RowCodes.Of(prepared.Table.Columns.Select(column => prepared[new Linkage.Expressions.ColumnValue(column.Name)]), 600));
    }

    /// <summary>So many different values in turn; every seventh is missing.</summary>
    private static string?[] Values(int rows, int distinct) => [.. Enumerable.Range(0, rows).Select(row => row % 7 == 6 ? null : $"v{row % distinct}")];
}
