namespace Analytics.Generator.Office;

/// <summary>A sheet under construction: rows of cells and merged ranges. Row and column numbers begin with 1, as in a spreadsheet.</summary>
internal sealed class Sheet(string name)
{
    private readonly List<(RowRole Role, Cell[] Cells)> _rows = [];
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> _merged = [];

    public string Name { get; } = name;

    public IReadOnlyList<(RowRole Role, Cell[] Cells)> Rows => _rows;

    public IReadOnlyList<(int Row, int Column, int LastRow, int LastColumn)> Merged => _merged;

    /// <summary>Adds a row and says which one it is.</summary>
    public int Add(RowRole role, params Cell[] cells)
    {
        _rows.Add((role, cells));
        return _rows.Count;
    }

    public void Merge(int row, int column, int lastRow, int lastColumn)
    {
        if (row != lastRow || column != lastColumn) _merged.Add((row, column, lastRow, lastColumn));
    }
}
