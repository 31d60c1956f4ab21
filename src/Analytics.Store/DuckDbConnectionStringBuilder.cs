using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Analytics.Store;

/// <summary>
/// The keys of a connection string: <c>Data Source</c>, <c>Access Mode</c>, <c>Threads</c>, <c>Memory Limit</c>; every other key is the
/// name of a DuckDB setting (spaces may stand for underscores), e.g. <c>Temp Directory=/tmp</c>.
/// </summary>
[SuppressMessage("Naming", "CA1010", Justification = "The base class is the framework's.")]
public sealed class DuckDbConnectionStringBuilder : DbConnectionStringBuilder
{
    /// <summary>The data source of a database that lives in memory and belongs to one connection.</summary>
    public const string InMemory = ":memory:";

    private const string DataSourceKey = "Data Source";

    /// <summary>A builder without keys.</summary>
    public DuckDbConnectionStringBuilder()
    {
    }

    /// <summary>A builder with the keys of a connection string.</summary>
    /// <exception cref="ArgumentException">The text is not of the form <c>key=value;key=value</c>.</exception>
    public DuckDbConnectionStringBuilder(string? connectionString) => ConnectionString = connectionString;

    /// <summary>
    /// Path of the database file, relative to the current directory; <c>:memory:</c>, also the default, for a database of the connection's
    /// own; <c>:memory:name</c> for one that all connections with that name share.
    /// </summary>
    [AllowNull]
    public string DataSource
    {
        get => Text(DataSourceKey) ?? Text("DataSource") ?? InMemory;
        set => this[DataSourceKey] = value;
    }

    /// <summary><c>read_only</c> or <c>read_write</c>. Without it the file is opened for writing.</summary>
    public string? AccessMode
    {
        get => Text("Access Mode") ?? Text("access_mode");
        set => this["Access Mode"] = value;
    }

    /// <summary>How many threads DuckDB may use; null for one a core.</summary>
    public int? Threads
    {
        get => Text("Threads") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        set => this["Threads"] = value?.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How much memory DuckDB may use, e.g. <c>2GB</c>; null for four fifths of the machine's.</summary>
    public string? MemoryLimit
    {
        get => Text("Memory Limit") ?? Text("memory_limit");
        set => this["Memory Limit"] = value;
    }

    /// <summary>All keys but the data source, as DuckDB's settings are named, in ordinal order.</summary>
    internal SortedDictionary<string, string> Settings()
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string key in Keys)
        {
            var name = string.Join('_', key.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (name is "data_source" or "datasource")
            {
                continue;
            }

            if (!settings.TryAdd(name, Text(key) ?? ""))
            {
                throw new ArgumentException($"The connection string states '{name}' twice.");
            }
        }

        return settings;
    }

    private string? Text(string key) =>
        TryGetValue(key, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
}
