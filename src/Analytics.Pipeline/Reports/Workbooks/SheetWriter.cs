using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>Writes one sheet row by row, without holding it: header row, frozen, with a filter on every column.</summary>
public sealed class SheetWriter : IDisposable
{
    /// <summary>Rows that a sheet of the format can hold, the header included.</summary>
    public const int LongestSheet = 1_048_576;

    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private readonly OpenXmlWriter _output;
    private readonly int _columns;
    private readonly bool _hasHeader;
    private readonly List<DataValidation> _choices = [];
    private int _row;
    private int _column;

    /// <summary>Begins a sheet.</summary>
    /// <param name="part">The part of the package.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="header">Whether the first row bears the columns' titles.</param>
    public SheetWriter(WorksheetPart part, IReadOnlyList<SheetColumn> columns, bool header = true)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _output = OpenXmlWriter.Create(part);
        _columns = columns.Count;
        _hasHeader = header;
        _output.WriteStartElement(new Worksheet());
        if (header)
        {
            _output.WriteElement(new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            { WorkbookViewId = 0 }));
        }

        _output.WriteElement(new SheetFormatProperties { DefaultRowHeight = 16 });
        _output.WriteElement(new Columns(columns.Select((column, i) => new Column
        {
            Min = (uint)(i + 1),
            Max = (uint)(i + 1),
            Width = column.Width,
            CustomWidth = true,
            Style = column.Empty is { } empty ? (uint)empty : null,
        })));
        _output.WriteStartElement(new SheetData());
        if (header)
        {
            BeginRow();
            foreach (var column in columns)
            {
                Cell(column.Title, CellStyle.Header);
            }

            EndRow();
        }
    }

    /// <summary>Whether another row fits.</summary>
    public bool HasRoom => _row < LongestSheet;

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        _row++;
        _column = 0;
        _output.WriteStartElement(new Row { RowIndex = (uint)_row });
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => _output.WriteEndElement();

    /// <summary>A cell of text; missing text is an empty cell.</summary>
    public void Cell(string? text, CellStyle style = CellStyle.Text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Empty(style);
            return;
        }

        _output.WriteElement(new Cell(new InlineString(new Text(CellText.Safe(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = NextReference(),
            StyleIndex = (uint)style,
            DataType = CellValues.InlineString,
        });
    }

    /// <summary>A cell with a whole number.</summary>
    public void Cell(long? number, CellStyle style = CellStyle.Number) => Value(number?.ToString(CultureInfo.InvariantCulture), style);

    /// <summary>A cell with an amount of money.</summary>
    public void Cell(decimal? amount, CellStyle style = CellStyle.Amount) => Value(amount?.ToString(CultureInfo.InvariantCulture), style);

    /// <summary>A cell with a probability.</summary>
    public void Cell(double? probability) => Value(probability?.ToString("R", CultureInfo.InvariantCulture), CellStyle.Percent);

    /// <summary>A cell with a date.</summary>
    public void Cell(DateOnly? date, CellStyle style = CellStyle.Date) =>
        Value(date is { } day ? (day.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture) : null, style);

    /// <summary>Says what belongs into a column's cells, and offers choices where there are such.</summary>
    /// <param name="column">The column, from 1.</param>
    /// <param name="rows">First and last row, from 1.</param>
    /// <param name="title">What the column is; cut to the 32 characters that the format shows.</param>
    /// <param name="text">What to fill in; cut to 255 characters.</param>
    /// <param name="choices">The cells that hold the choices, as <c>'sheet'!$A$2:$A$9</c>; null for none.</param>
    public void Help(int column, (int First, int Last) rows, string title, string text, string? choices)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        var name = ColumnName(column);
        var validation = choices is null ? new DataValidation() : new DataValidation(new Formula1(choices)) { Type = DataValidationValues.List, ShowErrorMessage = true };
        validation.AllowBlank = true;
        validation.ShowInputMessage = true;
        validation.PromptTitle = title.Length <= 32 ? title : title[..31] + "…";
        validation.Prompt = text.Length <= 255 ? text : text[..254] + "…";
        validation.SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{name}{rows.First}:{name}{rows.Last}")]);
        _choices.Add(validation);
    }

    /// <summary>Offers choices in a column of the rows from one to the row that was begun last.</summary>
    /// <param name="column">The column, from 1.</param>
    /// <param name="firstRow">The sheet's row, from 1.</param>
    /// <param name="choices">
    /// What can be chosen. The format separates them by commas and has room for 255 characters: others are offered not at all.
    /// </param>
    public void Choices(int column, int firstRow, IReadOnlyList<string> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var list = string.Join(',', choices);
        if (choices.Count > 0 && firstRow <= _row && list.Length <= 255 && choices.All(choice => !choice.AsSpan().ContainsAny(",\"")))
        {
            var name = ColumnName(column);
            _choices.Add(new DataValidation(new Formula1($"\"{list}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{name}{firstRow}:{name}{_row}")]),
            });
        }
    }

    /// <summary>The sheet's row that was begun last.</summary>
    public int Row => _row;

    /// <summary>Ends the sheet. The filter covers what was written.</summary>
    public void Dispose()
    {
        _output.WriteEndElement();
        if (_hasHeader)
        {
            _output.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(_columns)}{_row}" });
        }

        if (_choices.Count > 0)
        {
            _output.WriteElement(new DataValidations(_choices) { Count = (uint)_choices.Count });
        }

        _output.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        _output.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        _output.WriteEndElement();
        _output.Dispose();
    }

    private void Value(string? text, CellStyle style)
    {
        if (text is null)
        {
            Empty(style);
            return;
        }

        _output.WriteElement(new Cell(new CellValue(text)) { CellReference = NextReference(), StyleIndex = (uint)style });
    }

    private void Empty(CellStyle style) => _output.WriteElement(new Cell { CellReference = NextReference(), StyleIndex = (uint)style });

    private string NextReference() => ColumnName(++_column) + _row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A1 notation: 1 = A, 26 = Z, 27 = AA.</summary>
    internal static string ColumnName(int column)
    {
        var name = string.Empty;
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }
}
