using System.Data;

namespace Analytics.Store.Tests;

public sealed class DuckDbTransactionTests
{
    [Fact]
    public void Commit_Changes_AreSeenByOthersOnlyThen()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using var other = connection.Duplicate();
        using var transaction = connection.BeginTransaction();
        connection.Execute("INSERT INTO t VALUES (1)");

        Assert.Equal(0L, other.Scalar("SELECT count(*) FROM t"));
        transaction.Commit();
        Assert.Equal(1L, other.Scalar("SELECT count(*) FROM t"));
        Assert.Null(transaction.Connection);
        Assert.Throws<InvalidOperationException>(transaction.Rollback);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RollbackOrDispose_Changes_AreTakenBack(bool explicitly)
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (1)");
            if (explicitly)
            {
                transaction.Rollback();
            }
        }

        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Commit_Conflict_ThrowsAndEndsTheTransaction()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)");
        using var other = connection.Duplicate();
        using var transaction = connection.BeginTransaction();
        connection.Execute("UPDATE t SET a = 2");

        Assert.Contains("onflict", Assert.Throws<DuckDbException>(() => other.Execute("UPDATE t SET a = 3")).Message, StringComparison.Ordinal);
        transaction.Commit();
        Assert.Equal(2, other.Scalar("SELECT a FROM t"));
    }

    [Fact]
    public void Commit_AfterAnError_ThrowsAndTakesAllBack()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER PRIMARY KEY)");
        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("INSERT INTO t VALUES (1)");
            Assert.Throws<DuckDbException>(() => connection.Execute("INSERT INTO t VALUES (2), (3), (1)"));
            Assert.Contains("aborted", Assert.Throws<DuckDbException>(transaction.Commit).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(transaction.Commit);
        }

        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void BeginTransaction_TwiceOrStricter_IsRefused()
    {
        using var connection = Memory.Open();
        using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);

        Assert.Equal(IsolationLevel.Snapshot, transaction.IsolationLevel);
        Assert.Throws<DuckDbException>(() => connection.BeginTransaction());
        Assert.Throws<NotSupportedException>(() => connection.BeginTransaction(IsolationLevel.Serializable));
    }
}
