using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>Reads delimited text record by record; fields are decoded only when asked for, nothing is allocated for a record.</summary>
internal sealed class DelimitedReader<T> : ISheetReader where T : unmanaged, IBinaryInteger<T>
{
    private const int NotDecoded = -1;

    private readonly ByteWindow _window;
    private readonly RecordSplitter<T> _splitter;
    private readonly char _delimiter;
    private readonly ReadingLimits _limits;
    private readonly Action _verify;
    private readonly List<ReadingProblem> _problems = [];
    private ITextDecoder<T> _decoder;
    private Func<ITextDecoder<T>>? _settleEncoding;
    private char[] _characters = new char[1024];
    private int[] _lengths = new int[64];
    private int _recordBytes;
    private int _lines;

    /// <param name="window">The text after its byte order mark.</param>
    /// <param name="splitter">For the text's delimiter.</param>
    /// <param name="delimiter">The same delimiter, to be told to people.</param>
    /// <param name="decoder">For the text's encoding.</param>
    /// <param name="settleEncoding">Given while only ASCII was seen: decides at the first record with other bytes.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="verify">Called once at the end of the text; throws if the content is not what discovery saw.</param>
    public DelimitedReader(
        ByteWindow window,
        RecordSplitter<T> splitter,
        char delimiter,
        ITextDecoder<T> decoder,
        Func<ITextDecoder<T>>? settleEncoding,
        ReadingLimits limits,
        Action verify)
    {
        _window = window;
        _splitter = splitter;
        _delimiter = delimiter;
        _decoder = decoder;
        _settleEncoding = settleEncoding;
        _limits = limits;
        _verify = verify;
    }

    public string? Sheet => null;

    public bool IsSheetHidden => false;

    public string Dialect => _delimiter == '\t' ? $"{_decoder.Name}, tab" : $"{_decoder.Name}, '{_delimiter}'";

    public IReadOnlyList<string>? ColumnNames => null;

    public IReadOnlyList<MergedRegion> MergedRegions => [];

    public int Row { get; private set; } = 1;

    public int FieldCount { get; private set; }

    public bool IsHidden => false;

    public IReadOnlyList<ReadingProblem> Problems => _problems;

    public ReadOnlySpan<byte> RawBytes => _window.Data[.._recordBytes];

    private ReadOnlySpan<T> Record => MemoryMarshal.Cast<byte, T>(RawBytes);

    public bool Read()
    {
        _window.Advance(_recordBytes);
        Row += _lines;
        _recordBytes = _lines = FieldCount = 0;
        _problems.Clear();
        while (true)
        {
            if (_window.EndOfStream && _window.Data.Length < Unsafe.SizeOf<T>())
                return ReadRest();
            var length = _splitter.Split(MemoryMarshal.Cast<byte, T>(_window.Data), _window.EndOfStream, _window.IsFull);
            if (length == RecordSplitter<T>.NeedMore)
            {
                _window.Fill();
                continue;
            }
            _recordBytes = length * Unsafe.SizeOf<T>();
            if (Decode())
                break;
            // Only now is the encoding known, and with it which bytes can be delimiters.
            _recordBytes = 0;
        }
        _lines = _splitter.Lines;
        FieldCount = _splitter.FieldCount;
        if (_splitter.Faults != RecordFaults.None)
            ReportFaults();
        return true;
    }

    public ReadOnlySpan<char> Field(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)FieldCount, nameof(index));
        ref readonly var bounds = ref _splitter.Field(index);
        var length = _lengths[index];
        if (length == NotDecoded)
        {
            length = _decoder.Decode(Record.Slice(bounds.Start, bounds.Length), _characters.AsSpan(bounds.Start));
            if (bounds.HasDoubledQuotes)
                length = CollapseDoubledQuotes(_characters.AsSpan(bounds.Start, length));
            _lengths[index] = length;
        }
        return _characters.AsSpan(bounds.Start, length);
    }

    public CellKind Kind(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)FieldCount, nameof(index));
        return _splitter.Field(index).Length == 0 ? CellKind.Empty : CellKind.Text;
    }

    public bool IsPercent(int index) => false;

    public void Dispose() => _window.Dispose();

    /// <returns>False if the record has to be split again since its encoding has just been settled.</returns>
    private bool Decode()
    {
        var record = Record;
        if (_characters.Length < record.Length)
            _characters = new char[Math.Max(record.Length, _characters.Length * 2)];
        if (_lengths.Length < _splitter.FieldCount)
            _lengths = new int[Math.Max(_splitter.FieldCount, _lengths.Length * 2)];
        if (_decoder.TryDecodeAligned(record, _characters))
        {
            TakeAlignedFields();
        }
        else if (_settleEncoding is { } settle)
        {
            _settleEncoding = null;
            _decoder = settle();
            return false;
        }
        else
        {
            _lengths.AsSpan(0, _splitter.FieldCount).Fill(NotDecoded);
        }
        var invalid = _decoder.IndexOfInvalid(record);
        if (invalid >= 0)
            ReportInvalid(record, invalid);
        var nul = record.IndexOf(T.Zero);
        if (nul >= 0)
            _problems.Add(RecordProblems.NulBytes(ColumnAt(nul)));
        return true;
    }

    private void TakeAlignedFields()
    {
        for (var i = 0; i < _splitter.FieldCount; i++)
        {
            ref readonly var bounds = ref _splitter.Field(i);
            _lengths[i] = bounds.HasDoubledQuotes ? CollapseDoubledQuotes(_characters.AsSpan(bounds.Start, bounds.Length)) : bounds.Length;
        }
    }

    private static int CollapseDoubledQuotes(Span<char> text)
    {
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            text[written++] = text[i];
            if (text[i] == '"')
                i++;
        }
        return written;
    }

    // An odd last byte of a UTF-16 text belongs to no character; it is a record of its own so that no byte is lost.
    private bool ReadRest()
    {
        _recordBytes = _window.Data.Length;
        if (_recordBytes > 0)
        {
            _problems.Add(RecordProblems.InvalidBytes(_decoder.Name, 1, 0, Convert.ToHexString(RawBytes)));
            return true;
        }
        _verify();
        return false;
    }

    private void ReportInvalid(ReadOnlySpan<T> record, int at)
    {
        var bytes = MemoryMarshal.AsBytes(record.Slice(at, Math.Min(4, record.Length - at)));
        _problems.Add(RecordProblems.InvalidBytes(
            _decoder.Name, ColumnAt(at), at * Unsafe.SizeOf<T>(), Convert.ToHexString(bytes[..Math.Min(4, bytes.Length)])));
    }

    private int ColumnAt(int unit)
    {
        var index = 0;
        while (index + 1 < _splitter.FieldCount && _splitter.Field(index + 1).Start <= unit)
            index++;
        return index + 1;
    }

    private void ReportFaults()
    {
        var column = _splitter.FaultyField + 1;
        var faults = _splitter.Faults;
        if (faults.HasFlag(RecordFaults.StrayQuote))
            _problems.Add(RecordProblems.StrayQuote(column));
        if (faults.HasFlag(RecordFaults.UnterminatedQuote))
            _problems.Add(RecordProblems.UnterminatedQuote(column));
        if (faults.HasFlag(RecordFaults.TooLong))
            _problems.Add(RecordProblems.RecordTooLong(_limits.MaxRecordBytes));
        if (faults.HasFlag(RecordFaults.TooManyColumns))
            _problems.Add(RecordProblems.TooManyColumns(_limits.MaxColumns));
    }
}
