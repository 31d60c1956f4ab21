using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Analytics.Store.Interop;
using Analytics.Store.Sessions;

namespace Analytics.Store;

/// <summary>
/// One or more SQL statements, separated by semicolons. Parameters are written <c>?</c>, <c>$1</c> or <c>$name</c>; each statement of a
/// text sees all of them. A cancelled statement throws <see cref="OperationCanceledException"/>.
/// </summary>
public sealed class DuckDbCommand : DbCommand
{
    private string _commandText = "";
    private PreparedHandle? _prepared;
    private volatile CancellationTokenSource? _running;

    /// <summary>A command without text or connection.</summary>
    public DuckDbCommand()
    {
    }

    /// <summary>A command with its text and connection.</summary>
    public DuckDbCommand(string commandText, DuckDbConnection connection)
    {
        CommandText = commandText;
        Connection = connection;
    }

    /// <summary>The SQL.</summary>
    [AllowNull]
    public override string CommandText
    {
        get => _commandText;
        set
        {
            Unprepare();
            _commandText = value ?? "";
        }
    }

    /// <summary>Kept for callers that set it, without effect: a query runs until it is done or cancelled.</summary>
    public override int CommandTimeout { get; set; }

    /// <summary>Always <see cref="CommandType.Text"/>.</summary>
    /// <exception cref="NotSupportedException">Another type is set.</exception>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
            {
                throw new NotSupportedException($"DuckDB runs SQL text only, not {value}.");
            }
        }
    }

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; } = UpdateRowSource.None;

    /// <summary>The parameters.</summary>
    public new DuckDbParameterCollection Parameters { get; } = new();

    /// <summary>The connection.</summary>
    public new DuckDbConnection? Connection
    {
        get;
        set
        {
            Unprepare();
            field = value;
        }
    }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDbConnection?)value;
    }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <summary>
    /// Kept for callers that set it: a DuckDB connection has one transaction at most, and all its commands are part of that.
    /// </summary>
    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>
    /// Stops the statement that another thread runs with this command; the one that waits for it gets an <see
    /// cref="OperationCanceledException"/>.
    /// </summary>
    public override void Cancel()
    {
        try
        {
            _running?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The statement came to its end in this very moment: there is nothing to stop.
        }
    }

    /// <summary>
    /// Prepares the statement once for many runs. A text of several statements is left as it is, for a later one may need what an earlier
    /// one makes.
    /// </summary>
    /// <exception cref="DuckDbException">The SQL is wrong.</exception>
    public override void Prepare()
    {
        if (_prepared is { IsClosed: false })
        {
            return;
        }

        var session = OpenSession();
        using var list = new StatementList(session, CommandText);
        if (list.Count == 1)
        {
            _prepared = list.Prepare(0);
            session.Own(_prepared);
        }
    }

    /// <summary>Runs all statements.</summary>
    /// <returns>
    /// How many rows they inserted, changed or deleted in all (at most <see cref="int.MaxValue"/>); -1 when none of them does such a thing.
    /// </returns>
    /// <exception cref="DuckDbException">A statement fails; those before it have been run.</exception>
    public override int ExecuteNonQuery() => ExecuteNonQuery(CancellationToken.None);

    /// <summary>The first column of the first row; null when there is no row, <see cref="DBNull"/> when it is NULL.</summary>
    /// <exception cref="DuckDbException">A statement fails.</exception>
    public override object? ExecuteScalar() => ExecuteScalar(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteNonQuery(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteScalar(cancellationToken), cancellationToken);

    /// <summary>Runs the statements up to the first that answers with rows.</summary>
    public new DuckDbDataReader ExecuteReader() => Read(CommandBehavior.Default, CancellationToken.None);

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new DuckDbParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Read(behavior, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Task.Run<DbDataReader>(() => Read(behavior, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Unprepare();
        }

        base.Dispose(disposing);
    }

    private int ExecuteNonQuery(CancellationToken cancellation)
    {
        using var source = Start(cancellation);
        using var run = NewRun(source.Token);
        var changed = -1L;
        while (run.Next() is { } result)
        {
            using (result)
            {
                while (result.NextChunk() is { } chunk)
                {
                    chunk.Dispose();
                }

                changed = result.RowsChanged < 0 ? changed : Math.Max(changed, 0) + result.RowsChanged;
            }
        }

        return (int)Math.Min(changed, int.MaxValue);
    }

    private object? ExecuteScalar(CancellationToken cancellation)
    {
        using var reader = Read(CommandBehavior.Default, cancellation);
        return reader.Read() ? reader.GetValue(0) : null;
    }

    private DuckDbDataReader Read(CommandBehavior behavior, CancellationToken cancellation)
    {
        if (behavior.HasFlag(CommandBehavior.SchemaOnly))
        {
            throw new NotSupportedException("A reader for the schema alone is not supported: add LIMIT 0 to the query.");
        }

        var source = Start(cancellation);
        try
        {
            var closeAfter = behavior.HasFlag(CommandBehavior.CloseConnection) ? Connection : null;
            return new DuckDbDataReader(NewRun(source.Token), source, closeAfter);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private CancellationTokenSource Start(CancellationToken cancellation)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _running = source;
        return source;
    }

    private StatementRun NewRun(CancellationToken cancellation) => _prepared is { IsClosed: false }
        ? new StatementRun(OpenSession(), CommandText, Parameters, _prepared, cancellation)
        : new StatementRun(OpenSession(), CommandText, Parameters, cancellation);

    private Session OpenSession() =>
        (Connection ?? throw new InvalidOperationException("The command has no connection.")).OpenSession();

    private void Unprepare()
    {
        if (_prepared is not null)
        {
            Connection?.Forget(_prepared);
            _prepared.Dispose();
            _prepared = null;
        }
    }
}
