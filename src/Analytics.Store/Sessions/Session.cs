using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>
/// An open connection: the native handle, the result it is streaming, and all that must be freed before it closes. For one thread at a
/// time, but for <see cref="Interrupt"/>.
/// </summary>
internal sealed class Session : IDisposable
{
    private readonly SharedDatabase _database;
    private readonly HashSet<IDisposable> _owned = [];
    private volatile ResultStream? _streaming;

    internal Session(SharedDatabase database)
    {
        _database = database;
        try
        {
            Connection = database.Connect();
        }
        catch
        {
            database.Leave();
            throw;
        }
    }

    internal ConnectionHandle Connection { get; }

    /// <summary>The filled chunks of all appenders of the connection.</summary>
    internal AppendQueue Appends { get; } = new();

    /// <summary>Whether the connection is closed or about to be: nothing more may run on it.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Another session of the same database.</summary>
    internal Session Duplicate() => new(_database.Join());

    /// <summary>
    /// Makes the connection free for another statement: waits until DuckDB has what was appended, and saves a result that is streaming.
    /// </summary>
    internal void Claim()
    {
        Appends.Drain();
        Vacate();
    }

    /// <summary>
    /// DuckDB gives up a result that is still streaming when something else starts on the connection: reads what is left of it into memory.
    /// </summary>
    internal void Vacate()
    {
        ObjectDisposedException.ThrowIf(IsClosed, typeof(DuckDbConnection));
        _streaming?.Buffer();
        _streaming = null;
    }

    /// <summary>Says which result occupies the connection from now on.</summary>
    internal void StartStreaming(ResultStream stream) => _streaming = stream;

    /// <summary>Says that the result occupies the connection no more.</summary>
    internal void StopStreaming(ResultStream stream)
    {
        if (_streaming == stream)
        {
            _streaming = null;
        }
    }

    /// <summary>
    /// Ends the statement of a result that was not read to its end; else its transaction would stay open until the next statement.
    /// Preparing a statement does that first of all, and the empty text is the cheapest to prepare.
    /// </summary>
    internal void Abandon(ResultStream stream)
    {
        if (_streaming == stream)
        {
            _streaming = null;
            _ = NativeMethods.duckdb_prepare(Connection, "", out var nothing);
            new PreparedHandle(nothing).Dispose();
        }
    }

    /// <summary>Stops the running statement from another thread, if it is this one.</summary>
    internal void Interrupt(ResultStream stream)
    {
        if (_streaming == stream && !Connection.IsClosed)
        {
            NativeMethods.duckdb_interrupt(Connection);
        }
    }

    /// <summary>Frees <paramref name="resource"/> when the connection closes, unless <see cref="Release"/> comes first.</summary>
    internal void Own(IDisposable resource) => _owned.Add(resource);

    internal void Release(IDisposable resource) => _owned.Remove(resource);

    public void Dispose()
    {
        if (IsClosed)
        {
            return;
        }

        IsClosed = true;
        foreach (var resource in _owned.ToArray())
        {
            resource.Dispose();
        }

        Connection.Dispose();
        _database.Leave();
    }
}
