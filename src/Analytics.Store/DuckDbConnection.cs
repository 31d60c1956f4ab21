using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Analytics.Store.Interop;
using Analytics.Store.Sessions;

namespace Analytics.Store;

/// <summary>
/// A connection to a DuckDB database; see <see cref="DuckDbConnectionStringBuilder"/> for the connection string. All connections of a
/// process to one file share one native instance, and what one commits the others see. A connection is for one thread at a time; threads
/// that work in parallel take one each (<see cref="Duplicate"/>). Results stream: when another statement starts on the connection while one
/// is still being read, what is left of the first is read into memory, so for large results side by side take two connections.
/// </summary>
public sealed class DuckDbConnection : DbConnection
{
    private string _connectionString;
    private DatabaseSettings? _settings;
    private Session? _session;

    /// <summary>A closed connection to a new database in memory.</summary>
    public DuckDbConnection()
        : this("")
    {
    }

    /// <summary>A closed connection.</summary>
    /// <param name="connectionString">E.g. <c>Data Source=run.duckdb;Access Mode=read_only;Threads=2;Memory Limit=4GB</c>.</param>
    public DuckDbConnection(string connectionString) => _connectionString = connectionString ?? "";

    /// <summary>The version of the DuckDB library, e.g. <c>v1.5.5</c>.</summary>
    public static string LibraryVersion => NativeText.Borrowed(NativeMethods.duckdb_library_version()) ?? "";

    /// <summary>The connection string. It can only be set while the connection is closed.</summary>
    [AllowNull]
    public override string ConnectionString
    {
        get => _connectionString;
        set
        {
            if (_session is not null)
            {
                throw new InvalidOperationException("The connection is open: its connection string cannot change.");
            }

            _connectionString = value ?? "";
        }
    }

    /// <summary>The catalog that unqualified names mean: the file's name without its extension, or <c>memory</c>.</summary>
    public override string Database => _session is null ? "" : (string)Scalar("SELECT current_database()");

    /// <summary>The path of the file or <c>:memory:</c>, as the connection string has it.</summary>
    public override string DataSource => new DuckDbConnectionStringBuilder(_connectionString).DataSource;

    /// <inheritdoc/>
    public override string ServerVersion => LibraryVersion;

    /// <inheritdoc/>
    public override ConnectionState State => _session is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <inheritdoc/>
    protected override DbProviderFactory DbProviderFactory => DuckDbProviderFactory.Instance;

    /// <summary>Opens the database; a file that does not exist is made, unless the access mode is <c>read_only</c>.</summary>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    /// <exception cref="DuckDbException">The file cannot be opened (another process may hold it), or a setting is unknown.</exception>
    /// <exception cref="InvalidOperationException">
    /// The connection is open already, or this process has the file open with other settings.
    /// </exception>
    public override void Open()
    {
        if (_session is not null)
        {
            throw new InvalidOperationException("The connection is open already.");
        }

        _settings = DatabaseSettings.Parse(_connectionString);
        _session = new Session(SharedDatabase.Enter(_settings));
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>
    /// Closes the connection with all that is open on it; a transaction that is not committed is rolled back. Closing twice is fine.
    /// </summary>
    public override void Close()
    {
        if (_session is null)
        {
            return;
        }

        _session.Dispose();
        _session = null;
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>Another open connection to the same database, also to one in memory, for work in parallel. The caller closes it.</summary>
    public DuckDbConnection Duplicate() => new(_connectionString) { _settings = _settings, _session = OpenSession().Duplicate() };

    /// <summary>Makes another attached catalog the one that unqualified names mean.</summary>
    public override void ChangeDatabase(string databaseName) => Run($"USE {Quote(databaseName)}");

    /// <summary>A command of this connection.</summary>
    public new DuckDbCommand CreateCommand() => new() { Connection = this };

    /// <summary>Opens a bulk appender to a table.</summary>
    /// <param name="schema">The table's schema; null for the current one.</param>
    /// <param name="table">The table's name, without quotes.</param>
    /// <exception cref="DuckDbException">There is no such table.</exception>
    public TableAppender CreateAppender(string? schema, string table) => new(OpenSession(), schema, table);

    /// <summary>Runs a query for column-wise reading without copies.</summary>
    /// <param name="sql">One statement that answers with rows.</param>
    /// <param name="parameters">Values for <c>?</c> in their order, or <see cref="DuckDbParameter"/> objects for <c>$name</c>.</param>
    /// <exception cref="DuckDbException">The query fails.</exception>
    public ColumnScan Scan(string sql, params object?[] parameters) => Scan(sql, CancellationToken.None, parameters);

    /// <summary>The same as <see cref="Scan(string, object?[])"/>, cancellable.</summary>
    /// <param name="sql">One statement that answers with rows.</param>
    /// <param name="cancellation">
    /// Stops the query; <see cref="ColumnScan.Next"/> then throws <see cref="OperationCanceledException"/>.
    /// </param>
    /// <param name="parameters">Values for <c>?</c> in their order, or <see cref="DuckDbParameter"/> objects for <c>$name</c>.</param>
    /// <exception cref="DuckDbException">The query fails.</exception>
    [SuppressMessage("Design", "CA1068", Justification = "The parameters come last, for they can be listed.")]
    public ColumnScan Scan(string sql, CancellationToken cancellation, params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var collection = new DuckDbParameterCollection();
        foreach (var parameter in parameters)
        {
            collection.Items.Add(parameter as DuckDbParameter ?? new DuckDbParameter(parameter));
        }

        return new ColumnScan(OpenSession(), sql, collection, cancellation);
    }

    /// <summary>The native side of an open connection.</summary>
    internal Session OpenSession() => _session
        ?? throw new InvalidOperationException($"The connection to '{DataSource}' is not open.");

    internal void Forget(IDisposable resource) => _session?.Release(resource);

    internal void Run(string sql)
    {
        using var command = new DuckDbCommand(sql, this);
        command.ExecuteNonQuery();
    }

    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new DuckDbTransaction(this, isolationLevel);

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    private object Scalar(string sql)
    {
        using var command = new DuckDbCommand(sql, this);
        return command.ExecuteScalar()!;
    }
}
