using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Analytics.Store.Chunks;
using Analytics.Store.Chunks.Reading;
using Analytics.Store.Interop;
using Analytics.Store.Sessions;

namespace Analytics.Store;

/// <summary>
/// Reads the rows of a command's statements, forward, as DuckDB makes them. Statements that answer without rows are run and passed over;
/// closing the reader runs the statements not yet reached. Types: BOOLEAN bool, TINYINT to UBIGINT the integers of that size, HUGEINT
/// BigInteger, FLOAT, DOUBLE, DECIMAL decimal, VARCHAR and ENUM string, BLOB byte[], DATE DateOnly, TIME TimeOnly, TIMESTAMP DateTime (kind
/// Unspecified; with time zone: Utc), INTERVAL TimeSpan, UUID Guid, LIST and ARRAY a List of these, STRUCT a dictionary. Any whole number
/// can also be read as another number that holds it.
/// </summary>
[SuppressMessage("Naming", "CA1010", Justification = "The base class is the framework's.")]
public sealed partial class DuckDbDataReader : DbDataReader
{
    private readonly StatementRun _run;
    private readonly CancellationTokenSource _cancellation;
    private readonly DuckDbConnection? _closeAfter;
    private ResultStream? _result;
    private VectorReader[] _columns = [];
    private ChunkHandle? _chunk;
    private int _row;
    private int _count;
    private bool _hasRows;
    private bool _failed;
    private bool _closed;
    private long _changed = -1;

    internal DuckDbDataReader(StatementRun run, CancellationTokenSource cancellation, DuckDbConnection? closeAfter)
    {
        _run = run;
        _cancellation = cancellation;
        _closeAfter = closeAfter;
        run.Session.Own(this);
        try
        {
            NextResult();
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <inheritdoc/>
    public override int Depth => 0;

    /// <inheritdoc/>
    public override int FieldCount => _columns.Length;

    /// <inheritdoc/>
    public override bool HasRows => _hasRows;

    /// <inheritdoc/>
    public override bool IsClosed => _closed;

    /// <summary>Rows inserted, changed or deleted by the statements so far; -1 when none of them does such a thing.</summary>
    public override int RecordsAffected => (int)Math.Min(_changed, int.MaxValue);

    /// <inheritdoc/>
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc/>
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="DuckDbException">The statement fails while it makes the row.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public override bool Read()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_row + 1 < _count)
        {
            _row++;
            return true;
        }

        if (_chunk is null)
        {
            return false;
        }

        NextChunk();
        _row = 0;
        return _count > 0;
    }

    /// <inheritdoc/>
    public override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_row + 1 < _count || _chunk is null)
        {
            return Read();
        }

        using var registration = cancellationToken.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), _cancellation);
        return await Task.Run(Read, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Goes on to the next statement that answers with rows.</summary>
    /// <exception cref="DuckDbException">A statement fails.</exception>
    public override bool NextResult()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        EndResult();
        _failed = true;
        while (_run.Next() is { } result)
        {
            if (result.HasRows)
            {
                StartResult(result);
                _failed = false;
                return true;
            }

            _changed = result.RowsChanged < 0 ? _changed : Math.Max(_changed, 0) + result.RowsChanged;
            result.Dispose();
        }

        _failed = false;
        return false;
    }

    /// <inheritdoc/>
    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) => Task.Run(NextResult, cancellationToken);

    /// <summary>Frees the result, and runs the statements not yet reached, unless one has failed.</summary>
    /// <exception cref="DuckDbException">One of those fails.</exception>
    public override void Close()
    {
        if (_closed)
        {
            return;
        }

        try
        {
            EndResult();
            while (!_failed && !_run.Session.IsClosed && NextResult())
            {
                EndResult();
            }
        }
        finally
        {
            _closed = true;
            EndResult();
            _run.Session.Release(this);
            _run.Dispose();
            _cancellation.Dispose();
            _closeAfter?.Close();
        }
    }

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    private void StartResult(ResultStream result)
    {
        _result = result;
        _columns = new VectorReader[result.ColumnCount];
        for (var i = 0; i < _columns.Length; i++)
        {
            using var type = result.ColumnType(i);
            _columns[i] = VectorReaders.For(result.ColumnNames[i], ColumnType.Of(type));
        }

        NextChunk();
        _row = -1;
        _hasRows = _count > 0;
    }

    private void NextChunk()
    {
        _chunk?.Dispose();
        _chunk = null;
        _count = 0;
        _failed = true;
        _chunk = _result!.NextChunk();
        _failed = false;
        if (_chunk is null)
        {
            return;
        }

        _count = (int)NativeMethods.duckdb_data_chunk_get_size(_chunk);
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Attach(NativeMethods.duckdb_data_chunk_get_vector(_chunk, (ulong)i));
        }
    }

    private void EndResult()
    {
        _columns = [];
        _hasRows = false;
        _count = 0;
        _row = -1;
        _chunk?.Dispose();
        _chunk = null;
        _result?.Dispose();
        _result = null;
    }

    private VectorReader Column(int ordinal)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return ordinal >= 0 && ordinal < _columns.Length
            ? _columns[ordinal]
            : throw NoColumn($"There is no column {ordinal}: the result has {_columns.Length}, counted from 0.");
    }

    [SuppressMessage("Usage", "CA2201", Justification = "The contract of IDataRecord names this exception.")]
    private static IndexOutOfRangeException NoColumn(string message) => new(message);

    private VectorReader Cell(int ordinal)
    {
        var column = Column(ordinal);
        return _row >= 0 && _row < _count
            ? column
            : throw new InvalidOperationException("There is no current row: Read must have answered true.");
    }
}
