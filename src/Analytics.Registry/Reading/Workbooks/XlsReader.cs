using ExcelDataReader;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>
/// Reads one sheet of an old binary workbook. Rows without any value are passed over; <see cref="Row"/> keeps the sheet's numbers. The package gives
/// error values as empty cells, so here they are empty.
/// </summary>
internal sealed class XlsReader : ISheetReader
{
    private readonly IExcelDataReader _reader;
    private readonly CancellationToken _cancellation;
    private readonly CellRow _cells = new();

    public XlsReader(IExcelDataReader reader, ReadingLimits limits, CancellationToken cancellation)
    {
        _reader = reader;
        _cancellation = cancellation;
        Sheet = reader.Name;
        IsSheetHidden = reader.VisibleState != "visible";
        if (reader.FieldCount > limits.MaxColumns)
            throw new ReadingException(ReadingProblems.SheetTooWide(reader.FieldCount, limits.MaxColumns));
        MergedRegions = [.. (reader.MergeCells ?? []).Select(range => new MergedRegion(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn))];
    }

    public string Sheet { get; }

    public bool IsSheetHidden { get; }

    public string? Dialect => null;

    public IReadOnlyList<string>? ColumnNames => null;

    public IReadOnlyList<MergedRegion> MergedRegions { get; }

    public int Row { get; private set; }

    public int FieldCount => _cells.FieldCount;

    public bool IsHidden { get; private set; }

    public IReadOnlyList<ReadingProblem> Problems => [];

    public ReadOnlySpan<byte> RawBytes => _cells.ToJson();

    public bool Read()
    {
        while (XlsSheets.Guard(_reader.Read))
        {
            _cancellation.ThrowIfCancellationRequested();
            Row = _reader.Depth + 1;
            IsHidden = _reader.RowHeight == 0;
            _cells.Clear();
            for (var i = 0; i < _reader.FieldCount; i++)
                SetCell(i, _reader.GetValue(i));
            if (_cells.FieldCount > 0)
                return true;
        }
        _cells.Clear();
        return false;
    }

    public ReadOnlySpan<char> Field(int index) => _cells.Field(index);

    public CellKind Kind(int index) => _cells.Kind(index);

    public bool IsPercent(int index) => _cells.IsPercent(index);

    public void Dispose()
    {
        // The package's reader belongs to the workbook and goes on with the next sheet.
    }

    private void SetCell(int column, object? value)
    {
        switch (value)
        {
            case null or "":
                break;
            case string text:
                _cells.Set(column, CellKind.Text, text);
                break;
            case bool truth:
                _cells.Set(column, CellKind.Boolean, truth ? "true" : "false");
                break;
            case DateTime date when date.Year < 1900:
                _cells.Set(column, CellKind.Date, CellText.Time(date.TimeOfDay));
                break;
            case DateTime date:
                _cells.Set(column, CellKind.Date, CellText.Date(date));
                break;
            case TimeSpan duration:
                _cells.Set(column, CellKind.Number, CellText.Number(duration.TotalDays));
                break;
            case IConvertible number:
                SetNumber(column, number.ToDouble(null));
                break;
        }
    }

    private void SetNumber(int column, double number)
    {
        var format = _reader.GetNumberFormatIndex(column);
        // The package knows the built-in dates of the Western editions only, and hands the Chinese ones over as numbers.
        var builtIn = string.IsNullOrEmpty(_reader.GetNumberFormatString(column)) ? NumberFormat.OfBuiltIn(format) : NumberFormatKind.Plain;
        if (builtIn is NumberFormatKind.Date or NumberFormatKind.Time && CellText.Date(number, is1904: false) is { } date)
            _cells.Set(column, CellKind.Date, date);
        else
            _cells.Set(column, CellKind.Number, CellText.Number(number), IsPercentFormat(column));
    }

    private bool IsPercentFormat(int column) =>
        _reader.GetNumberFormatString(column) is { Length: > 0 } code && NumberFormat.OfCode(code) == NumberFormatKind.Percent;
}
