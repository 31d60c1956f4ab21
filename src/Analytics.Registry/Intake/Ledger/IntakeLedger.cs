using Analytics.Registry.Intake.Corrections;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Rows;
using Analytics.Registry.Reading;
using Analytics.Store;

namespace Analytics.Registry.Intake.Ledger;

/// <summary>
/// Writes down what happened to every file, sheet and row. Counts and texts of sheets are kept until the end, rows go to the database as
/// they come.
/// </summary>
internal sealed class IntakeLedger : IDisposable
{
    private readonly DuckDbConnection _database;
    private readonly TableAppender _quarantine;
    private readonly TableAppender _issues;
    private readonly TableAppender _extra;
    private readonly TableAppender _corrections;
    private readonly List<SourceRecord> _sources = [];
    private readonly Dictionary<int, FileRecord> _files = [];
    private int _quarantineId;
    private int _issueId;

    public IntakeLedger(DuckDbConnection database)
    {
        _database = database;
        _quarantine = database.CreateAppender("intake", "quarantine");
        _issues = database.CreateAppender("intake", "issue");
        _extra = database.CreateAppender("intake", "extra");
        _corrections = database.CreateAppender("intake", "correction");
    }

    public IReadOnlyList<SourceRecord> Sources => _sources;

    public IEnumerable<FileRecord> Files => _files.Values.OrderBy(file => file.Id);

    public FileRecord AddFile(int id, InputFile file)
    {
        var record = new FileRecord(id, file);
        _files.Add(id, record);
        return record;
    }

    public SourceRecord AddSource(FileRecord file, string? sheet)
    {
        var record = new SourceRecord(_sources.Count + 1, file, sheet);
        _sources.Add(record);
        return record;
    }

    /// <summary>A row kept aside: its bytes and fields as they are, which stay in the workspace, and the form in which reports may show it.</summary>
    /// <param name="source">The table it stands in.</param>
    /// <param name="record">The row.</param>
    /// <param name="failures">At least one.</param>
    public void Quarantine(SourceRecord source, RecordStream record, IReadOnlyList<Failure> failures)
    {
        source.Quarantined++;
        var masked = RowMask.Of(record, source.Headers);
        var fields = new string[record.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = record.Field(i).ToString();
        }

        foreach (var failure in failures)
        {
            AppendQuarantine(source.Id, source.File.Id, record.Row, failure, record.Raw, masked, fields);
        }
    }

    /// <summary>A row that stands for another one, which was kept aside in an earlier delivery.</summary>
    public void Correct(long rowId, SourceRecord by, Correction correction)
    {
        _corrections.Append(rowId);
        _corrections.Append(by.Id);
        _corrections.Append(correction.File);
        AppendNullable(_corrections, correction.Sheet);
        _corrections.Append(correction.Row);
        _corrections.EndRow();
    }

    /// <summary>A file that could not be used as a whole.</summary>
    public void FailFile(FileRecord file, ReadingProblem problem)
    {
        file.Fail(problem);
        var failure = new Failure(problem.Code, Severity.Error, null, problem.MessageZh, problem.MessageEn, null);
        AppendQuarantine(null, file.Id, null, failure, default, null, null);
    }

    /// <summary>Something a person should know of a row that counts, or of a sheet.</summary>
    public void Report(SourceRecord source, int? row, Failure failure)
    {
        _issues.Append(++_issueId);
        _issues.Append(source.Id);
        AppendNullable(_issues, row);
        AppendNullable(_issues, failure.Column);
        _issues.Append(failure.Code);
        _issues.Append(failure.Severity == Severity.Warn ? "warn" : "info");
        _issues.Append(failure.MessageZh);
        _issues.Append(failure.MessageEn);
        AppendNullable(_issues, failure.ValueMasked);
        _issues.EndRow();
    }

    /// <summary>A cell of a column whose meaning is unknown: kept beside the row, under its header as written.</summary>
    public void Keep(long rowId, string header, ReadOnlySpan<char> value)
    {
        _extra.Append(rowId);
        _extra.Append(header);
        _extra.Append(value);
        _extra.EndRow();
    }

    /// <summary>Writes everything that was kept, and removes the rows of files that turned out to be unusable.</summary>
    public void Complete()
    {
        _quarantine.Complete();
        _issues.Complete();
        _extra.Complete();
        _corrections.Complete();
        LedgerTables.WriteFiles(_database, Files);
        LedgerTables.WriteSources(_database, _sources);
        LedgerTables.WriteHeaders(_database, _sources);
    }

    public void Dispose()
    {
        _quarantine.Dispose();
        _issues.Dispose();
        _extra.Dispose();
        _corrections.Dispose();
    }

    private void AppendQuarantine(int? source, int file, int? row, Failure failure, ReadOnlySpan<byte> raw, string? masked, string[]? fields)
    {
        _quarantine.Append(++_quarantineId);
        AppendNullable(_quarantine, source);
        _quarantine.Append(file);
        AppendNullable(_quarantine, row);
        AppendNullable(_quarantine, failure.Column);
        _quarantine.Append(failure.Code);
        _quarantine.Append("error");
        _quarantine.Append(failure.MessageZh);
        _quarantine.Append(failure.MessageEn);
        if (raw.IsEmpty)
        {
            _quarantine.AppendNull();
        }
        else
        {
            _quarantine.AppendBlob(raw);
        }

        AppendNullable(_quarantine, masked);
        if (fields is null)
        {
            _quarantine.AppendNull();
        }
        else
        {
            _quarantine.Append(fields);
        }

        _quarantine.AppendNull();
        _quarantine.EndRow();
    }

    internal static void AppendNullable(TableAppender appender, string? value)
    {
        if (value is null)
        {
            appender.AppendNull();
        }
        else
        {
            appender.Append(value);
        }
    }

    internal static void AppendNullable(TableAppender appender, int? value)
    {
        if (value is { } number)
        {
            appender.Append(number);
        }
        else
        {
            appender.AppendNull();
        }
    }
}
