namespace Analytics.Linkage.Tables;

/// <summary>Some rows of a table as a table of its own, so that what is only needed of them is made of them alone.</summary>
internal sealed class RowSubset
{
    private readonly Dictionary<int, int> _places;

    /// <param name="table">The whole.</param>
    /// <param name="rows">Ascending, no row twice.</param>
    public RowSubset(LinkageTable table, int[] rows)
    {
        _places = Enumerable.Range(0, rows.Length).ToDictionary(place => rows[place], place => place);
        var left = table.LeftCount is { } count ? rows.Count(row => row < count) : (int?)null;
        Table = new LinkageTable([.. table.Columns.AsParallel().AsOrdered().Select(column => Some(column, rows))], left);
    }

    public LinkageTable Table { get; }

    /// <summary>Where a row of the whole stands in the part.</summary>
    public int Place(int row) => _places[row];

    private static TextColumn Some(TextColumn column, int[] rows)
    {
        var builder = new TextColumnBuilder(column.Name);
        foreach (var row in rows)
        {
            if (column.Codes[row] is >= 0 and var code)
            {
                builder.Add(column.Value(code));
            }
            else
            {
                builder.AddMissing();
            }
        }

        return builder.Build();
    }
}
