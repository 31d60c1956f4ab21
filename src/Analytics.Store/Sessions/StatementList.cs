using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>
/// A SQL text split into its statements. Each is prepared only when its turn comes, for it may need what the one before has made.
/// </summary>
internal sealed class StatementList : IDisposable
{
    private readonly Session _session;
    private readonly ExtractedHandle _extracted;

    /// <exception cref="DuckDbException">The text is not SQL.</exception>
    internal StatementList(Session session, string sql)
    {
        _session = session;
        Sql = sql;
        if (sql.Contains('\0'))
        {
            throw new ArgumentException("The SQL text holds a NUL character.", nameof(sql));
        }

        session.Claim();
        Count = (int)NativeMethods.duckdb_extract_statements(session.Connection, sql, out var pointer);
        _extracted = new ExtractedHandle(pointer);
        if (Count == 0 && NativeText.Borrowed(NativeMethods.duckdb_extract_statements_error(_extracted)) is { Length: > 0 } error)
        {
            _extracted.Dispose();
            throw new DuckDbException(error, sql);
        }

        session.Own(this);
    }

    internal int Count { get; }

    internal string Sql { get; }

    /// <exception cref="DuckDbException">The statement names what does not exist, or its types do not fit.</exception>
    internal PreparedHandle Prepare(int index)
    {
        _session.Claim();
        var state = NativeMethods.duckdb_prepare_extracted_statement(_session.Connection, _extracted, (ulong)index, out var pointer);
        return Checked(state, pointer, Sql);
    }

    /// <summary>The prepared statement, or the error that came instead of it.</summary>
    internal static PreparedHandle Checked(NativeState state, nint pointer, string sql)
    {
        var prepared = new PreparedHandle(pointer);
        if (state == NativeState.Success)
        {
            return prepared;
        }

        var error = NativeText.Borrowed(NativeMethods.duckdb_prepare_error(prepared));
        prepared.Dispose();
        throw new DuckDbException(error ?? "DuckDB cannot prepare the statement and gives no reason.", sql);
    }

    public void Dispose()
    {
        _session.Release(this);
        _extracted.Dispose();
    }
}
