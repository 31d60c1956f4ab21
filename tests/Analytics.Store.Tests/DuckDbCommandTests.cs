using System.Data;
using System.Diagnostics;

namespace Analytics.Store.Tests;

public sealed class DuckDbCommandTests
{
    [Fact]
    public void ExecuteNonQuery_InsertUpdateDelete_ReturnsRowsChanged()
    {
        using var connection = Memory.Open();

        Assert.Equal(-1, connection.Execute("CREATE TABLE t (a INTEGER)"));
        Assert.Equal(3, connection.Execute("INSERT INTO t VALUES (1), (2), (3)"));
        Assert.Equal(2, connection.Execute("UPDATE t SET a = a + 1 WHERE a > 1"));
        Assert.Equal(1, connection.Execute("DELETE FROM t WHERE a = 1"));
        Assert.Equal(-1, connection.Execute("SELECT * FROM t"));
    }

    [Fact]
    public void ExecuteNonQuery_SeveralStatements_RunsAllAndAddsUp()
    {
        using var connection = Memory.Open();

        Assert.Equal(5, connection.Execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2); SELECT * FROM t; INSERT INTO t SELECT range FROM range(3);"));
        Assert.Equal(5L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void ExecuteNonQuery_SecondStatementFails_KeepsTheFirst()
    {
        using var connection = Memory.Open();

        Assert.Throws<DuckDbException>(() => connection.Execute("CREATE TABLE t (a INTEGER); INSERT INTO nowhere VALUES (1); CREATE TABLE u (a INTEGER)"));

        Assert.Equal(["t"], connection.Rows("SELECT table_name FROM duckdb_tables()").Select(row => row[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ;  ")]
    [InlineData("-- a comment only")]
    public void ExecuteNonQuery_NoStatement_DoesNothing(string sql)
    {
        using var connection = Memory.Open();

        Assert.Equal(-1, connection.Execute(sql));
        Assert.Null(connection.Scalar(sql));
    }

    [Fact]
    public void ExecuteScalar_NoRowOrNull_TellsThemApart()
    {
        using var connection = Memory.Open();

        Assert.Null(connection.Scalar("SELECT 1 WHERE false"));
        Assert.Equal(DBNull.Value, connection.Scalar("SELECT NULL"));
        Assert.Equal(7, connection.Scalar("SELECT 7"));
    }

    [Fact]
    public void ExecuteScalar_InsertReturning_KeepsTheRows()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");

        Assert.Equal(0, connection.Scalar("INSERT INTO t SELECT range FROM range(5000) RETURNING a"));

        Assert.Equal(5000L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Parameters_Positional_AreBoundInOrder()
    {
        using var connection = Memory.Open();

        Assert.Equal("a-b", connection.Scalar("SELECT ? || '-' || ?", "a", "b"));
        Assert.Equal("b-a-b", connection.Scalar("SELECT $2 || '-' || $1 || '-' || $2", "a", "b"));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("$name")]
    [InlineData("@NAME")]
    public void Parameters_Named_AreFoundWhateverSignAndCase(string name)
    {
        using var connection = Memory.Open();

        Assert.Equal("x-y-x", connection.Scalar(
            "SELECT $name || '-' || $other || '-' || $name", new DuckDbParameter("other", "y"), new DuckDbParameter(name, "x")));
    }

    [Fact]
    public void Parameters_InSeveralStatements_AreSeenByEach()
    {
        using var connection = Memory.Open();

        Assert.Equal(2, connection.Execute(
            "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES ($value); INSERT INTO t VALUES ($value + 1)", new DuckDbParameter("value", 41)));

        Assert.Equal(83L, connection.Scalar("SELECT sum(a)::BIGINT FROM t"));
    }

    [Fact]
    public void Parameters_MissingOrTooMany_ThrowsNamingThem()
    {
        using var connection = Memory.Open();

        Assert.Contains("$b", Assert.Throws<InvalidOperationException>(() => connection.Scalar("SELECT $a, $b", new DuckDbParameter("a", 1))).Message, StringComparison.Ordinal);
        Assert.Contains("place 2", Assert.Throws<InvalidOperationException>(() => connection.Scalar("SELECT ?, ?", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("2 values", Assert.Throws<InvalidOperationException>(() => connection.Scalar("SELECT ?", 1, 2)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => connection.Scalar("SELECT 1", 1));
    }

    [Fact]
    public void Prepare_ManyRuns_TakesNewValuesEachTime()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using var command = connection.Command("INSERT INTO t VALUES ($a)");
        var parameter = command.Parameters.AddWithValue("a", null);
        command.Prepare();
        for (var i = 0; i < 100; i++)
        {
            parameter.Value = i;
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        Assert.Equal(4950L, connection.Scalar("SELECT sum(a)::BIGINT FROM t"));
        command.CommandText = "SELECT count(*) FROM t";
        Assert.Equal(100L, command.ExecuteScalar());
    }

    [Fact]
    public void Execute_WrongSql_ThrowsWithMessageAndSql()
    {
        using var connection = Memory.Open();

        var parser = Assert.Throws<DuckDbException>(() => connection.Execute("SELEC 1"));
        Assert.Equal("SELEC 1", parser.Sql);
        Assert.Contains("Parser Error", parser.Message, StringComparison.Ordinal);
        Assert.Contains("SELEC 1", parser.Message, StringComparison.Ordinal);
        Assert.Contains("Catalog Error", Assert.Throws<DuckDbException>(() => connection.Execute("SELECT * FROM nowhere")).Message, StringComparison.Ordinal);
        Assert.Contains("Conversion Error", Assert.Throws<DuckDbException>(() => connection.Scalar("SELECT 'x'::INTEGER")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_SqlWithNul_IsRefused()
    {
        using var connection = Memory.Open();

        Assert.Throws<ArgumentException>(() => connection.Execute("SELECT 1\0; DROP TABLE t"));
    }

    [Fact]
    public void Execute_FailsInALaterChunk_ThrowsFromTheReader()
    {
        using var connection = Memory.Open();

        connection.Execute("SET threads = 4; CREATE TABLE t AS SELECT CASE WHEN range = 900000 THEN 'x' ELSE '1' END AS a FROM range(1000000)");

        // Which of DuckDB's threads meets the error first varies from run to run.
        for (var run = 0; run < 10; run++)
        {
            var error = Assert.Throws<DuckDbException>(() => connection.Rows("SELECT a::INTEGER FROM t WHERE length(a) >= $least", new DuckDbParameter("least", 0)));

            Assert.Contains("Conversion Error", error.Message, StringComparison.Ordinal);
            Assert.Equal(1, connection.Scalar("SELECT 1"));
        }
    }

    [Fact]
    public void Execute_FailsInALaterChunkOfATransaction_ThrowsFromTheReader()
    {
        using var connection = Memory.Open();
        connection.Execute("SET threads = 4; CREATE TABLE t AS SELECT CASE WHEN range = 900000 THEN 'x' ELSE '1' END AS a FROM range(1000000)");
        using var transaction = connection.BeginTransaction();

        Assert.Throws<DuckDbException>(() => connection.Rows("SELECT a::INTEGER FROM t"));
    }

    [Fact]
    public void Execute_VeryLongSql_IsCutInTheMessage()
    {
        using var connection = Memory.Open();
        var sql = $"SELECT * FROM nowhere WHERE a IN ({string.Join(",", Enumerable.Range(0, 10_000))}) AND the_end";

        var error = Assert.Throws<DuckDbException>(() => connection.Execute(sql));

        Assert.True(error.Sql.Length < 2100);
        Assert.StartsWith("SELECT * FROM nowhere", error.Sql, StringComparison.Ordinal);
        Assert.EndsWith("the_end", error.Sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_FromAnotherThread_StopsTheQuery()
    {
        using var connection = Memory.Open();
        using var command = connection.Command(Endless);
        var watch = Stopwatch.StartNew();
        var running = command.ExecuteScalarAsync();
        while (!running.IsCompleted && watch.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(20);
            command.Cancel();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    public async Task CancellationToken_WhileRunning_StopsTheQuery(int milliseconds)
    {
        using var connection = Memory.Open();
        using var command = connection.Command(Endless);
        using var source = new CancellationTokenSource(milliseconds);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(source.Token));

        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public async Task CancellationToken_BetweenChunks_StopsTheReader()
    {
        using var connection = Memory.Open();
        using var command = connection.Command("SELECT range FROM range(100000000)");
        using var source = new CancellationTokenSource();
        using var reader = await command.ExecuteReaderAsync(source.Token);
        Assert.True(await reader.ReadAsync());
        source.Cancel();

        var error = await Record.ExceptionAsync(async () =>
        {
            while (await reader.ReadAsync())
            {
            }
        });

        Assert.IsAssignableFrom<OperationCanceledException>(error);
        reader.Close();
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Cancel_OfAFinishedCommand_LeavesOthersAlone()
    {
        using var connection = Memory.Open();
        using var first = connection.Command("SELECT 1");
        first.ExecuteScalar();
        first.Cancel();

        Assert.Equal(2, connection.Scalar("SELECT 2"));
    }

    [Fact]
    public void CommandType_NotText_IsRefused()
    {
        using var command = new DuckDbCommand();

        Assert.Throws<NotSupportedException>(() => command.CommandType = CommandType.StoredProcedure);
        Assert.Throws<InvalidOperationException>(() => command.ExecuteNonQuery());
    }

    /// <summary>Runs for hours, if it is let.</summary>
    private const string Endless = "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE (a.range * b.range) % 7 = 3";
}
