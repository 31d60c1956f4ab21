using System.Text;
using System.Text.Unicode;
using Analytics.Registry.Reading.Delimited;

namespace Analytics.Registry.Reading.Json;

/// <summary>Reads JSON objects, one a line (JSON Lines) or in one array (RFC 8259).</summary>
internal sealed class JsonReader : ISheetReader
{
    /// <summary>Column names are taken from so much of the text's beginning.</summary>
    public const int SampleBytes = 1 << 20;

    private readonly ByteWindow _window;
    private readonly JsonRecordSplitter _splitter;
    private readonly JsonColumns _columns = new();
    private readonly JsonRecordParser _parser;
    private readonly ReadingLimits _limits;
    private readonly bool _isArray;
    private readonly bool _isGb18030;
    private readonly Action _verify;
    private readonly List<ReadingProblem> _problems = [];
    private int _recordBytes;
    private int _nextLine = 1;

    /// <param name="window">The text after its byte order mark, filled with the sample that column names are taken from.</param>
    /// <param name="isArray">Whether the file is one array.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="mayBeLegacy">Whether text that is no UTF-8 may be GB18030.</param>
    /// <param name="verify">Called once at the end of the text; throws if the content is not what discovery saw.</param>
    public JsonReader(ByteWindow window, bool isArray, ReadingLimits limits, bool mayBeLegacy, Action verify)
    {
        _window = window;
        _splitter = new JsonRecordSplitter(isArray);
        _parser = new JsonRecordParser(_columns, limits);
        _limits = limits;
        _isArray = isArray;
        _verify = verify;
        _isGb18030 = mayBeLegacy && !Utf8.IsValid(window.Data) && TextEncodingDetector.Utf8OrGb18030(window.Data) == TextEncoding.Gb18030;
        CollectColumns();
    }

    public string? Sheet => null;

    public bool IsSheetHidden => false;

    public string Dialect => _isGb18030 ? "JSON, GB18030" : "JSON, UTF-8";

    public IReadOnlyList<string> ColumnNames => _columns.Names;

    public IReadOnlyList<MergedRegion> MergedRegions => [];

    public int Row { get; private set; }

    public int FieldCount => _parser.Cells.FieldCount;

    public bool IsHidden => false;

    public IReadOnlyList<ReadingProblem> Problems => _problems;

    public ReadOnlySpan<byte> RawBytes => _window.Data[.._recordBytes];

    public bool Read()
    {
        _window.Advance(_recordBytes);
        _recordBytes = 0;
        _problems.Clear();
        _parser.Cells.Clear();
        while (!_window.EndOfStream || !_window.Data.IsEmpty)
        {
            var isFull = _window.IsFull;
            var length = _splitter.Split(_window.Data, _window.EndOfStream || isFull);
            if (length == JsonRecordSplitter.NeedMore)
            {
                _window.Fill();
                continue;
            }
            if (_isArray && _splitter.TextStart == _splitter.TextEnd && _window.EndOfStream)
                return EndArray(length);
            Take(length, isTooLong: isFull && !_window.EndOfStream && length == _window.Data.Length);
            return true;
        }
        if (_isArray)
            throw new ReadingException(ReadingProblems.FileDamaged("JSON: ] ?"));
        _verify();
        return false;
    }

    public ReadOnlySpan<char> Field(int index) => _parser.Cells.Field(index);

    public CellKind Kind(int index) => _parser.Cells.Kind(index);

    public bool IsPercent(int index) => false;

    public void Dispose() => _window.Dispose();

    // What follows the last element is no record; but an array that is not closed was cut off, and its last elements are missing.
    private bool EndArray(int length)
    {
        if (!_window.Data[..length].Contains((byte)']'))
            throw new ReadingException(ReadingProblems.FileDamaged("JSON: ] ?"));
        _window.Advance(length);
        _verify();
        return false;
    }

    private void Take(int length, bool isTooLong)
    {
        _recordBytes = length;
        Row = _nextLine + _splitter.LinesBefore;
        _nextLine = Row + _splitter.LinesAfter;
        if (isTooLong)
        {
            _problems.Add(RecordProblems.RecordTooLong(_limits.MaxRecordBytes));
            return;
        }
        var text = Trim(_window.Data[_splitter.TextStart.._splitter.TextEnd]);
        if (!text.IsEmpty)
            Parse(text, announceNewColumns: true);
    }

    private void Parse(ReadOnlySpan<byte> text, bool announceNewColumns)
    {
        ITextDecoder<byte> decoder = _isGb18030 ? new Gb18030Decoder() : new Utf8Decoder();
        var invalid = decoder.IndexOfInvalid(text);
        if (invalid >= 0)
            _problems.Add(RecordProblems.InvalidBytes(decoder.Name, 1, invalid, Convert.ToHexString(text.Slice(invalid, Math.Min(4, text.Length - invalid)))));
        // In GBK a second byte can look like a backslash, so that text has to become UTF-8 before it is parsed.
        if (_isGb18030 || invalid >= 0)
            text = Encoding.UTF8.GetBytes((_isGb18030 ? LegacyEncodings.Gb18030 : Encoding.UTF8).GetString(text));
        _parser.Parse(text, _problems, announceNewColumns);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);

    // Names that the first records have make the columns; what comes later is appended and said.
    private void CollectColumns()
    {
        var sample = _window.Data;
        while (!sample.IsEmpty)
        {
            var length = _splitter.Split(sample, _window.EndOfStream);
            if (length == JsonRecordSplitter.NeedMore)
                break;
            var text = Trim(sample[_splitter.TextStart.._splitter.TextEnd]);
            if (!text.IsEmpty)
                Parse(text, announceNewColumns: false);
            sample = sample[length..];
        }
        _problems.Clear();
        _parser.Cells.Clear();
    }
}
