using Analytics.Store.Interop;

namespace Analytics.Store.Sessions;

/// <summary>What a connection string says: which database, and how it is opened.</summary>
internal sealed class DatabaseSettings
{
    private readonly SortedDictionary<string, string> _stated;

    private DatabaseSettings(string source, SortedDictionary<string, string> stated)
    {
        Source = source;
        _stated = stated;
    }

    /// <summary>The absolute path of the file, or the name of the database in memory.</summary>
    internal string Source { get; }

    /// <summary>Whether the database belongs to one connection alone.</summary>
    internal bool IsPrivate => Source == DuckDbConnectionStringBuilder.InMemory;

    internal static DatabaseSettings Parse(string connectionString)
    {
        var builder = new DuckDbConnectionStringBuilder(connectionString);
        var source = builder.DataSource;
        if (source.Length == 0)
        {
            throw new ArgumentException("The connection string's Data Source is empty: it must be a path or :memory:.");
        }

        return new DatabaseSettings(IsInMemory(source) ? source : RealPath(source), builder.Settings());
    }

    /// <summary>Opens a native instance with these settings.</summary>
    /// <exception cref="DuckDbException">DuckDB cannot open the file, or does not know a setting or its value.</exception>
    internal DatabaseHandle Open()
    {
        _ = NativeMethods.duckdb_create_config(out var pointer);
        using var config = new ConfigHandle(pointer);

        // A query must not reach out to the network to fetch an extension, unless the connection string asks for that.
        _ = NativeMethods.duckdb_set_config(config, "autoinstall_known_extensions", "false");
        foreach (var (name, value) in _stated)
        {
            if (NativeMethods.duckdb_set_config(config, name, value) != NativeState.Success)
            {
                throw new DuckDbException($"DuckDB does not accept the setting '{name}' = '{value}' of the connection string.", "");
            }
        }

        // DuckDB knows no names of databases in memory and would make a file of that name.
        var path = IsInMemory(Source) ? DuckDbConnectionStringBuilder.InMemory : Source;
        if (NativeMethods.duckdb_open_ext(path, out var database, config, out var error) == NativeState.Success)
        {
            return new DatabaseHandle(database);
        }

        throw new DuckDbException($"'{Source}' cannot be opened: {NativeText.Taken(error) ?? "DuckDB gives no reason."}", "");
    }

    /// <summary>Says, by throwing, when these settings contradict those with which the database is open already.</summary>
    internal void CheckAgainst(DatabaseSettings open)
    {
        foreach (var (name, value) in _stated)
        {
            var other = open._stated.GetValueOrDefault(name) ?? (name == "access_mode" ? "read_write" : null);
            if (!string.Equals(value, other, StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException(
                    $"'{Source}' is already open in this process with {name} = {other ?? "DuckDB's default"}; it cannot be opened "
                    + $"at the same time with {name} = {value}. Close the other connections first, or leave the setting out.");
            }
        }
    }

    private static bool IsInMemory(string source) => source.StartsWith(DuckDbConnectionStringBuilder.InMemory, StringComparison.Ordinal);

    private static string RealPath(string source)
    {
        var path = Path.GetFullPath(source);
        return File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
    }
}
