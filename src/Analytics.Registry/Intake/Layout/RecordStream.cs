using Analytics.Registry.Reading;

namespace Analytics.Registry.Intake.Layout;

/// <summary>
/// A sheet's records in order, of which the first ones can be looked at before they are read. Spans are valid until the next
/// <see cref="Read"/>.
/// </summary>
internal sealed class RecordStream(ISheetReader reader)
{
    private readonly Queue<Record> _ahead = new();
    private readonly MergedBlocks _merged = new(reader.MergedRegions);
    private Record? _current;
    private bool _started;
    private bool _ended;

    public ISheetReader Reader => reader;

    /// <summary>The columns in which a merged block counts for all its rows.</summary>
    public IReadOnlySet<int> FilledDown { get; set; } = new HashSet<int>();

    public int Row => _current?.Row ?? reader.Row;

    public int FieldCount => _current?.Fields.Length ?? reader.FieldCount;

    public ReadOnlySpan<byte> Raw => _current is { } record ? record.Raw : reader.RawBytes;

    public IReadOnlyList<ReadingProblem> Problems => _current?.Problems ?? reader.Problems;

    public bool IsHidden => _current?.IsHidden ?? reader.IsHidden;

    /// <summary>Looks at the next records without reading them.</summary>
    /// <param name="count">How many, at most; fewer come back at the end of the sheet.</param>
    public IReadOnlyList<Record> LookAhead(int count)
    {
        // Reading on overwrites the reader's record, which is the current one unless it was looked at before.
        if (_started && !_ended && _ahead.Count < count)
        {
            _current ??= new Record(reader);
        }

        while (_ahead.Count < count && ReadOn())
        {
            _ahead.Enqueue(new Record(reader));
        }

        return [.. _ahead];
    }

    /// <summary>Goes to the next record; false after the last.</summary>
    public bool Read()
    {
        _started = true;
        if (!_ahead.TryDequeue(out _current) && !ReadOn())
        {
            return false;
        }

        if (!_merged.IsEmpty)
        {
            _current = _merged.Fill(this, FilledDown) ?? _current;
        }

        return true;
    }

    /// <summary>Whether at most that many fields hold more than white space.</summary>
    public bool HasAtMost(int filled)
    {
        for (var i = 0; i < FieldCount && filled >= 0; i++)
        {
            filled -= Field(i).IsWhiteSpace() ? 0 : 1;
        }

        return filled >= 0;
    }

    /// <summary>A sheet that has ended is not asked again: its end is where its content was verified.</summary>
    private bool ReadOn()
    {
        _ended = _ended || !reader.Read();
        return !_ended;
    }

    public ReadOnlySpan<char> Field(int index) => _current is { } record ? record.Fields[index] : reader.Field(index);

    public CellKind Kind(int index) => _current is { } record ? record.Kinds[index] : reader.Kind(index);

    public bool IsPercent(int index) => _current is { } record ? record.Percents[index] : reader.IsPercent(index);
}
