using System.Buffers;
using System.Numerics;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>What was wrong with the way a record is written.</summary>
[Flags]
internal enum RecordFaults
{
    None = 0,
    StrayQuote = 1,
    UnterminatedQuote = 2,
    TooLong = 4,
    TooManyColumns = 8,
}

/// <summary>Where a field's text stands in its record, in code units, quotes that enclose it left out.</summary>
/// <param name="Start">First code unit of the text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="HasDoubledQuotes">Whether the text has doubled quotes, each of which stands for one.</param>
internal readonly record struct FieldBounds(int Start, int Length, bool HasDoubledQuotes);

/// <summary>
/// Finds the end of one record and the bounds of its fields without decoding anything: RFC 4180, read leniently. A quoted field may span lines
/// only when it is closed properly, that is, the quote is followed by a delimiter or a line end; else the record ends at the first line end, so
/// that one forgotten quote costs one record and never swallows those after it.
/// </summary>
/// <typeparam name="T">The code unit: <see cref="byte"/> for UTF-8 and GB 18030, <see cref="char"/> for UTF-16 of either byte order.</typeparam>
internal sealed class RecordSplitter<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The record does not end in the data given.</summary>
    public const int NeedMore = -1;

    private const int Unclosed = -2;

    private readonly SearchValues<T> _stops;
    private readonly SearchValues<T> _lineEnds;
    private readonly T _quote;
    private readonly T _delimiter;
    private readonly T _lineFeed;
    private readonly T _carriageReturn;
    private readonly int _maxColumns;
    private FieldBounds[] _fields = new FieldBounds[64];
    private bool _endIsKnown;
    private bool _mayEndHere;
    private bool _withinLine;

    public RecordSplitter(char delimiter, Func<char, T> encode, Func<T[], SearchValues<T>> search, int maxColumns)
    {
        _delimiter = encode(delimiter);
        _quote = encode('"');
        _lineFeed = encode('\n');
        _carriageReturn = encode('\r');
        _stops = search([_delimiter, _lineFeed, _carriageReturn]);
        _lineEnds = search([_lineFeed, _carriageReturn]);
        _maxColumns = maxColumns;
    }

    /// <summary>
    /// In GB 18030 '|' also occurs as the second byte of a character. (',', ';', tab, '"' and line ends do not.) Set when the delimiter is '|' and
    /// the text is GB 18030.
    /// </summary>
    public bool DelimiterCanBeTrailByte { get; set; }

    public int FieldCount { get; private set; }

    public RecordFaults Faults { get; private set; }

    /// <summary>The field that <see cref="Faults"/> is about, 0-based.</summary>
    public int FaultyField { get; private set; }

    /// <summary>Line ends in the record, its own included.</summary>
    public int Lines { get; private set; }

    public ref readonly FieldBounds Field(int index) => ref _fields[index];

    /// <summary>Splits the record at the beginning of <paramref name="data"/>.</summary>
    /// <param name="data">Code units from the record's first on; not empty when <paramref name="final"/>.</param>
    /// <param name="final">Whether the text ends where <paramref name="data"/> ends.</param>
    /// <param name="full">Whether no more data can be had at once, since the record would be too long.</param>
    /// <returns>The record's length with its line end, or <see cref="NeedMore"/>.</returns>
    public int Split(ReadOnlySpan<T> data, bool final, bool full)
    {
        Reset();
        _mayEndHere = _endIsKnown = final || full;
        _withinLine = false;
        var stop = SplitFields(data);
        if (stop == Unclosed)
            stop = SplitLine(data);
        if (stop == NeedMore)
            return NeedMore;
        if (stop < data.Length)
            return EndAt(data, stop);
        if (!final)
            Fault(RecordFaults.TooLong);
        return data.Length;
    }

    private void Reset()
    {
        FieldCount = 0;
        Lines = 0;
        Faults = RecordFaults.None;
        FaultyField = 0;
    }

    // A quoted field has no proper end: the record is its first line, and the quote an ordinary character.
    private int SplitLine(ReadOnlySpan<T> data)
    {
        var end = data.IndexOfAny(_lineEnds);
        if (end < 0 && !_endIsKnown)
            return NeedMore;
        Reset();
        _endIsKnown = true;
        _withinLine = true;
        return SplitFields(end < 0 ? data : data[..end]);
    }

    /// <returns>Where the record's line end stands, or <c>data.Length</c> if it has none.</returns>
    private int SplitFields(ReadOnlySpan<T> data)
    {
        var start = 0;
        while (true)
        {
            var stop = start < data.Length && data[start] == _quote ? QuotedField(data, start) : PlainField(data, start, start);
            if (stop < 0 || stop == data.Length)
                return stop;
            if (data[stop] != _delimiter)
            {
                if (stop == 0)
                    FieldCount = 0;
                return stop;
            }
            start = stop + 1;
        }
    }

    private int PlainField(ReadOnlySpan<T> data, int start, int searchFrom)
    {
        var stop = searchFrom;
        while (true)
        {
            var found = data[stop..].IndexOfAny(_stops);
            if (found < 0)
            {
                if (!_endIsKnown)
                    return NeedMore;
                stop = data.Length;
                break;
            }
            stop += found;
            if (!DelimiterCanBeTrailByte || data[stop] != _delimiter || !IsTrailByte(data[start..stop]))
                break;
            stop++;
        }
        Add(start, stop - start, false);
        return stop;
    }

    // Lead bytes of GB 18030 are 0x81 and above; after an odd run of such bytes the next one is a trail byte.
    private static bool IsTrailByte(ReadOnlySpan<T> before)
    {
        var run = 0;
        while (run < before.Length && before[^(run + 1)] >= T.CreateTruncating(0x81))
            run++;
        return run % 2 == 1;
    }

    private int QuotedField(ReadOnlySpan<T> data, int start)
    {
        var position = start + 1;
        var doubled = false;
        while (true)
        {
            var found = data[position..].IndexOf(_quote);
            var close = position + found;
            var isLast = close + 1 == data.Length;
            if (found < 0 || (isLast && !_endIsKnown))
                return _endIsKnown ? UnclosedAt(data, start) : NeedMore;
            if (isLast || data[close + 1] == _delimiter || data[close + 1] == _lineFeed || data[close + 1] == _carriageReturn)
            {
                Add(start + 1, close - start - 1, doubled);
                Lines += CountLineEnds(data[start..close]);
                return close + 1;
            }
            if (data[close + 1] != _quote)
                return StrayAt(data, start, close);
            doubled = true;
            position = close + 2;
        }
    }

    private int UnclosedAt(ReadOnlySpan<T> data, int start)
    {
        if (!_withinLine)
            return Unclosed;
        Fault(RecordFaults.UnterminatedQuote);
        return PlainField(data, start, start);
    }

    // A quote inside a quoted field that is neither doubled nor last. On one line it is a slip of the pen; over lines it is a lost quote.
    private int StrayAt(ReadOnlySpan<T> data, int start, int close)
    {
        if (data[start..close].IndexOfAny(_lineEnds) >= 0)
            return Unclosed;
        Fault(RecordFaults.StrayQuote);
        return PlainField(data, start, close + 1);
    }

    private void Fault(RecordFaults fault)
    {
        if (Faults == RecordFaults.None)
            FaultyField = FieldCount;
        Faults |= fault;
    }

    private int EndAt(ReadOnlySpan<T> data, int stop)
    {
        Lines++;
        if (data[stop] == _lineFeed)
            return stop + 1;
        if (stop + 1 == data.Length)
            return _mayEndHere ? stop + 1 : NeedMore;
        return data[stop + 1] == _lineFeed ? stop + 2 : stop + 1;
    }

    private int CountLineEnds(ReadOnlySpan<T> text)
    {
        var count = 0;
        for (var found = text.IndexOfAny(_lineEnds); found >= 0; found = text.IndexOfAny(_lineEnds))
        {
            count++;
            var isPair = text[found] == _carriageReturn && found + 1 < text.Length && text[found + 1] == _lineFeed;
            text = text[(found + (isPair ? 2 : 1))..];
        }
        return count;
    }

    private void Add(int start, int length, bool doubled)
    {
        if (FieldCount == _maxColumns)
        {
            Fault(RecordFaults.TooManyColumns);
            return;
        }
        if (FieldCount == _fields.Length)
            Array.Resize(ref _fields, _fields.Length * 2);
        _fields[FieldCount++] = new FieldBounds(start, length, doubled);
    }
}
