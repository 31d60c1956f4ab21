using System.Globalization;
using Analytics.Registry.Headers;
using Analytics.Registry.Intake.Corrections;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Rows;

/// <summary>
/// Turns the records of one table in one sheet into rows of a canonical table: reads every bound cell, finds platform and year, checks, and
/// either appends the row or keeps it aside with all its failures.
/// </summary>
internal sealed class RowLoader
{
    private readonly IntakeSession _session;
    private readonly SourceRecord _source;
    private readonly Table _table;
    private readonly RowBuffer _row;
    private readonly CellReader[] _cells;
    private readonly int[] _positions;
    private readonly (int Ordinal, Slot Slot)[] _implied;
    private readonly (int Position, string Header)[] _unknown;
    private readonly int _width;
    private readonly CorrectionColumns? _correction;
    private readonly List<Failure> _failures = [];
    private readonly RowCompletion _completion;
    private readonly RowContext _context;
    private readonly TableWriter _writer;

    /// <summary>A loader for the rows below one header.</summary>
    /// <param name="session">The intake.</param>
    /// <param name="source">The table in the sheet, with its layout.</param>
    /// <param name="rule">What mapping.yaml says of the sheet.</param>
    public RowLoader(IntakeSession session, SourceRecord source, MappingRule rule)
    {
        (_session, _source) = (session, source);
        var match = source.Layout!.Match;
        _table = match.Table!;
        _row = new RowBuffer(_table);
        var ordinals = _table.InputColumns.Select((column, ordinal) => (column.Name, ordinal)).ToDictionary(item => item.Name, item => item.ordinal, StringComparer.Ordinal);
        _cells = [.. match.Columns.Where(header => header.Column is not null)
            .Select(header => new CellReader(header.Column!, ordinals[header.Column!.Name], header.Position, UnitOf(header, rule, source.Layout)))];
        _positions = [.. _cells.Select(cell => cell.Position)];
        var implied = rule.Regime is { } regime && ordinals.ContainsKey("regime_id") ? match.Implied.Append(new("regime_id", regime)) : match.Implied;
        _implied = [.. implied.Select(value => Implied(_table[value.Key], ordinals[value.Key], value.Value))];
        _width = match.Columns.Count;
        _unknown = [.. match.Columns.Where(header => header.Meaning is HeaderMeaning.Unknown or HeaderMeaning.Duplicate or HeaderMeaning.Ambiguous or HeaderMeaning.Blank)
            .Select(header => (header.Position, header.Meaning == HeaderMeaning.Blank ? NameOf(header.Position) : header.Header))];
        _correction = CorrectionColumns.Find(match.Columns);
        _completion = new RowCompletion(_table, ordinals);
        _context = new RowContext(session, source, _table, ordinals);
        _writer = session.WriterOf(_table);
    }

    /// <summary>Positions of the fields that are stored.</summary>
    public ReadOnlySpan<int> BoundPositions => _positions;

    /// <summary>Loads the stream's current record.</summary>
    public void Load(RecordStream record)
    {
        _row.Clear();
        _failures.Clear();
        foreach (var cell in _cells)
        {
            if (cell.Position < record.FieldCount && cell.Read(record.Field(cell.Position), record.Kind(cell.Position), record.IsPercent(cell.Position), _row) is { } failure)
            {
                _failures.Add(failure);
            }
        }

        foreach (var (ordinal, slot) in _implied)
        {
            if (_row.IsMissing(ordinal))
            {
                _row[ordinal] = slot;
            }
        }

        _completion.Apply(_row);
        var platform = _context.Apply(_row, _failures, out var year);
        _context.Check(_row, record, _failures);
        if (_failures.Exists(failure => failure.Severity == Severity.Error))
        {
            _failures.RemoveAll(failure => failure.Severity != Severity.Error);
            _session.Ledger.Quarantine(_source, record, _failures);
            return;
        }

        Accept(record, platform, year);
    }

    private void Accept(RecordStream record, string? platform, int? year)
    {
        var rowId = _session.NextRowId();
        _writer.Append(rowId, _source.Id, record.Row, _row);
        _context.Accepted(rowId, _row, platform);
        _source.Accept(platform, year);
        if (_correction?.Read(record) is { } correction)
        {
            _session.Ledger.Correct(rowId, _source, correction);
        }

        foreach (var (position, header) in _unknown)
        {
            if (position < record.FieldCount && !record.Field(position).IsWhiteSpace())
            {
                _session.Ledger.Keep(rowId, header, record.Field(position));
            }
        }

        KeepBeyondHeader(rowId, record);
        foreach (var failure in _failures)
        {
            _session.Ledger.Report(_source, record.Row, failure);
        }
    }

    /// <summary>Cells right of the last header have no name; they are kept under their place.</summary>
    private void KeepBeyondHeader(long rowId, RecordStream record)
    {
        var filled = 0;
        for (var i = _width; i < record.FieldCount; i++)
        {
            if (!record.Field(i).IsWhiteSpace())
            {
                _session.Ledger.Keep(rowId, record.Reader.ColumnNames is { } names && i < names.Count ? names[i] : NameOf(i), record.Field(i));
                filled++;
            }
        }

        // A property that JSON records have from here on has a name, and is reported where it appears first.
        if (filled > 0 && record.Reader.ColumnNames is null)
        {
            _failures.Add(Checks.BeyondHeader(filled));
        }
    }

    private static string NameOf(int position) => string.Create(CultureInfo.InvariantCulture, $"第{position + 1}列");

    private static (int Ordinal, Slot Slot) Implied(Column column, int ordinal, string text)
    {
        var row = new RowBuffer(CanonicalSchema.Tables.First(table => table.InputColumns.Contains(column)));
        _ = new CellReader(column, ordinal, 0, MoneyUnit.None).Read(text, Reading.CellKind.Text, false, row);
        return (ordinal, row[ordinal].Kind == SlotKind.Text ? Slot.OfConstant(text) : row[ordinal]);
    }

    /// <summary>The unit of a column's amounts: what a person decided, else its header, else the line above the table (单位：万元).</summary>
    private static MoneyUnit UnitOf(HeaderAssignment header, MappingRule rule, TableLayout layout) =>
        rule.Units.TryGetValue(HeaderText.Normalise(header.Header).Key, out var unit) ? unit
        : header.MoneyUnit != MoneyUnit.None ? header.MoneyUnit : layout.Unit;
}
