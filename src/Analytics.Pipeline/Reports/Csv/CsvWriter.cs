using System.Buffers;
using System.Globalization;
using System.Text;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Reports.Csv;

/// <summary>Writes comma-separated values as RFC 4180 has them, with LF line ends, in UTF-8 without a byte order mark unless asked for.</summary>
/// <remarks>
/// CSV is for machines: text is written unchanged. A cell that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> is defused in the
/// workbook (<see cref="Workbooks.CellText"/>), which is the file that people open in a spreadsheet. A CSV that is for people all the same
/// needs the byte order mark: without it a spreadsheet reads Chinese as something else.
/// </remarks>
public sealed class CsvWriter : IDisposable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");
    private readonly StreamWriter _output;
    private bool _inRow;

    /// <summary>Writes to a file, which is replaced.</summary>
    public CsvWriter(string path, bool byteOrderMark = false) =>
        _output = new StreamWriter(path, append: false, byteOrderMark ? Encoding.UTF8 : DurableFiles.Utf8, bufferSize: 1 << 16) { NewLine = "\n" };

    /// <summary>Adds a cell to the row. A missing value is an empty cell.</summary>
    public void Cell(object? value) => Cell(value switch
    {
        null or DBNull => string.Empty,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A CSV report has no form for {value.GetType()}.", nameof(value)),
    });

    /// <summary>Adds a cell of text to the row.</summary>
    public void Cell(string text) => Cell(text.AsSpan());

    /// <summary>Adds a cell of text to the row.</summary>
    public void Cell(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(NeedQuotes))
        {
            Plain(text);
            return;
        }

        Plain("\"");
        _output.Write(text.ToString().Replace("\"", "\"\"", StringComparison.Ordinal));
        _output.Write('"');
    }

    /// <summary>Adds cells to the row that have commas between them already and need no quotes.</summary>
    public void Plain(ReadOnlySpan<char> cells)
    {
        if (_inRow)
        {
            _output.Write(',');
        }

        _inRow = true;
        _output.Write(cells);
    }

    /// <summary>Writes to a stream, which is closed with the writer unless it is to be left open.</summary>
    public CsvWriter(Stream output, bool leaveOpen = false, bool byteOrderMark = false) => _output = new StreamWriter(output, byteOrderMark ? Encoding.UTF8 : DurableFiles.Utf8, bufferSize: 1 << 16, leaveOpen) { NewLine = "\n" };

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _output.Write('\n');
        _inRow = false;
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => _output.Dispose();
}
