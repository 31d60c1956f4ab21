using Analytics.Store.Chunks.Writing;
using Analytics.Store.Sessions;

namespace Analytics.Store;

/// <summary>
/// Appends rows to a table in bulk: cells in the order of the columns, then <see cref="EndRow"/>; at last <see cref="Complete"/>. Rows go
/// to the table some hundred thousand at a time, on a thread beside the caller's, in the order in which they were ended; any statement on
/// the connection waits for it. For all or nothing, append within a transaction. A cell that does not fit its column throws
/// <see cref="InvalidOperationException"/>, which names the table, the column and its type, and leaves the cell to be given again.
/// </summary>
public sealed class TableAppender : IDisposable
{
    private readonly Session _session;
    private readonly AppendTarget _target;
    private AppendChunk _chunk;
    private ColumnWriter[] _writers;
    private int _column;
    private int _row;
    private bool _done;

    internal TableAppender(Session session, string? schema, string table)
    {
        _session = session;
        _target = new AppendTarget(session, schema, table);
        _chunk = _target.TakeEmpty();
        _writers = _chunk.Writers;
        session.Own(this);
    }

    /// <summary>Rows ended so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Appends NULL.</summary>
    public void AppendNull()
    {
        Cell().WriteNull(_row);
        _column++;
    }

    /// <summary>Appends to a BOOLEAN column.</summary>
    public void Append(bool value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a column of integers of any size, of DECIMAL, FLOAT or DOUBLE; the number must be in its range.</summary>
    public void Append(int value) => Append((long)value);

    /// <inheritdoc cref="Append(int)"/>
    public void Append(long value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <inheritdoc cref="Append(int)"/>
    public void Append(ulong value) => Append((Int128)value);

    /// <summary>Appends to a column of integers of any size or of DECIMAL; the number must be in its range.</summary>
    public void Append(Int128 value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a FLOAT or DOUBLE column.</summary>
    public void Append(double value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a DECIMAL column; decimals beyond its scale are rounded half away from zero.</summary>
    public void Append(decimal value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a DATE column.</summary>
    public void Append(DateOnly value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a TIME column.</summary>
    public void Append(TimeOnly value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a TIMESTAMP column; TIMESTAMP WITH TIME ZONE takes only times of the kind Utc.</summary>
    public void Append(DateTime value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a UUID column.</summary>
    public void Append(Guid value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a VARCHAR or ENUM column; null is NULL.</summary>
    public void Append(string? value)
    {
        if (value is null) AppendNull();
        else Append(value.AsSpan());
    }

    /// <summary>As <see cref="Append(DateOnly)"/>; null is NULL.</summary>
    public void Append(DateOnly? value)
    {
        if (value is { } day) Append(day);
        else AppendNull();
    }

    /// <summary>As <see cref="Append(bool)"/>; null is NULL.</summary>
    public void Append(bool? value)
    {
        if (value is { } flag) Append(flag);
        else AppendNull();
    }

    /// <summary>As <see cref="Append(int)"/>; null is NULL.</summary>
    public void Append(int? value)
    {
        if (value is { } number) Append(number);
        else AppendNull();
    }

    /// <summary>As <see cref="Append(double)"/>; null is NULL.</summary>
    public void Append(double? value)
    {
        if (value is { } number) Append(number);
        else AppendNull();
    }

    /// <summary>As <see cref="Append(decimal)"/>; null is NULL.</summary>
    public void Append(decimal? value)
    {
        if (value is { } number) Append(number);
        else AppendNull();
    }

    /// <summary>Appends to a VARCHAR or ENUM column. An empty span is the empty text, not NULL.</summary>
    public void Append(ReadOnlySpan<char> value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends UTF-8 to a VARCHAR or ENUM column.</summary>
    public void AppendUtf8(ReadOnlySpan<byte> value)
    {
        Cell().WriteUtf8(_row, value);
        _column++;
    }

    /// <summary>Appends to a BLOB column.</summary>
    public void AppendBlob(ReadOnlySpan<byte> value)
    {
        Cell().WriteBlob(_row, value);
        _column++;
    }

    /// <summary>Appends to a VARCHAR[] column; a null element is NULL.</summary>
    public void Append(IReadOnlyList<string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Appends to a column of lists of numbers.</summary>
    public void Append(ReadOnlySpan<int> value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <inheritdoc cref="Append(ReadOnlySpan{int})"/>
    public void Append(ReadOnlySpan<long> value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <inheritdoc cref="Append(ReadOnlySpan{int})"/>
    public void Append(ReadOnlySpan<double> value)
    {
        Cell().Write(_row, value);
        _column++;
    }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">Cells are missing.</exception>
    /// <exception cref="DuckDbException">DuckDB refused earlier rows, e.g. for a constraint; nothing more can be appended.</exception>
    public void EndRow()
    {
        ObjectDisposedException.ThrowIf(_done, this);
        if (_column != _writers.Length)
        {
            throw new InvalidOperationException(
                $"Table {_target.Table} has {_writers.Length} columns, the row {_column} cells: "
                + $"the next one, {_writers[_column].Place}, is missing.");
        }

        _column = 0;
        _chunk.Rows = ++_row;
        RowCount++;
        if (_chunk.IsFull)
        {
            HandOver();
        }
    }

    /// <summary>Gives the last rows to the table and closes the appender.</summary>
    /// <exception cref="InvalidOperationException">The last row was not ended.</exception>
    /// <exception cref="DuckDbException">DuckDB refuses the rows, e.g. for a constraint.</exception>
    public void Complete()
    {
        ObjectDisposedException.ThrowIf(_done, this);
        if (_column != 0)
        {
            throw new InvalidOperationException(
                $"Table {_target.Table}: the last row was not ended; it has {_column} of {_writers.Length} cells.");
        }

        try
        {
            _target.Complete(_chunk);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Closes the appender. Without <see cref="Complete"/> the rows that have not gone to the table yet are given up.</summary>
    public void Dispose()
    {
        if (!_done)
        {
            _done = true;
            _target.Dispose();
            _session.Release(this);
        }
    }

    private ColumnWriter Cell()
    {
        ObjectDisposedException.ThrowIf(_done, this);
        return _column < _writers.Length
            ? _writers[_column]
            : throw new InvalidOperationException($"Table {_target.Table} has {_writers.Length} columns: the row has too many cells.");
    }

    private void HandOver()
    {
        try
        {
            _target.HandOver(_chunk);
        }
        catch
        {
            Dispose();
            throw;
        }

        _chunk = _target.TakeEmpty();
        _writers = _chunk.Writers;
        _row = 0;
    }
}
