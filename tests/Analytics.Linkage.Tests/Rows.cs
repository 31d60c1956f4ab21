using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests;

/// <summary>Small tables, written out in tests.</summary>
internal static class Rows
{
    public static TextColumn Column(string name, IEnumerable<string?> values)
    {
        var builder = new TextColumnBuilder(name);
        foreach (var value in values)
        {
            builder.Add(value);
        }

        return builder.Build();
    }

    public static LinkageTable Table(params (string Name, string?[] Values)[] columns) => Table(null, columns);

    public static LinkageTable Table(int? left, params (string Name, string?[] Values)[] columns) =>
        new([.. columns.Select(column => Column(column.Name, column.Values))], left);

    /// <summary>The table with its rows in another order: row i of the result is row <c>order[i]</c> of the table.</summary>
    public static LinkageTable Reordered(LinkageTable table, int[] order) =>
        new([.. table.Columns.Select(column => Column(column.Name, order.Select(column.Text)))], table.LeftCount);

    /// <summary>The table prepared, all columns of one kind.</summary>
    public static PreparedTable Prepared(LinkageTable table, ColumnKind kind = ColumnKind.Text) =>
        new(table, table.Columns.Select(column => new ColumnDescription(column.Name, kind)));

    /// <summary>A table of one column named <c>c</c>, prepared.</summary>
    public static PreparedTable Prepared(ColumnKind kind, params string?[] values) => Prepared(Table(("c", values)), kind);

    public static RowHashes Hashes(LinkageTable table) => new(table, table.Columns.Select(column => column.Name));

    /// <summary>A ladder from conditions, strongest first.</summary>
    public static Comparison Ladder(string name, params string[] conditions) =>
        new(name, [.. conditions.Select(condition => new ComparisonLevel(condition, Condition.Parse(condition)))]);

    /// <summary>All pairs of rows, of a link those across.</summary>
    public static IEnumerable<(int Left, int Right)> Pairs(LinkageTable table) =>
        from left in Enumerable.Range(0, table.LeftCount ?? table.RowCount)
        from right in table.LeftCount is { } count ? Enumerable.Range(count, table.RowCount - count) : Enumerable.Range(left + 1, table.RowCount - left - 1)
        select (left, right);

    /// <summary>The numbers below a count in an order that the seed decides.</summary>
    public static int[] Order(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }
}
