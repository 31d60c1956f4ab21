using System.Data;
using System.Data.Common;

namespace Analytics.Store;

/// <summary>
/// A transaction of a connection: a snapshot of the database as it was when it began. Disposed without <see cref="Commit"/> it is rolled
/// back.
/// </summary>
public sealed class DuckDbTransaction : DbTransaction
{
    private DuckDbConnection? _connection;

    internal DuckDbTransaction(DuckDbConnection connection, IsolationLevel isolationLevel)
    {
        if (isolationLevel is IsolationLevel.Serializable or IsolationLevel.Chaos)
        {
            throw new NotSupportedException($"DuckDB's transactions are snapshots; {isolationLevel} is not supported.");
        }

        connection.Run("BEGIN TRANSACTION");
        _connection = connection;
    }

    /// <summary>Always <see cref="IsolationLevel.Snapshot"/>, which gives all that the weaker levels promise.</summary>
    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    /// <inheritdoc/>
    protected override DbConnection? DbConnection => _connection;

    /// <summary>Makes the changes lasting.</summary>
    /// <exception cref="DuckDbException">They conflict with another transaction's, or a statement of this one has failed.</exception>
    /// <exception cref="InvalidOperationException">The transaction is over already.</exception>
    public override void Commit()
    {
        var connection = _connection;
        try
        {
            // DuckDB's COMMIT of a transaction in which a statement has failed is a silent rollback; any other statement says so.
            connection?.Run("SELECT 1");
        }
        catch (DuckDbException)
        {
            Rollback();
            throw;
        }

        End("COMMIT");
    }

    /// <summary>Takes the changes back.</summary>
    /// <exception cref="InvalidOperationException">The transaction is over already.</exception>
    public override void Rollback() => End("ROLLBACK");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _connection is { State: ConnectionState.Open })
        {
            Rollback();
        }

        base.Dispose(disposing);
    }

    private void End(string sql)
    {
        var connection = _connection ?? throw new InvalidOperationException("The transaction is over already.");

        // Also a COMMIT that fails ends the transaction.
        _connection = null;
        connection.Run(sql);
    }
}
