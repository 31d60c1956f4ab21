using Analytics.Registry.Headers;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Intake.Rows;
using Analytics.Registry.Reading;
using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake;

/// <summary>
/// Loads one sheet: every record becomes an accepted row, a quarantined row, or one of the others (title, header, blank, total, note). A
/// second header in the sheet begins another table.
/// </summary>
internal sealed class SheetLoader(IntakeSession session, SheetPlan plan, RecordStream stream)
{
    private const int LookAheadForSecondTable = 20;
    private const double SecondHeaderLike = 0.6;

    private const int MostFilledInHeading = 4;

    // A table of one or two columns has rows with a single filled cell.
    private const int FewestColumns = 3;

    private readonly List<SourceRecord> _sources = [];
    private SourceRecord _source = null!;
    private RowLoader? _rows;
    private int _skip;
    private int _hidden;
    private readonly SheetSection _section = new(session, plan);

    /// <summary>Reads the sheet to its end.</summary>
    /// <returns>The tables found, each with its counts.</returns>
    /// <exception cref="ReadingException">The file turned out to be unusable; nothing of it may count.</exception>
    public IReadOnlyList<SourceRecord> Load(CancellationToken cancellation)
    {
        Begin(plan.Layout is { } layout ? SectionLayout.Of(layout, layout.Titles) : null, plan.Layout?.RecordsBefore ?? 0);
        while (stream.Read())
        {
            _source.Read++;
            if ((_source.Read & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                session.Progress(_source.File.Input.Path, 0x1000);
            }

            LoadRecord();
        }

        if (_hidden > 0)
        {
            session.Ledger.Report(_source, null, Checks.HiddenRows(_hidden));
        }

        session.Progress(_source.File.Input.Path, _source.Read & 0xFFF);
        return _sources;
    }

    private void LoadRecord()
    {
        if (IsSkipped())
        {
            _skip = Math.Max(0, _skip - 1);
            _source.Other++;
        }
        else if (_skip > 0)
        {
            _skip--;
            _source.Other++;
        }
        else if (HasError())
        {
            Quarantine([.. stream.Problems.Where(problem => problem.Severity == ReadingSeverity.Error)
                .Select(problem => new Failure(problem.Code, Severity.Error, null, problem.MessageZh, problem.MessageEn, null))]);
        }
        else if (_rows is null)
        {
            LoadWithoutTable();
        }
        else
        {
            LoadTableRecord(_rows);
        }
    }

    private void LoadTableRecord(RowLoader rows)
    {
        var kind = RowKinds.Of(stream, rows.BoundPositions);
        if (kind != RowKind.Data)
        {
            _source.Other++;
        }
        else if (!TrySecondHeader() && !TryHeading(rows))
        {
            rows.Load(stream);
            ReportDoubts();
            _hidden += stream.IsHidden ? 1 : 0;
        }
    }

    /// <summary>
    /// A line between the rows that is none of them: a heading, the name of the next platform, 中心名称：…. The rows below it, with a header
    /// of their own or without, are what it says.
    /// </summary>
    private bool TryHeading(RowLoader rows)
    {
        if (stream.Reader.ColumnNames is not null || rows.BoundPositions.Length < FewestColumns || !stream.HasAtMost(MostFilledInHeading))
        {
            return false;
        }

        var cover = CoverText.OfLine(stream);
        var title = SectionTitle.Of(stream, session.Directory);
        if (title is null && cover == CoverText.None)
        {
            return false;
        }

        _source.Other++;
        _section.Note(cover, title);
        var layout = SectionLayout.Of(_source.Layout!, _section.Titles);
        if (!ReferenceEquals(layout, _source.Layout) || (_section.PlatformOf(layout, _source) ?? session.OnlyUnit) != _source.Platform || _section.YearOf(layout, _source) != _source.Year)
        {
            Begin(layout, 0);
        }

        return true;
    }

    private bool TrySecondHeader()
    {
        if (stream.Reader.ColumnNames is not null || !HeaderVocabulary.Begins(stream))
        {
            return false;
        }

        var current = new Record(stream);
        if (HeaderMatcher.LooksLikeHeader(current.Fields) < SecondHeaderLike)
        {
            return false;
        }

        List<Record> head = [current, .. stream.LookAhead(LookAheadForSecondTable)];
        var hints = SheetPlanner.HintsFor(plan.File.Input.Path, plan.Sheet, _section.LastTitle);
        if (LayoutFinder.Find(head, stream.Reader.MergedRegions, hints) is not { RecordsAbove: 0 } found)
        {
            return false;
        }

        // The header record itself was counted with the table before it; a repeated header (a printed page) goes on with the same table.
        _source.Other++;
        var layout = SectionLayout.Of(found, _section.Titles);
        if (SameTable(layout))
        {
            _skip = layout.RecordsBefore - 1;
        }
        else
        {
            Begin(layout, layout.RecordsBefore - 1);
        }

        _section.BeginTable();
        return true;
    }

    private bool SameTable(TableLayout layout) =>
        _source.Layout is { } current
        && layout.Match.Table == current.Match.Table
        && layout.Match.Columns.Select(column => column.Column?.Name).SequenceEqual(current.Match.Columns.Select(column => column.Column?.Name))
        && _section.Titles.All(title => current.Titles.Contains(title));

    private void Begin(TableLayout? layout, int skip)
    {
        var previous = _sources.LastOrDefault();
        var source = session.Ledger.AddSource(plan.File, plan.Sheet);
        (source.Layout, _skip) = (layout, skip);
        if (layout is not null)
        {
            source.Platform = _section.PlatformOf(layout, previous) ?? session.OnlyUnit;
            source.Year = _section.YearOf(layout, previous);
            source.Declared = _section.Declared;
        }

        _sources.Add(_source = source);
        _rows = layout is null ? null : new RowLoader(session, _source, plan.Rule);
        stream.FilledDown = (layout?.Match.Columns ?? []).Where(header => header.Column is { } column && IsShared(column)).Select(header => header.Position).ToHashSet();
        foreach (var conflict in layout?.Match.Conflicts ?? [])
        {
            session.Ledger.Report(_source, layout!.HeaderRow, Checks.HeaderConflict(conflict));
        }

        foreach (var unknown in layout?.Match.Unknown ?? [])
        {
            session.Ledger.Report(_source, layout!.HeaderRow, Checks.HeaderUnknown(unknown));
        }
    }

    private void LoadWithoutTable()
    {
        if (!plan.IsExplanation && TrySecondHeader())
        {
            return;
        }

        if (stream.FieldCount == 0 || RowKinds.Of(stream, []) is RowKind.Blank || (plan.FileHasTable && (plan.IsProse || plan.IsGuide)))
        {
            _source.Other++;
            return;
        }

        Quarantine([plan.IsProse ? Checks.NotATable() : Checks.TableUnknown()]);
    }

    /// <summary>What reading found odd about a record without refusing it: a stray quote, a formula without its result.</summary>
    private void ReportDoubts()
    {
        foreach (var problem in stream.Problems)
        {
            var severity = problem.Severity == ReadingSeverity.Warn ? Severity.Warn : Severity.Info;
            session.Ledger.Report(_source, stream.Row, new Failure(problem.Code, severity, null, problem.MessageZh, problem.MessageEn, null));
        }
    }

    /// <summary>Whether a block down the column says the same of all its rows: 部门, 平台名称. One amount beside three rows is not three amounts.</summary>
    private static bool IsShared(Column column) =>
        column.Privacy == Privacy.None && column.Type is ColumnType.Text or ColumnType.Enum or ColumnType.EnumSet or ColumnType.Boolean or ColumnType.Year or ColumnType.Date;

    // Nearly every sheet has no rule and nearly every record no problem: nothing is enumerated for them.
    private bool IsSkipped() =>
        plan.Rule.Ignore == true || (plan.Rule.SkipRows.Count > 0 && plan.Rule.SkipRows.Any(range => range.Contains(stream.Row)));

    private bool HasError() => stream.Problems.Count > 0 && stream.Problems.Any(problem => problem.Severity == ReadingSeverity.Error);

    private void Quarantine(IReadOnlyList<Failure> failures) => session.Ledger.Quarantine(_source, stream, failures);
}
