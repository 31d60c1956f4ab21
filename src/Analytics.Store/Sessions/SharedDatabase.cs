using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>
/// One native instance for each database in this process, however many connections use it: two instances of one file would lock each other
/// out. The last connection to leave closes it.
/// </summary>
internal sealed class SharedDatabase
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, SharedDatabase> ByName = new(
        OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    private readonly DatabaseSettings _settings;
    private readonly DatabaseHandle _handle;
    private int _connections;

    private SharedDatabase(DatabaseSettings settings)
    {
        _settings = settings;
        _handle = settings.Open();
    }

    /// <summary>Opens the database, or joins those that have it open. Each call is paired with one of <see cref="Leave"/>.</summary>
    internal static SharedDatabase Enter(DatabaseSettings settings)
    {
        lock (Gate)
        {
            if (!settings.IsPrivate && ByName.TryGetValue(settings.Source, out var open))
            {
                settings.CheckAgainst(open._settings);
                open._connections++;
                return open;
            }

            var database = new SharedDatabase(settings) { _connections = 1 };
            if (!settings.IsPrivate)
            {
                ByName.Add(settings.Source, database);
            }

            return database;
        }
    }

    /// <summary>Joins a database that is known to be open.</summary>
    internal SharedDatabase Join()
    {
        lock (Gate)
        {
            _connections++;
            return this;
        }
    }

    internal void Leave()
    {
        lock (Gate)
        {
            if (--_connections > 0)
            {
                return;
            }

            if (!_settings.IsPrivate)
            {
                ByName.Remove(_settings.Source);
            }

            _handle.Dispose();
        }
    }

    internal ConnectionHandle Connect()
    {
        if (NativeMethods.duckdb_connect(_handle, out var connection) != NativeState.Success)
        {
            throw new DuckDbException($"DuckDB gives no connection to '{_settings.Source}'.", "");
        }

        return new ConnectionHandle(connection);
    }
}
