using Analytics.Registry.Reading;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>Delimited text, a workbook's first visible sheet with rows, or JSON: whatever is read record by record.</summary>
internal sealed class SheetSource : RecordSource
{
    private const int RecordsPerReport = 1 << 16;

    private readonly InputFile _file;
    private readonly InputSheets _sheets;
    private readonly ISheetReader _reader;
    private readonly SheetHeader _header;
    private readonly ProblemLog _problems;
    private readonly List<string> _hidden = [];

    public SheetSource(string path, InputFile file, CancellationToken cancellation)
        : base(path, file)
    {
        _file = file;
        _problems = new ProblemLog(path);
        _sheets = file.OpenSheets(cancellation);
        try
        {
            (_reader, _header) = FirstWithRows();
            RequireDistinct(Columns);
        }
        catch
        {
            _sheets.Dispose();
            throw;
        }

        if (_header.Title is { } title)
        {
            Note($"第 {title} 行只有一格有内容，视为标题，未作表头。", $"Row {title} has a single cell and was taken for a title, not for the header.");
        }

        foreach (var name in _header.Unnamed)
        {
            Note($"有一列没有列名，记作“{name}”。", $"A column without a name in the header is called '{name}'.");
        }
    }

    public override string? Sheet => _reader.Sheet;

    public override string? Dialect => _reader.Dialect;

    public override IReadOnlyList<string> Columns => _reader.ColumnNames is { } names ? [.. names.Select(name => name.Trim())] : _header.Names;

    public override bool ColumnsMayGrow => _reader.ColumnNames is not null;

    private bool IsWorkbook => _reader.Sheet is not null;

    public override bool IsUnnamed(string column) => _header.Unnamed.Contains(column);

    public override void Dispose() => _sheets.Dispose();

    protected override int ReadAll(FileTarget target, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var slots = Columns.Select(name => target.Slot(name)).ToList();
        var (records, blank, hidden, bytes) = (0, 0, 0, 0L);
        for (var isRecord = _header.IsPastFirstRecord || Read(); isRecord; isRecord = Read())
        {
            bytes += IsWorkbook ? 0 : _reader.RawBytes.Length;
            if (SheetHeader.CountFilled(_reader, upTo: 1) == 0)
            {
                blank += _reader.FieldCount > 0 ? 1 : 0;
                continue;
            }

            Take(target, slots, records);
            hidden += _reader.IsHidden ? 1 : 0;
            target.Places.Add(records++, _reader.Row);
            if (records % RecordsPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(Progress(Name, (int)(100 * bytes / Math.Max(1, _file.Length)), IsWorkbook ? 0 : 100, records));
            }
        }

        _problems.Finish(Note);
        NoteRows(blank, hidden);
        NoteSheets();
        return records;
    }

    private bool Read()
    {
        var isRecord = _reader.Read();
        _problems.Judge(_reader);
        return isRecord;
    }

    private void Take(FileTarget target, List<ColumnSlot?> slots, int record)
    {
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            if (i >= slots.Count && !Extend(target, slots, i))
            {
                return;
            }

            slots[i]?.Put(record, _reader.Kind(i) == CellKind.Error ? [] : _reader.Field(i));
        }
    }

    /// <returns>Whether there is such a column; delimiters without values at the end of a record make none.</returns>
    private bool Extend(FileTarget target, List<ColumnSlot?> slots, int index)
    {
        if (_reader.ColumnNames is { } names)
        {
            RequireDistinct(Columns);
            slots.AddRange(names.Skip(slots.Count).Select(name => target.Slot(name.Trim())));
            return true;
        }

        for (var i = index; i < _reader.FieldCount; i++)
        {
            if (!_reader.Field(i).IsWhiteSpace())
            {
                throw new RunFailedException(
                    $"{Where(_reader.Row)}: {_reader.FieldCount} fields, but the header in row {_header.Row} has {slots.Count} columns. Expected at most {slots.Count}: put values that hold the delimiter in quotes, and remove title lines above the header.");
            }
        }

        return false;
    }

    private (ISheetReader Reader, SheetHeader Header) FirstWithRows()
    {
        while (_sheets.Next() is { } reader)
        {
            if (reader.IsSheetHidden)
            {
                _hidden.Add(reader.Sheet!);
            }
            else if (SheetHeader.Find(reader, _problems) is { } header)
            {
                return (reader, header);
            }
        }

        throw new RunFailedException(_file.Format is InputFormat.Xlsx or InputFormat.Xls
            ? $"{Path}: no visible sheet of the workbook has rows; expected a header and records below it."
            : $"{Path}: the file has no header; expected the columns' names in its first line.");
    }

    private void NoteRows(int blank, int hidden)
    {
        if (blank > 0)
        {
            Note($"跳过 {blank} 行空行。", $"{blank} rows without any value were skipped.");
        }

        if (hidden > 0)
        {
            Note($"有 {hidden} 行在工作表中被隐藏，照常读入。", $"{hidden} rows are hidden in the sheet; they were read like the others.");
        }
    }

    private void NoteSheets()
    {
        if (!IsWorkbook)
        {
            return;
        }

        var (read, others) = (Sheet!, _hidden);
        while (_sheets.Next() is { } other)
        {
            others.Add(other.Sheet!);
        }

        if (others.Count > 0)
        {
            var names = string.Join(", ", others);
            Note($"只读了工作表“{read}”，未读：{names}", $"Only the sheet '{read}' was read, not: {names}");
        }
    }
}
