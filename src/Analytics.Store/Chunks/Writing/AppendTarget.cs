using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Analytics.Store.Interop;
using Analytics.Store.Sessions;

namespace Analytics.Store.Chunks.Writing;

/// <summary>
/// The native appender of a table, and the chunks that are filled for it over and over: one at a time is filled, those that are full wait in
/// the session's <see cref="AppendQueue"/>.
/// </summary>
internal sealed class AppendTarget : IDisposable
{
    private readonly Session _session;
    private readonly AppenderHandle _appender;
    private readonly List<LogicalTypeHandle> _types = [];
    private readonly string[] _places;
    private readonly List<AppendChunk> _chunks = [];
    private readonly ConcurrentStack<AppendChunk> _empty = [];
    private volatile ExceptionDispatchInfo? _failure;
    private volatile bool _abandoned;

    /// <exception cref="DuckDbException">There is no such table.</exception>
    internal AppendTarget(Session session, string? schema, string table)
    {
        _session = session;
        Table = schema is null ? DuckDbConnection.Quote(table) : $"{DuckDbConnection.Quote(schema)}.{DuckDbConnection.Quote(table)}";
        _places = Array.ConvertAll(ColumnNames(session, Table), name => $"Table {Table}, column '{name}'");
        var state = NativeMethods.duckdb_appender_create_ext(session.Connection, null, schema, table, out var appender);
        _appender = new AppenderHandle(appender);
        try
        {
            Check(state);
            for (ulong i = 0; i < NativeMethods.duckdb_appender_column_count(_appender); i++)
            {
                _types.Add(new LogicalTypeHandle(NativeMethods.duckdb_appender_column_type(_appender, i)));
            }

            _empty.Push(MakeChunk());
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The table's quoted name.</summary>
    internal string Table { get; }

    /// <summary>A chunk to fill; back it comes by <see cref="HandOver"/> or <see cref="Complete"/>.</summary>
    internal AppendChunk TakeEmpty() => _empty.TryPop(out var chunk) ? chunk : MakeChunk();

    /// <summary>Puts a filled chunk into the queue.</summary>
    /// <exception cref="DuckDbException">DuckDB refused a chunk that was handed over before.</exception>
    internal void HandOver(AppendChunk chunk)
    {
        _session.Vacate();
        _failure?.Throw();
        _session.Appends.Add(chunk);
    }

    /// <summary>Gives the last chunk to the table, after all that were handed over, and lets the table have everything.</summary>
    /// <exception cref="DuckDbException">DuckDB refuses it, or refused a chunk that was handed over before.</exception>
    internal void Complete(AppendChunk chunk)
    {
        _session.Claim();
        Append(chunk);
        _failure?.Throw();
        Check(NativeMethods.duckdb_appender_close(_appender));
    }

    /// <summary>Gives a chunk to the native appender and empties it; a failure is kept for the filling thread, and ends the appending.</summary>
    internal void Append(AppendChunk chunk)
    {
        try
        {
            if (_failure is null && !_abandoned && chunk.Rows > 0)
            {
                Check(chunk.AppendTo(_appender));
            }
        }
        catch (DuckDbException refusal)
        {
            _failure = ExceptionDispatchInfo.Capture(refusal);
        }

        chunk.Clear();
        _empty.Push(chunk);
    }

    /// <summary>Gives up what the table does not have yet.</summary>
    public void Dispose()
    {
        _abandoned = true;
        _session.Appends.Drain();
        if (_appender is { IsInvalid: false, IsClosed: false })
        {
            // Freeing an appender would still flush it.
            _ = NativeMethods.duckdb_appender_clear(_appender);
        }

        _appender.Dispose();
        _chunks.ForEach(chunk => chunk.Dispose());
        _types.ForEach(type => type.Dispose());
    }

    private static string[] ColumnNames(Session session, string table)
    {
        var sql = $"SELECT * FROM {table}";
        using var list = new StatementList(session, sql);
        using var statement = list.Prepare(0);
        var names = new string[(int)NativeMethods.duckdb_prepared_statement_column_count(statement)];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = NativeText.Taken(NativeMethods.duckdb_prepared_statement_column_name(statement, (ulong)i)) ?? "";
        }

        return names;
    }

    private AppendChunk MakeChunk()
    {
        var chunk = new AppendChunk(this, _places, _types);
        _chunks.Add(chunk);
        return chunk;
    }

    private void Check(NativeState state)
    {
        if (state != NativeState.Success)
        {
            var error = NativeText.Borrowed(NativeMethods.duckdb_appender_error(_appender));
            throw new DuckDbException(error ?? "DuckDB refuses the rows and gives no reason.", $"APPEND TO {Table}");
        }
    }
}
