using System.Runtime.ExceptionServices;
using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>A statement's result, chunk by chunk as DuckDB makes them.</summary>
internal sealed unsafe class ResultStream : IDisposable
{
    private readonly Session _session;
    private readonly ResultHandle _result = new();
    private readonly Queue<ChunkHandle> _buffered = [];
    private readonly PreparedHandle _statement;
    private readonly bool _ownsStatement;
    private readonly string _sql;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _registration;
    private ExceptionDispatchInfo? _failure;
    private bool _exhausted;

    private ResultStream(Session session, PreparedHandle statement, bool ownsStatement, string sql, CancellationToken cancellation)
    {
        _session = session;
        _statement = statement;
        _ownsStatement = ownsStatement;
        _sql = sql;
        _cancellation = cancellation;
        session.StartStreaming(this);
        session.Own(this);
        _registration = cancellation.UnsafeRegister(static stream => ((ResultStream)stream!).Interrupt(), this);
    }

    /// <summary>Whether the statement answers with rows.</summary>
    internal bool HasRows { get; private set; }

    /// <summary>Rows inserted, changed or deleted; -1 for a statement that does no such thing.</summary>
    internal long RowsChanged { get; private set; } = -1;

    /// <summary>The columns' names. A result without rows has none.</summary>
    internal string[] ColumnNames { get; private set; } = [];

    internal int ColumnCount => ColumnNames.Length;

    /// <summary>Runs a prepared statement, whose parameters are bound, up to its first chunk.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="ownsStatement">Whether the statement is freed with the result.</param>
    /// <param name="sql">Its text, for messages.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DuckDbException">The statement fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static ResultStream Execute(
        Session session, PreparedHandle statement, bool ownsStatement, string sql, CancellationToken cancellation)
    {
        session.Claim();
        var stream = new ResultStream(session, statement, ownsStatement, sql, cancellation);
        try
        {
            stream.Run();
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The type of a column; the caller frees it. To be asked before the first chunk is fetched.</summary>
    internal LogicalTypeHandle ColumnType(int column) =>
        new(NativeMethods.duckdb_column_logical_type(_result.Pointer, (ulong)column));

    /// <summary>The next chunk, which then belongs to the caller; null when there are no more.</summary>
    internal ChunkHandle? NextChunk()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_buffered.TryDequeue(out var chunk))
        {
            return chunk;
        }

        _failure?.Throw();
        return Fetch();
    }

    /// <summary>
    /// Reads all that is left into memory, so that the connection can do something else. What fails while it does so concerns the one who
    /// reads this result, not the statement for whose sake it is done.
    /// </summary>
    internal void Buffer()
    {
        try
        {
            while (Fetch() is { } chunk)
            {
                _buffered.Enqueue(chunk);
            }
        }
        catch (Exception failure) when (failure is DuckDbException or OperationCanceledException)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    public void Dispose()
    {
        _registration.Dispose();
        _session.Release(this);
        _result.Dispose();
        if (_ownsStatement)
        {
            _statement.Dispose();
        }

        if (!_exhausted)
        {
            _exhausted = true;
            _session.Abandon(this);
        }

        while (_buffered.TryDequeue(out var chunk))
        {
            chunk.Dispose();
        }
    }

    private void Run()
    {
        _cancellation.ThrowIfCancellationRequested();
        var state = NativeMethods.duckdb_pending_prepared_streaming(_statement, out var pointer);
        using var pending = new PendingHandle(pointer);
        if (state != NativeState.Success)
        {
            var error = NativeText.Borrowed(NativeMethods.duckdb_pending_error(pending));
            throw new DuckDbException(error ?? "The statement cannot start, and DuckDB gives no reason.", _sql);
        }

        // Starting a statement clears an interruption that came before it: only from here on is none lost.
        _cancellation.ThrowIfCancellationRequested();
        if (NativeMethods.duckdb_execute_pending(pending, _result.Pointer) != NativeState.Success)
        {
            throw Failure(_result);
        }

        var kind = NativeMethods.duckdb_result_return_type(*_result.Pointer);
        if (kind == NativeResultType.ChangedRows)
        {
            RowsChanged = (long)NativeMethods.duckdb_rows_changed(_result.Pointer);
        }

        HasRows = kind == NativeResultType.QueryResult;
        if (HasRows)
        {
            ColumnNames = new string[(int)NativeMethods.duckdb_column_count(_result.Pointer)];
            for (var i = 0; i < ColumnNames.Length; i++)
            {
                ColumnNames[i] = NativeText.Borrowed(NativeMethods.duckdb_column_name(_result.Pointer, (ulong)i)) ?? "";
            }
        }
    }

    private ChunkHandle? Fetch()
    {
        while (!_exhausted)
        {
            var chunk = _result.Fetch();
            if (chunk is null)
            {
                _exhausted = true;
                var failure = NativeMethods.duckdb_result_error(_result.Pointer) == 0 ? null : LateFailure();
                _session.StopStreaming(this);
                if (failure is not null)
                {
                    throw failure;
                }
            }
            else if (NativeMethods.duckdb_data_chunk_get_size(chunk) > 0)
            {
                return chunk;
            }
            else
            {
                chunk.Dispose();
            }
        }

        return null;
    }

    private Exception Failure(ResultHandle result)
    {
        var message = NativeText.Borrowed(NativeMethods.duckdb_result_error(result.Pointer)) ?? "The statement failed without a reason.";
        var error = new DuckDbException(message, _sql);
        return _cancellation.IsCancellationRequested && WasInterrupted(result)
            ? new OperationCanceledException("The statement was cancelled.", error, _cancellation)
            : error;
    }

    /// <summary>
    /// Why the statement failed after its first chunk. What goes wrong in one of DuckDB's own threads reaches a streaming result as a mere
    /// interruption; then the statement is run once more without streaming, which gives the reason.
    /// </summary>
    private Exception LateFailure()
    {
        var failure = Failure(_result);
        if (failure is OperationCanceledException || !WasInterrupted(_result))
        {
            return failure;
        }

        using var result = new ResultHandle();
        var state = NativeMethods.duckdb_execute_prepared(_statement, result.Pointer);
        return state == NativeState.Success ? failure : Failure(result);
    }

    private static bool WasInterrupted(ResultHandle result) =>
        NativeMethods.duckdb_result_error_type(result.Pointer) == NativeMethods.InterruptError;

    private void Interrupt() => _session.Interrupt(this);
}
