using System.Globalization;
using System.Text;
using System.Xml;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>
/// Reads one worksheet of Office Open XML (ECMA-376-1, 18.3). Rows without any value are passed over; <see cref="Row"/> keeps the sheet's numbers.
/// </summary>
internal sealed class XlsxReader : ISheetReader
{
    private readonly XlsxPackage _package;
    private readonly XlsxWorkbook _workbook;
    private readonly XlsxSheetEntry _sheet;
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly XmlReader _xml;
    private readonly CellRow _cells = new();
    private readonly StringBuilder _run = new();
    private readonly List<ReadingProblem> _problems = [];
    private IReadOnlyList<MergedRegion>? _merged;

    public XlsxReader(XlsxPackage package, XlsxWorkbook workbook, XlsxSheetEntry sheet, ReadingLimits limits, CancellationToken cancellation)
    {
        _package = package;
        _workbook = workbook;
        _sheet = sheet;
        _limits = limits;
        _cancellation = cancellation;
        _xml = package.OpenXml(sheet.Part);
    }

    public string Sheet => _sheet.Name;

    public bool IsSheetHidden => _sheet.IsHidden;

    public string? Dialect => null;

    public IReadOnlyList<string>? ColumnNames => null;

    public IReadOnlyList<MergedRegion> MergedRegions => _merged ??= ReadMerged();

    public int Row { get; private set; }

    public int FieldCount => _cells.FieldCount;

    public bool IsHidden { get; private set; }

    public IReadOnlyList<ReadingProblem> Problems => _problems;

    public ReadOnlySpan<byte> RawBytes => _cells.ToJson();

    public bool Read()
    {
        try
        {
            while (NextRowElement())
            {
                ReadRow();
                if (_cells.FieldCount > 0 || _problems.Count > 0)
                    return true;
            }
            return false;
        }
        catch (XmlException exception)
        {
            throw new ReadingException(ReadingProblems.FileDamaged(exception.Message), exception);
        }
    }

    public ReadOnlySpan<char> Field(int index) => _cells.Field(index);

    public CellKind Kind(int index) => _cells.Kind(index);

    public bool IsPercent(int index) => _cells.IsPercent(index);

    public void Dispose() => _xml.Dispose();

    private IReadOnlyList<MergedRegion> ReadMerged()
    {
        try
        {
            return MergedCells.Read(_package, _sheet.Part);
        }
        catch (XmlException exception)
        {
            throw new ReadingException(ReadingProblems.FileDamaged(exception.Message), exception);
        }
    }

    private bool NextRowElement()
    {
        _cells.Clear();
        _problems.Clear();
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "row")
                return true;
        }
        return false;
    }

    private void ReadRow()
    {
        _cancellation.ThrowIfCancellationRequested();
        var declared = _xml.GetAttribute("r");
        Row = int.TryParse(declared, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : declared is null ? Row + 1
            : int.MaxValue;
        if (Row > _limits.MaxSheetRows)
            throw new ReadingException(ReadingProblems.TooManyRows(_limits.MaxSheetRows));
        IsHidden = _xml.GetAttribute("hidden") is "1" or "true";
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        var column = -1;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "c")
                continue;
            column = CellReference.TryParse(_xml.GetAttribute("r"), out var referenced, out _) ? referenced : column + 1;
            if (column >= _limits.MaxColumns)
                throw new ReadingException(ReadingProblems.SheetTooWide(column + 1, _limits.MaxColumns));
            ReadCell(column);
        }
    }

    private void ReadCell(int column)
    {
        if (_xml.IsEmptyElement)
            return;
        var type = _xml.GetAttribute("t");
        _ = int.TryParse(_xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        var depth = _xml.Depth;
        var (isValue, isFormula) = (false, false);
        string? value = null;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "is")
                value = XlsxText.ReadRuns(_xml, _run);
            else if (_xml.NodeType == XmlNodeType.Element)
                (isValue, isFormula) = (_xml.LocalName == "v" && !_xml.IsEmptyElement, isFormula || _xml.LocalName == "f");
            else if (_xml.NodeType == XmlNodeType.EndElement)
                isValue = false;
            else if (isValue)
                value += _xml.Value;
        }
        if (!string.IsNullOrEmpty(value))
            SetCell(column, type, style, value);
        else if (isFormula && type != "str")
            _problems.Add(RecordProblems.FormulaWithoutValue(column + 1));
    }

    private void SetCell(int column, string? type, int style, string value)
    {
        switch (type)
        {
            case "s":
                var text = _workbook.Strings[int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1];
                _cells.Set(column, text.IsEmpty ? CellKind.Empty : CellKind.Text, text);
                break;
            case "inlineStr":
                _cells.Set(column, CellKind.Text, value);
                break;
            case "str":
                _cells.Set(column, CellKind.Text, XlsxText.Unescape(value));
                break;
            case "b":
                _cells.Set(column, CellKind.Boolean, value.Trim() is "1" or "true" ? "true" : "false");
                break;
            case "e":
                _cells.Set(column, CellKind.Error, value);
                break;
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date):
                _cells.Set(column, CellKind.Date, CellText.Date(date));
                break;
            default:
                SetNumber(column, style, value);
                break;
        }
    }

    private void SetNumber(int column, int style, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            _cells.Set(column, CellKind.Text, value);
            return;
        }
        var kind = _workbook.Styles[style];
        if (kind is NumberFormatKind.Date or NumberFormatKind.Time && CellText.Date(number, _workbook.Is1904) is { } date)
            _cells.Set(column, CellKind.Date, date);
        else
            // Digits that the file spells out are kept, even where a double could not hold them.
            _cells.Set(column, CellKind.Number, IsPlainInteger(value) ? value : CellText.Number(number), kind == NumberFormatKind.Percent);
    }

    private static bool IsPlainInteger(string value)
    {
        var digits = value.AsSpan(value.StartsWith('-') ? 1 : 0);
        return digits is "0" || (digits is [>= '1' and <= '9', ..] && !digits.ContainsAnyExceptInRange('0', '9'));
    }
}
